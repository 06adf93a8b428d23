package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/** How long people were on pages: as their pings say, and before there were any by §B of stats-query-v2.md. */
final class PageTime {
    private static final long MILLIS = 1000;
    private static final Instant WHERE_NONE_IS_SET = Instant.parse("2000-01-01T00:00:00Z");

    private final ResolvedQuery query;
    private final Instant cutoff;
    private final boolean byPings;
    private final Optional<PageChanges> changes;

    private PageTime(ResolvedQuery query, Traffic traffic) {
        this.query = query;
        this.cutoff = cutoff(query);
        this.byPings = cutoff.isBefore(query.range().last());
        this.changes = isLegacy(query)
                ? Optional.of(PageChanges.of(query, traffic, byPings ? cutoff : Instant.MAX))
                : Optional.empty();
    }

    /** Of a question that does not ask for it, nothing is computed. */
    static Optional<PageTime> of(ResolvedQuery query, Traffic traffic) {
        return query.metrics().contains(Metric.TIME_ON_PAGE)
                ? Optional.of(new PageTime(query, traffic))
                : Optional.empty();
    }

    /** Whether page changes are part of the answer. */
    static boolean isLegacy(ResolvedQuery query) {
        return cutoff(query).isAfter(query.range().first())
                && (query.dimensions().isEmpty() || query.dimensions().equals(List.of(OfEvent.PAGE)));
    }

    // The earlier of two midnights; where there is none, the second before they would have come.
    private static Instant cutoff(ResolvedQuery query) {
        LocalDate day = query.site().legacyTimeOnPageUntil();
        if (day.equals(LocalDate.EPOCH)) {
            return WHERE_NONE_IS_SET;
        }
        LocalDateTime midnight = day.atStartOfDay();
        ZoneOffsetTransition transition = query.site().zone().id().getRules().getTransition(midnight);
        if (transition == null) {
            ZoneOffset offset = query.site().zone().id().getRules().getOffset(midnight);
            return midnight.toInstant(offset);
        }
        return transition.isGap()
                ? transition.getInstant().minusSeconds(1)
                : midnight.toInstant(transition.getOffsetBefore());
    }

    Value of(List<Cell> key, List<Event> events, Optional<Tally> imported) {
        LocalDate day = query.site().legacyTimeOnPageUntil();
        boolean breakdown = !query.dimensions().isEmpty();
        long milliseconds = 0;
        long visits = 0;
        if (byPings) {
            List<Event> recent = events.stream()
                    .filter(event -> !event.timestamp().isBefore(cutoff))
                    .toList();
            Tally days = imported.orElse(Tally.NONE).on(date -> !date.isBefore(day));
            milliseconds += Reading.milliseconds(recent) + MILLIS * days.pageSeconds();
            visits += Reading.visits(recent) + days.pageVisits();
        }
        if (changes.isPresent()) {
            PageChanges.Stay stay =
                    breakdown ? changes.get().on(key.getFirst()) : changes.get().onFilteredPages();
            Tally days =
                    breakdown ? imported.orElse(Tally.NONE).on(date -> !byPings || date.isBefore(day)) : Tally.NONE;
            milliseconds += MILLIS * (stay.seconds() + days.pageSeconds());
            visits += stay.changes() + days.pageviews() - days.exits();
        }
        return visits == 0 ? new Value.Nothing() : new Value.Whole(Quotient.rounded(milliseconds, MILLIS * visits));
    }
}
