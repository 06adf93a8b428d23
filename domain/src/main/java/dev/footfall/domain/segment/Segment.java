package dev.footfall.domain.segment;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A saved filter of a site.
 *
 * @param owner who changed it last; a site segment outlives him
 * @param data {@code {"filters": [...], "labels": {...}}} as saved, in the language of queries
 * @param createdAt in whole seconds
 * @param changedAt when somebody last saved it, in whole seconds
 */
public record Segment(
        SegmentId id,
        String name,
        Kind kind,
        Optional<UserId> owner,
        JsonTree.Members data,
        Instant createdAt,
        Instant changedAt) {
    /** How many segments a site may have, those of all its people together. */
    public static final int MOST = 500;

    /** How many bytes a name may have. */
    public static final int LONGEST_NAME = 255;

    /** How many bytes the filters and labels may have, written as JSON. */
    public static final int MOST_DATA_BYTES = 5120;

    public boolean isVisibleTo(UserId user) {
        return switch (kind) {
            case SITE -> true;
            case PERSONAL -> owner.equals(Optional.of(user));
        };
    }

    /** What is left of it when its owner goes; nothing of a segment that only he saw. */
    public Optional<Segment> withoutOwner() {
        return switch (kind) {
            case SITE -> Optional.of(new Segment(id, name, kind, Optional.empty(), data, createdAt, changedAt));
            case PERSONAL -> Optional.empty();
        };
    }

    /** As it is after a goal of the site has got another name (sites-api.md §4.6). */
    public Segment withGoalRenamed(String from, String to) {
        return new Segment(id, name, kind, owner, GoalClauses.renamed(data, from, to), createdAt, changedAt);
    }

    /** Who sees a segment. */
    public enum Kind {
        /** Whoever sees the site. */
        SITE,
        /** Its owner alone. */
        PERSONAL;

        /** The word of the API, as in {@code personal}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> named(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findFirst();
        }
    }

    /** The number a segment is stored under. */
    public record SegmentId(long value) {}

    /** A segment that has no number yet. */
    public record NewSegment(
            String name, Kind kind, Optional<UserId> owner, JsonTree.Members data, Instant createdAt) {}
}
