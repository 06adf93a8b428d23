package dev.footfall.domain.segment;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

/**
 * A saved filter of a site.
 *
 * @param owner who made it; a site segment outlives him
 * @param data {@code {"filters": [...], "labels": {...}}} as saved, in the language of queries
 */
public record Segment(SegmentId id, String name, Kind kind, Optional<UserId> owner, JsonTree.Members data) {
    /** Who sees a segment. */
    public enum Kind {
        /** Whoever sees the site. */
        SITE,
        /** Its owner alone. */
        PERSONAL
    }

    /** The number a segment is stored under. */
    public record SegmentId(long value) {}

    /** A segment that has no number yet. */
    public record NewSegment(String name, Kind kind, Optional<UserId> owner, JsonTree.Members data) {}
}
