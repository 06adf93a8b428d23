package dev.footfall.domain.imported;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of daily aggregates, each with what it is grouped by and what it counts (admin-api.md §8). */
public enum ImportedTable {
    VISITORS,
    SOURCES,
    PAGES,
    ENTRY_PAGES,
    EXIT_PAGES,
    CUSTOM_EVENTS,
    LOCATIONS,
    DEVICES,
    BROWSERS,
    OPERATING_SYSTEMS;

    private static final List<String> OF_VISITS =
            List.of("visitors", "visits", "pageviews", "bounces", "visit_duration");

    /** As in {@code entry_pages}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns of text, unknown ones empty. */
    public List<String> dimensions() {
        return switch (this) {
            case VISITORS -> List.of();
            case SOURCES ->
                List.of(
                        "source",
                        "channel",
                        "referrer",
                        "utm_source",
                        "utm_medium",
                        "utm_campaign",
                        "utm_content",
                        "utm_term");
            case PAGES -> List.of("hostname", "page");
            case ENTRY_PAGES -> List.of("entry_page");
            case EXIT_PAGES -> List.of("exit_page");
            case CUSTOM_EVENTS -> List.of("name", "link_url", "path");
            case LOCATIONS -> List.of("country", "region");
            case DEVICES -> List.of("device");
            case BROWSERS -> List.of("browser", "browser_version");
            case OPERATING_SYSTEMS -> List.of("operating_system", "operating_system_version");
        };
    }

    /** The columns of whole numbers, 0 or more; durations in seconds. The GeoNames number of a city is among them. */
    public List<String> counters() {
        return switch (this) {
            case VISITORS, SOURCES, DEVICES, BROWSERS, OPERATING_SYSTEMS -> OF_VISITS;
            case PAGES ->
                List.of(
                        "visitors",
                        "visits",
                        "pageviews",
                        "exits",
                        "total_scroll_depth",
                        "total_scroll_depth_visits",
                        "total_time_on_page",
                        "total_time_on_page_visits");
            case ENTRY_PAGES -> List.of("visitors", "entrances", "pageviews", "bounces", "visit_duration");
            case EXIT_PAGES -> List.of("visitors", "exits", "pageviews", "bounces", "visit_duration");
            case CUSTOM_EVENTS -> List.of("visitors", "events");
            case LOCATIONS -> List.of("city", "visitors", "visits", "pageviews", "bounces", "visit_duration");
        };
    }

    public static Optional<ImportedTable> named(String wireName) {
        return Arrays.stream(values())
                .filter(table -> table.wireName().equals(wireName))
                .findFirst();
    }
}
