package dev.footfall.server.currency;

import dev.footfall.application.ingest.ExchangeRates;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates that stay as they are: units of each currency for one US dollar. The dollar itself is always among them. */
public record RateTable(Map<String, BigDecimal> unitsPerDollar) implements ExchangeRates {
    private static final Pattern RATE = Pattern.compile("\\s*([A-Z]{3})\\s*=\\s*(\\d{1,12}(?:\\.\\d{1,12})?)\\s*");
    private static final String DOLLAR = "USD";

    public RateTable {
        unitsPerDollar = Map.copyOf(unitsPerDollar);
    }

    /** The left side is the first statement that is no rate. */
    static Either<String, RateTable> of(List<String> statements) {
        Map<String, BigDecimal> units = new HashMap<>(Map.of(DOLLAR, BigDecimal.ONE));
        for (String statement : statements) {
            Matcher rate = RATE.matcher(statement);
            if (!rate.matches() || !isPossible(rate.group(1), new BigDecimal(rate.group(2)))) {
                return Either.left(statement.strip());
            }
            units.put(rate.group(1), new BigDecimal(rate.group(2)));
        }
        return Either.right(new RateTable(units));
    }

    // Rates against another currency than the dollar give themselves away by this.
    private static boolean isPossible(String currency, BigDecimal units) {
        return units.signum() > 0 && (!currency.equals(DOLLAR) || units.compareTo(BigDecimal.ONE) == 0);
    }

    @Override
    public Optional<BigDecimal> unitsPerDollar(String currency) {
        return Optional.ofNullable(unitsPerDollar.get(currency));
    }
}
