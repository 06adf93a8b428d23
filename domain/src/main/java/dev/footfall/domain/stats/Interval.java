package dev.footfall.domain.stats;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A stretch of time in whole seconds, both ends included. */
public record Interval(Instant first, Instant last) {
    public Interval {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("an interval does not end before it begins");
        }
        if (!first.equals(first.truncatedTo(ChronoUnit.SECONDS))
                || !last.equals(last.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("an interval has whole seconds");
        }
    }

    /** Between two instants, whichever comes first. */
    public static Interval between(Instant one, Instant other) {
        return one.isAfter(other) ? new Interval(other, one) : new Interval(one, other);
    }

    /** The difference of the two ends. */
    public long seconds() {
        return ChronoUnit.SECONDS.between(first, last);
    }
}
