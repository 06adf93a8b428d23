package dev.footfall.application.stats;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SiteScope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Answers a question about one site, as of now. */
public final class AnswerQuery {
    private final Answers answers;
    private final EventStore events;
    private final SiteRepository sites;
    private final InstantSource clock;

    public AnswerQuery(Answers answers, EventStore events, SiteRepository sites, InstantSource clock) {
        this.answers = answers;
        this.events = events;
        this.sites = sites;
        this.clock = clock;
    }

    public QueryResult answer(Site site, Query query) {
        Optional<LocalDate> statsStart = query.range() instanceof DateRange.All ? statsStart(site) : Optional.empty();
        return answers.to(
                query.resolve(SiteScope.of(site), clock.instant().truncatedTo(ChronoUnit.SECONDS), statsStart));
    }

    // Looked for once and then remembered on the site: stats-query-v2.md §4.
    private Optional<LocalDate> statsStart(Site site) {
        return site.statsStartDate().or(() -> {
            Optional<LocalDate> found =
                    events.firstEventAt(site.id(), site.nativeStatsStartAt()).map(site.zone()::dateOf);
            found.ifPresent(day -> sites.rememberStatsStart(site.id(), day));
            return found;
        });
    }
}
