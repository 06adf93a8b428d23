package dev.footfall.domain.visit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money an event brought: at least one of the two is known.
 *
 * @param source as sent; empty when an event was loaded that says only the other
 * @param reporting in the currency of the goal; empty when no exchange rate is known
 */
public record Revenue(Optional<Money> source, Optional<Money> reporting) {
    public Revenue {
        if (source.isEmpty() && reporting.isEmpty()) {
            throw new IllegalArgumentException("no money");
        }
    }

    public Revenue(Money source, Optional<Money> reporting) {
        this(Optional.of(source), reporting);
    }

    /**
     * @param amount three fraction digits
     * @param currency three letters; empty when an event was loaded that does not say it
     */
    public record Money(BigDecimal amount, String currency) {}
}
