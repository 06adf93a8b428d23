package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** How much a metric has changed since the period before (stats-api-v1.md §14). */
final class Change {
    private static final double PERCENT = 100;

    private Change() {}

    /** In percent of the old value; of rates, which are percentages themselves, in points. */
    static Value of(Metric metric, Value before, Value now) {
        OptionalDouble was = Numbers.of(before);
        OptionalDouble is = Numbers.of(now);
        return was.isPresent() && is.isPresent()
                ? of(metric, was.getAsDouble(), is.getAsDouble())
                : new Value.Nothing();
    }

    private static Value of(Metric metric, double was, double is) {
        if (metric == Metric.CONVERSION_RATE) {
            return new Value.Fraction(rounded(is - was, 1).doubleValue());
        }
        if (metric == Metric.BOUNCE_RATE) {
            return was == 0 ? new Value.Nothing() : whole(is - was);
        }
        if (was == 0) {
            return whole(is == 0 ? 0 : PERCENT);
        }
        return whole((is - was) / was * PERCENT);
    }

    private static Value whole(double change) {
        return new Value.Whole(rounded(change, 0).longValueExact());
    }

    // Away from zero, unlike the values themselves: §10.6.
    private static BigDecimal rounded(double change, int digits) {
        return new BigDecimal(change).setScale(digits, RoundingMode.HALF_UP);
    }
}
