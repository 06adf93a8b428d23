package dev.footfall.domain.funnel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in hundredths.
 *
 * @param value with two decimals, halves rounded up
 */
public record Percent(BigDecimal value) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Percent ZERO = new Percent(BigDecimal.ZERO.setScale(DECIMALS));

    /** 0 as well where there is no whole. */
    public static Percent of(long part, long whole) {
        return whole == 0
                ? ZERO
                : new Percent(HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    /** As published (sites-api.md §9.3): {@code 66.67}, {@code 12.50}, but {@code 50}. */
    @Override
    public String toString() {
        String text = value.toPlainString();
        return text.endsWith(".00") ? text.substring(0, text.length() - ".00".length()) : text;
    }
}
