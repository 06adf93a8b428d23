package dev.footfall.domain.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    }

    record Bool(boolean value) implements JsonTree {}

    record Null() implements JsonTree {}
}
