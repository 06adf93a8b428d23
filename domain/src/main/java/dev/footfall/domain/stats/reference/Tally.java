package dev.footfall.domain.stats.reference;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What imported rows add to the metrics of a group (stats-query-v2.md §12.4): whole totals. */
record Tally(List<ImportedRow> rows) {
    static final Tally NONE = new Tally(List.of());

    long visitors() {
        return sum(row -> row.counter("visitors"));
    }

    long visits() {
        return sum(Tally::visits);
    }

    /** The visits of which bounces and durations are known. */
    long ratedVisits() {
        return sum(row -> row.table() == ImportedTable.PAGES ? 0 : visits(row));
    }

    private static long visits(ImportedRow row) {
        return switch (row.table()) {
            case EXIT_PAGES -> row.counter("exits");
            case ENTRY_PAGES -> row.counter("entrances");
            case VISITORS, SOURCES, PAGES, CUSTOM_EVENTS, LOCATIONS, DEVICES, BROWSERS, OPERATING_SYSTEMS ->
                row.counter("visits");
        };
    }

    long pageviews() {
        return sum(row -> row.counter("pageviews"));
    }

    long events() {
        return sum(row -> row.counter(row.table() == ImportedTable.CUSTOM_EVENTS ? "events" : "pageviews"));
    }

    long bounces() {
        return sum(row -> row.counter("bounces"));
    }

    long seconds() {
        return sum(row -> row.counter("visit_duration"));
    }

    long exits() {
        return sum(row -> row.counter("exits"));
    }

    long scrollDepth() {
        return sum(row -> row.counter("total_scroll_depth"));
    }

    long scrolledVisits() {
        return sum(row -> row.counter("total_scroll_depth_visits"));
    }

    long pageSeconds() {
        return sum(row -> row.counter("total_time_on_page"));
    }

    long pageVisits() {
        return sum(row -> row.counter("total_time_on_page_visits"));
    }

    Tally on(Predicate<LocalDate> days) {
        return new Tally(rows.stream().filter(row -> days.test(row.date())).toList());
    }

    private long sum(ToLongFunction<ImportedRow> counter) {
        return rows.stream().mapToLong(counter).sum();
    }
}
