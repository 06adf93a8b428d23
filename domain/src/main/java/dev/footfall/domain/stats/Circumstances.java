package dev.footfall.domain.stats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a question is asked, and beside which other one.
 *
 * @param now in whole seconds
 * @param comparison the period the answer is compared with
 * @param only if given: only rows whose dimensions, times left out, are shown as one of these; the totals of ratios are
 *     of all
 */
public record Circumstances(
        Instant now, Pace pace, Optional<ComparedPeriod> comparison, Optional<Set<List<Value>>> only) {
    public Circumstances {
        only = only.map(Set::copyOf);
    }

    /** Of a question that stands alone. */
    public static Circumstances at(Instant now) {
        return new Circumstances(now, Pace.PERIOD, Optional.empty(), Optional.empty());
    }

    /** Whether the range moves along with the clock. */
    public enum Pace {
        PERIOD,
        REALTIME
    }

    /** A comparison as asked, and the range that makes. */
    public record ComparedPeriod(Comparison asked, Interval range) {}
}
