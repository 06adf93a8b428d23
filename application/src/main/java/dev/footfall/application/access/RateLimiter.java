package dev.footfall.application.access;

import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.time.Duration;

/**
 * Counts requests in fixed windows aligned to the Unix epoch (access-control.md §9). Every call counts, also one that is
 * refused.
 */
public interface RateLimiter {
    Verdict count(Bucket bucket, Limit limit);

    /** Who shares a count. */
    sealed interface Bucket {
        /** All team-scoped keys of a team. */
        record OfTeam(TeamId team) implements Bucket {}

        /** All legacy keys of a user. */
        record OfUser(UserId user) implements Bucket {}
    }

    /** At most {@code requests}, at least 1, in each window. Limits of different windows are counted apart. */
    record Limit(long requests, Duration window) {}

    /** What a count came to. */
    sealed interface Verdict {
        /** @param remaining how many more fit into this window */
        record Within(long remaining, Duration untilReset) implements Verdict {}

        record Beyond(Duration untilReset) implements Verdict {}
    }
}
