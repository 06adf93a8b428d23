package dev.footfall.domain.imported;

import java.time.LocalDate;
import java.util.List;

/**
 * One day's numbers of one group.
 *
 * @param date local to the site
 * @param dimensions in the order of {@link ImportedTable#dimensions}
 * @param counters in the order of {@link ImportedTable#counters}
 */
public record ImportedRow(ImportedTable table, LocalDate date, List<String> dimensions, List<Long> counters) {
    public ImportedRow {
        dimensions = List.copyOf(dimensions);
        counters = List.copyOf(counters);
        if (dimensions.size() != table.dimensions().size()
                || counters.size() != table.counters().size()) {
            throw new IllegalArgumentException("not a row of " + table);
        }
    }

    /** What a column counts; 0 if the table has no such column. */
    public long counter(String name) {
        int at = table.counters().indexOf(name);
        return at < 0 ? 0 : counters.get(at);
    }
}
