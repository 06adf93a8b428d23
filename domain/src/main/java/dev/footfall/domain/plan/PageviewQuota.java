package dev.footfall.domain.plan;

/**
 * How many page views and custom events a month a plan has room for, and how much more is overlooked (access-control.md
 * §8.3).
 *
 * @param limit what the plan says
 */
public record PageviewQuota(long limit) {
    private static final double OVERLOOKED = 1.1;

    /** Whether a billing cycle of so many is beyond the plan. */
    public boolean isExceededBy(long cycle) {
        return cycle >= mostOverlooked();
    }

    /** Whether the subscription is over its limit: one busy month is forgiven. */
    public boolean isExceededBy(long lastCycle, long penultimateCycle) {
        return isExceededBy(lastCycle) && isExceededBy(penultimateCycle);
    }

    /** Whether a team that had so many in its last window cannot change to the plan. */
    public boolean isTooSmallFor(long window) {
        return window > mostOverlooked();
    }

    // In double precision, as bills have it: a tenth more than 100,000 comes to 110,001.
    private double mostOverlooked() {
        return Math.ceil(limit * OVERLOOKED);
    }
}
