package dev.footfall.application.records;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Rows of daily aggregates as operators and files say them. Numbers may be text. */
public final class ImportedRowReader {
    private static final String DATE = "date";
    private static final String BOUNCES = "bounces";
    private static final long MOST_OF_32_BITS = 0xffff_ffffL;
    private static final Set<String> OF_ANY_TABLE = ofAnyTable();

    private final ImportedTable table;

    public ImportedRowReader(ImportedTable table) {
        this.table = table;
    }

    /** The row by the rules of operators (admin-api.md §8), or the first fault, as in {@code visitors: is invalid}. */
    public Either<String, ImportedRow> read(JsonTree.Members line) {
        Fields fields = new Fields(line);
        ImportedRow row = row(fields, fields.date(DATE), Set.of(), counter -> Long.MAX_VALUE);
        // Exports of other tools carry columns that only other tables have.
        return fields.sound(row, OF_ANY_TABLE, Set.of());
    }

    /**
     * The row by the rules of CSV files (imports-and-exports.md §3.3), or the first fault: columns that are not known are
     * passed over, and a row without a date belongs to the first day there is.
     */
    public Either<String, ImportedRow> readCells(JsonTree.Members cells) {
        Fields fields = new Fields(cells);
        return fields.sound(row(fields, fields.date(DATE, LocalDate.MIN), notInFiles(), this::mostInFiles));
    }

    private ImportedRow row(Fields fields, LocalDate date, Set<String> withheld, ToLongFunction<String> most) {
        List<String> dimensions = new ArrayList<>();
        for (String dimension : table.dimensions()) {
            dimensions.add(withheld.contains(dimension) ? "" : fields.text(dimension, ""));
        }
        List<Long> counters = new ArrayList<>();
        for (String counter : table.counters()) {
            counters.add(withheld.contains(counter) ? 0 : fields.number(counter, most.applyAsLong(counter)));
        }
        return new ImportedRow(table, date, dimensions, counters);
    }

    // Kept for compatibility: this column is a smaller one in all tables but one.
    private long mostInFiles(String counter) {
        return counter.equals(BOUNCES) && table != ImportedTable.VISITORS ? MOST_OF_32_BITS : Long.MAX_VALUE;
    }

    // Kept for compatibility: these columns cannot be brought by a file.
    private Set<String> notInFiles() {
        return switch (table) {
            case SOURCES -> Set.of("channel");
            case PAGES -> Set.of("exits");
            case VISITORS, ENTRY_PAGES, EXIT_PAGES, CUSTOM_EVENTS, LOCATIONS, DEVICES, BROWSERS, OPERATING_SYSTEMS ->
                Set.of();
        };
    }

    private static Set<String> ofAnyTable() {
        Set<String> keys = new HashSet<>(Set.of(DATE));
        for (ImportedTable table : ImportedTable.values()) {
            keys.addAll(table.dimensions());
            keys.addAll(table.counters());
        }
        return Set.copyOf(keys);
    }
}
