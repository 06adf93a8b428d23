package dev.footfall.application.records;

import dev.footfall.domain.json.JsonTree.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers of records, in and out. Reading throws nothing and takes no longer than the text is long. */
final class Decimals {
    /** How many fraction digits the store keeps. */
    private static final int PLACES = 3;

    private static final int LONGEST_WHOLE_PART = 15;
    private static final int LONGEST_AMOUNT = 40;
    private static final int FEWEST_PLACES_SHOWN = 2;
    private static final int SURELY_SMALL = 18;
    private static final int LONGEST_UNSIGNED = 20;
    private static final int BASE = 10;
    private static final long GREATEST_TENTH = Long.divideUnsigned(-1, BASE);
    private static final long GREATEST_LAST_DIGIT = Long.remainderUnsigned(-1, BASE);

    private Decimals() {}

    /** The bits of a whole number, 0 to 2^64 - 1, however it was written. */
    static OptionalLong unsigned(Numeral number) {
        BigDecimal value = number.value();
        if (value.signum() == 0) {
            return OptionalLong.of(0);
        }
        // The length comes first: 1e999999999 is short to write and very long to work out.
        if (value.signum() < 0 || wholeDigits(value) > LONGEST_UNSIGNED || !number.isWhole()) {
            return OptionalLong.empty();
        }
        if (value.scale() == 0 && value.precision() <= SURELY_SMALL) {
            return OptionalLong.of(value.longValue());
        }
        BigInteger integer = value.toBigInteger();
        return integer.bitLength() <= Long.SIZE ? OptionalLong.of(integer.longValue()) : OptionalLong.empty();
    }

    /** The bits of a whole number, 0 to 2^64 - 1, written in decimal digits. */
    static OptionalLong unsigned(String text) {
        long value = 0;
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            int units = digit - '0';
            int room = Long.compareUnsigned(value, GREATEST_TENTH);
            if (!isDigit(digit) || room > 0 || (room == 0 && units > GREATEST_LAST_DIGIT)) {
                return OptionalLong.empty();
            }
            value = value * BASE + units;
        }
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Money, with the fraction digits that are stored; empty when that would change it. */
    static Optional<BigDecimal> amount(BigDecimal value) {
        if (value.signum() == 0) {
            return Optional.of(BigDecimal.ZERO.setScale(PLACES));
        }
        if (wholeDigits(value) > LONGEST_WHOLE_PART
                || value.stripTrailingZeros().scale() > PLACES) {
            return Optional.empty();
        }
        return Optional.of(value.setScale(PLACES, RoundingMode.UNNECESSARY));
    }

    /** Money in decimal digits, with a point and a sign where needed. */
    static Optional<BigDecimal> amount(String text) {
        return isDecimal(text) ? amount(new BigDecimal(text)) : Optional.empty();
    }

    /** At least two fraction digits, and a third one that is not 0. */
    static String text(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < FEWEST_PLACES_SHOWN
                ? shortest.setScale(FEWEST_PLACES_SHOWN, RoundingMode.UNNECESSARY)
                        .toPlainString()
                : shortest.toPlainString();
    }

    static Numeral integer(long value) {
        return new Numeral(BigDecimal.valueOf(value), true);
    }

    static Numeral unsignedInteger(long bits) {
        return bits >= 0 ? integer(bits) : new Numeral(new BigDecimal(Long.toUnsignedString(bits)), true);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static long wholeDigits(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }

    private static boolean isDecimal(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int point = text.indexOf('.');
        return text.length() <= LONGEST_AMOUNT
                && (point < 0
                        ? areDigits(text, start, text.length())
                        : areDigits(text, start, point) && areDigits(text, point + 1, text.length()));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return from < to;
    }
}
