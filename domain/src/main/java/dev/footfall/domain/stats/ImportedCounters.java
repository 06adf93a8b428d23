package dev.footfall.domain.stats;

import dev.footfall.domain.imported.ImportedTable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which counters of a table a metric is made of (stats-query-v2.md §12.4).
 *
 * @param total what is summed up; empty: the table contributes nothing
 * @param count of a mean: by what the total is divided
 */
record ImportedCounters(Optional<String> total, Optional<String> count) {
    private static final ImportedCounters NONE = new ImportedCounters(Optional.empty(), Optional.empty());

    static ImportedCounters of(Metric metric, ImportedTable table) {
        return switch (metric) {
            case VISITORS, PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE -> total("visitors");
            case VISITS, EXIT_RATE -> new ImportedCounters(visits(table), Optional.empty());
            case PAGEVIEWS -> table == ImportedTable.CUSTOM_EVENTS ? NONE : total("pageviews");
            case EVENTS -> total(table == ImportedTable.CUSTOM_EVENTS ? "events" : "pageviews");
            case BOUNCE_RATE -> knowsVisits(table) ? mean("bounces", visits(table)) : NONE;
            case VISIT_DURATION -> knowsVisits(table) ? mean("visit_duration", visits(table)) : NONE;
            case VIEWS_PER_VISIT -> table == ImportedTable.CUSTOM_EVENTS ? NONE : mean("pageviews", visits(table));
            case SCROLL_DEPTH ->
                table == ImportedTable.PAGES
                        ? mean("total_scroll_depth", Optional.of("total_scroll_depth_visits"))
                        : NONE;
            case TIME_ON_PAGE ->
                table == ImportedTable.PAGES
                        ? mean("total_time_on_page", Optional.of("total_time_on_page_visits"))
                        : NONE;
            case TOTAL_REVENUE, AVERAGE_REVENUE, SAMPLE_PERCENT -> NONE;
        };
    }

    Stream<String> all() {
        return Stream.of(total, count).flatMap(Optional::stream);
    }

    private static boolean knowsVisits(ImportedTable table) {
        return table != ImportedTable.PAGES && table != ImportedTable.CUSTOM_EVENTS;
    }

    private static Optional<String> visits(ImportedTable table) {
        return switch (table) {
            case ENTRY_PAGES -> Optional.of("entrances");
            case EXIT_PAGES -> Optional.of("exits");
            case CUSTOM_EVENTS -> Optional.empty();
            case VISITORS, SOURCES, PAGES, LOCATIONS, DEVICES, BROWSERS, OPERATING_SYSTEMS -> Optional.of("visits");
        };
    }

    private static ImportedCounters total(String counter) {
        return new ImportedCounters(Optional.of(counter), Optional.empty());
    }

    private static ImportedCounters mean(String total, Optional<String> count) {
        return new ImportedCounters(Optional.of(total), count);
    }
}
