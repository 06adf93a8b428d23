package dev.footfall.domain.stats;

import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import java.util.List;
import java.util.Optional;

/** What a shared link that is limited to a segment demands of the questions asked through it (access-control.md §10.2). */
public final class LinkedSegment {
    private LinkedSegment() {}

    /**
     * The segment that the first filter should be about and is not; empty when there is nothing to say against the
     * question. Further filters may follow.
     */
    public static Optional<SegmentId> missing(SharedLink link, List<Filter> filters) {
        return link.limitedTo().filter(segment -> !isFirst(segment, filters));
    }

    private static boolean isFirst(SegmentId segment, List<Filter> filters) {
        return !filters.isEmpty() && filters.getFirst().equals(new Filter.InSegments(List.of(segment.value())));
    }
}
