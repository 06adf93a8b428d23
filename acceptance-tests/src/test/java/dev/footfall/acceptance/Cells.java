package dev.footfall.acceptance;

import java.util.Map;
import java.util.Optional;

/** Cells of tables, which arrive as null when they are empty. */
final class Cells {
    private Cells() {}

    static String text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElse("");
    }
}
