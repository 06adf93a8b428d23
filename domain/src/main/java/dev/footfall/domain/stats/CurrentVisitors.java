package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.visit.EventName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Who did anything on a site within the last five minutes, engagement pings aside: a question like others (stats-api-v1.md §16). */
public final class CurrentVisitors {
    private static final Duration CURRENT = Duration.ofMinutes(5);
    private static final int WITHOUT_END_DAYS = 36_500;

    private CurrentVisitors() {}

    public static ResolvedQuery question(SiteScope site, Instant now) {
        Instant since = now.truncatedTo(ChronoUnit.SECONDS).minus(CURRENT);
        return new ResolvedQuery(
                // Who is there is there, also before the day on which the statistics begin.
                site.over(site.data(), Instant.EPOCH),
                List.of(Metric.VISITORS),
                new Interval(since, since.plus(WITHOUT_END_DAYS, ChronoUnit.DAYS)),
                List.of(new Filter.Not(Match.of(Filter.Operator.IS, OfEvent.NAME, EventName.ENGAGEMENT.value()))),
                List.of(),
                List.of(),
                Set.of(),
                Pagination.DEFAULT,
                Counting.EVENTS_ONLY,
                List.of());
    }

    /** @param answer to that question */
    public static long in(QueryResult answer) {
        Value count = answer.rows().getFirst().metrics().getFirst();
        if (count instanceof Value.Whole(long visitors)) {
            return visitors;
        }
        throw new IllegalStateException("visitors are counted in whole numbers, not " + count);
    }
}
