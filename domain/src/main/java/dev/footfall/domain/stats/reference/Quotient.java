package dev.footfall.domain.stats.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Division of whole numbers, exact until it is rounded. */
final class Quotient {
    private Quotient() {}

    /** Half to even; 0 of nothing. */
    static long rounded(long dividend, long divisor) {
        return divisor == 0
                ? 0
                : BigDecimal.valueOf(dividend)
                        .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }
}
