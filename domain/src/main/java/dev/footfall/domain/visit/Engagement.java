package dev.footfall.domain.visit;

/**
 * How far and how long somebody read. Only {@code engagement} events carry it.
 *
 * @param scrollDepth percent, 0 to 100, or 255 when unknown
 * @param milliseconds time since the last ping, 0 to 2^32 - 1
 */
public record Engagement(int scrollDepth, long milliseconds) {
    /** What every other event has. */
    public static final Engagement NONE = new Engagement(0, 0);

    /** The scroll depth of a ping that brought none. */
    public static final int UNKNOWN_DEPTH = 255;

    public Engagement {
        if (scrollDepth < 0 || scrollDepth > UNKNOWN_DEPTH || milliseconds < 0 || milliseconds > 0xffff_ffffL) {
            throw new IllegalArgumentException("impossible engagement");
        }
    }
}
