package dev.footfall.http.events;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Integers, as senders write them: as numbers or as texts that hold nothing else. */
final class WholeNumber {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+");
    private static final int MOST_DIGITS = 1000;
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

    private WholeNumber() {}

    /** Empty for whatever is no integer; beyond the range of a long, its nearer end. */
    static OptionalLong of(JsonTree value) {
        return exactly(value)
                .map(number ->
                        OptionalLong.of(number.min(GREATEST).max(SMALLEST).longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<BigInteger> exactly(JsonTree value) {
        return switch (value) {
            case JsonTree.Numeral(BigDecimal number, boolean isInteger) ->
                isInteger ? Optional.of(number.toBigInteger()) : Optional.empty();
            case JsonTree.Text(String text) ->
                text.length() <= MOST_DIGITS && FORM.matcher(text).matches()
                        ? Optional.of(new BigInteger(text))
                        : Optional.empty();
            case JsonTree.Members ignored -> Optional.empty();
            case JsonTree.Items ignored -> Optional.empty();
            case JsonTree.Bool ignored -> Optional.empty();
            case JsonTree.Null() -> Optional.empty();
        };
    }
}
