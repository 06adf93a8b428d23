package dev.footfall.application.export;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that is stored of a site, streamed: memory does not grow with it. Each method sees one state of the store and
 * throws {@link StoreUnavailable} when the store fails.
 */
public interface StoredData {
    /** Oldest first, equal timestamps in the order of arrival. */
    void events(SiteId site, Span span, Consumer<Event> taker);

    /** Visits in their present state, by the timestamp of their last event, equal ones in the order of arrival. */
    void sessions(SiteId site, Span span, Consumer<Session> taker);

    /** From the first to the last local day with an event; empty if there is none. */
    Optional<Days> days(SiteId site, SiteTimeZone zone);

    /**
     * The aggregates of a CSV export (imports-and-exports.md §8), by date: each row's cells in the order of the file's
     * columns.
     *
     * @param legacyTimeOnPageUntil engagement before this local day has no part in time on page
     */
    void aggregates(
            SiteId site,
            Report report,
            Days days,
            SiteTimeZone zone,
            LocalDate legacyTimeOnPageUntil,
            Consumer<List<Object>> taker);

    /** Deletes every row of a site that is no more; repeating it does no harm. */
    void purge(SiteId site);

    /** Closed, in whole seconds; an empty end is open. */
    record Span(Optional<Instant> from, Optional<Instant> to) {
        public static final Span ALL = new Span(Optional.empty(), Optional.empty());
    }

    /** Closed. */
    record Days(LocalDate first, LocalDate last) {}

    /** A file of the CSV export. */
    sealed interface Report {
        /** Columns of a file that imports read again: {@code date}, dimensions (text) and counters (whole numbers). */
        List<String> columns();

        /** The name of the file without its dates, as in {@code imported_pages}. */
        String fileName();

        /** One of the kinds that can be imported again. */
        record Of(ImportedTable table) implements Report {
            @Override
            public List<String> columns() {
                return switch (table) {
                    case VISITORS -> List.of("date", "visitors", "pageviews", "bounces", "visits", "visit_duration");
                    case SOURCES ->
                        List.of(
                                "date",
                                "source",
                                "referrer",
                                "utm_source",
                                "utm_medium",
                                "utm_campaign",
                                "utm_content",
                                "utm_term",
                                "pageviews",
                                "visitors",
                                "visits",
                                "visit_duration",
                                "bounces");
                    case PAGES ->
                        List.of(
                                "date",
                                "hostname",
                                "page",
                                "visits",
                                "visitors",
                                "pageviews",
                                "total_scroll_depth",
                                "total_scroll_depth_visits",
                                "total_time_on_page",
                                "total_time_on_page_visits");
                    case ENTRY_PAGES ->
                        List.of(
                                "date",
                                "entry_page",
                                "visitors",
                                "entrances",
                                "visit_duration",
                                "bounces",
                                "pageviews");
                    case EXIT_PAGES ->
                        List.of("date", "exit_page", "visitors", "visit_duration", "exits", "bounces", "pageviews");
                    case CUSTOM_EVENTS -> List.of("date", "name", "link_url", "path", "visitors", "events");
                    case LOCATIONS -> visits("country", "region", "city");
                    case DEVICES -> visits("device");
                    case BROWSERS -> visits("browser", "browser_version");
                    case OPERATING_SYSTEMS -> visits("operating_system", "operating_system_version");
                };
            }

            private static List<String> visits(String... groups) {
                List<String> columns = new ArrayList<>(List.of("date"));
                columns.addAll(List.of(groups));
                columns.addAll(List.of("visitors", "visits", "visit_duration", "bounces", "pageviews"));
                return List.copyOf(columns);
            }

            @Override
            public String fileName() {
                return "imported_" + table.wireName();
            }
        }

        /** Custom properties, which no import reads. */
        record CustomProps() implements Report {
            static final String PROPERTY = "property";

            @Override
            public List<String> columns() {
                return List.of("date", PROPERTY, "value", "visitors", "events");
            }

            @Override
            public String fileName() {
                return "imported_custom_props";
            }
        }
    }
}
