package dev.footfall.domain.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * A visit that may still go on.
 *
 * @param lastActivity the timestamp of its last event of any kind, engagement pings included
 */
public record LiveSession(Session session, Instant lastActivity) {
    private static final long LONGEST_PAUSE_MINUTES = 30;

    /** No visit goes on after a pause of this length. */
    public static final Duration TIMEOUT = Duration.ofMinutes(LONGEST_PAUSE_MINUTES + 1);

    /** Whether an event at {@code next} belongs to it: the pause is counted in whole minutes, cut off, so 30:59 is still one visit; out of order always is. */
    public boolean goesOnAt(Instant next) {
        return Duration.between(lastActivity, next).toMinutes() <= LONGEST_PAUSE_MINUTES;
    }
}
