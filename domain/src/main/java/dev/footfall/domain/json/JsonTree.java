package dev.footfall.domain.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A JSON value as the query language reads it. Bytes become a tree at the edge, with limits on depth and size. */
public sealed interface JsonTree {
    /** Members in the order in which they were written; of repeated names the last counts. */
    record Members(Map<String, JsonTree> members) implements JsonTree {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<JsonTree> member(String name) {
            return Optional.ofNullable(members.get(name));
        }
    }

    record Items(List<JsonTree> items) implements JsonTree {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String value) implements JsonTree {}

    /** A number written without fraction and exponent has scale 0; every other is a float, also {@code 10.0}. */
    record Numeral(BigDecimal value, boolean isWrittenAsInteger) implements JsonTree {
        /** Whether the value is a whole number, however it was written. */
        public boolean isWhole() {
            return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        }

        /** The value, if it is a whole number of at most 64 bits; quick also for 1e999999999, which is long to work out. */
        public OptionalLong asLong() {
            try {
                return OptionalLong.of(value.longValueExact());
            } catch (ArithmeticException noLong) {
                return OptionalLong.empty();
            }
        }

        /** The decimal digits of an integer; a float in the shorter of its two notations: 1.5, 100.0, 1.0e10. */
        public String text() {
            if (isWrittenAsInteger) {
                return value.toBigInteger().toString();
            }
            double nearest = value.doubleValue();
            if (Double.isInfinite(nearest)) {
                return value.toString();
            }
            BigDecimal shortest = new BigDecimal(Double.toString(nearest));
            String fixed = withPoint(shortest.toPlainString());
            BigDecimal digits = shortest.stripTrailingZeros();
            int exponent = digits.precision() - digits.scale() - 1;
            String scientific = withPoint(digits.scaleByPowerOfTen(-exponent).toPlainString()) + "e" + exponent;
            return scientific.length() < fixed.length() ? scientific : fixed;
        }

        private static String withPoint(String number) {
            return number.contains(".") ? number : number + ".0";
        }
    }

    record Bool(boolean value) implements JsonTree {}

    record Null() implements JsonTree {}
}
