package dev.footfall.persistence.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/** The values of a row, taken one after the other in the order of the table's columns. */
final class Cells {
    private final Record row;
    private int next;

    Cells(Record row) {
        this.row = row;
    }

    String text() {
        return row.get(next++, String.class);
    }

    long number() {
        return row.get(next++, long.class);
    }

    int smallNumber() {
        return row.get(next++, int.class);
    }

    boolean flag() {
        return row.get(next++, boolean.class);
    }

    Optional<BigDecimal> amount() {
        return Optional.ofNullable(row.get(next++, BigDecimal.class));
    }

    Optional<String> word() {
        return Optional.ofNullable(row.get(next++, String.class));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (row.get(next++) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    void skip() {
        next++;
    }
}
