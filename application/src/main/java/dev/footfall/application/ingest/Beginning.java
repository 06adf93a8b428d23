package dev.footfall.application.ingest;

import dev.footfall.domain.site.Site;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the statistics of a site begin, as seen by events that come late. */
record Beginning(Site site, EventStore store) {
    /**
     * The moment which the beginning has to be moved back to, or has to be worked out anew for, so that these events are in
     * the statistics; empty if nothing has to be done. It is never moved back over events that are stored before it: they
     * were left behind on purpose, when the statistics were begun anew.
     */
    Optional<Instant> movedBy(List<Instant> events) {
        Instant shown = earliestShown(events);
        return events.stream()
                .filter(event -> !event.isBefore(shown))
                .min(Comparator.naturalOrder())
                .filter(earliest -> earliest.isBefore(site.nativeStatsStartAt()) || precedesTheFirstDay(earliest));
    }

    private Instant earliestShown(List<Instant> events) {
        Instant start = site.nativeStatsStartAt();
        return events.stream()
                .min(Comparator.naturalOrder())
                .filter(earliest -> earliest.isBefore(start))
                .filter(earliest -> store.firstEventAt(site.id(), earliest)
                        .filter(known -> known.isBefore(start))
                        .isEmpty())
                .orElse(start);
    }

    private boolean precedesTheFirstDay(Instant earliest) {
        return site.statsStartDate()
                .filter(first -> site.zone().dateOf(earliest).isBefore(first))
                .isPresent();
    }
}
