package dev.footfall.domain.site;

import java.time.Duration;
import java.time.Instant;

/** The domain a site had before its last change, which keeps working for 72 hours (access-control.md §5). */
public record FormerDomain(Domain domain, Instant changedAt) {
    /** How long after the change. */
    public static final Duration GRACE = Duration.ofDays(3);

    public boolean isHonouredAt(Instant now) {
        return !now.isAfter(changedAt.plus(GRACE));
    }
}
