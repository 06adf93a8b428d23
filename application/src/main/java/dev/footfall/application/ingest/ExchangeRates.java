package dev.footfall.application.ingest;

import java.math.BigDecimal;
import java.util.Optional;

/** What currencies are worth now. */
public interface ExchangeRates {
    /** Nothing is known, so nothing is converted. */
    ExchangeRates UNKNOWN = currency -> Optional.empty();

    /** How many units of the currency, three upper-case letters, one US dollar buys; more than 0. */
    Optional<BigDecimal> unitsPerDollar(String currency);
}
