package dev.footfall.application.intake;

import dev.footfall.application.ingest.IngestionCounts.Drop;
import dev.footfall.domain.visit.DropReason;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of a site's events.
 *
 * @param buckets every hour or day of the range, oldest first, also those without events
 * @param lastDrops newest first
 */
public record Intake(List<Bucket> buckets, List<Drop> lastDrops) {
    public Intake {
        buckets = List.copyOf(buckets);
        lastDrops = List.copyOf(lastDrops);
    }

    /**
     * An hour or a day of UTC.
     *
     * @param dropped only reasons that occurred, in the order in which they are asked
     */
    public record Bucket(Instant start, long accepted, SortedMap<DropReason, Long> dropped) {}
}
