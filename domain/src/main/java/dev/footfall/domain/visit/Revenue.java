package dev.footfall.domain.visit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money an event brought.
 *
 * @param source as sent
 * @param reporting in the currency of the goal; empty when no exchange rate is known
 */
public record Revenue(Money source, Optional<Money> reporting) {
    /**
     * @param amount three fraction digits
     * @param currency three upper-case letters
     */
    public record Money(BigDecimal amount, String currency) {}
}
