package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The reports on events of imports-and-exports.md §8, which every store must make of what it holds. Written as {@code date groups
 * numbers}. Subclass it beside the adapter.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class EventReportContract {
    private static final SiteId SITE = new SiteId(1);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final LocalDate ALWAYS = LocalDate.EPOCH;
    private static final String TEN = "2024-02-01T10:00";

    /** New, empty stores, independent of all others. */
    protected abstract DataStores open();

    // The example of imports-and-exports.md §8.
    @Test
    void scroll_depth_is_the_deepest_of_each_visit_and_unknown_depths_have_no_part_in_it() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .at(TEN)
                        .views("/")
                        .reads("/", 30, 400)
                        .reads("/", 70, 100)
                        .reads("/", 50, 0),
                visitor("b").at(TEN).views("/").reads("/", 255, 2_000),
                visitor("c").at(TEN).views("/").reads("/", 10, 1_000),
                visitor("d").at(TEN).on("b.example").views("/").on("a.example").views("/"));
        try (DataStores stores = filled(traffic)) {
            assertThat(Reports.report(stores, ImportedTable.PAGES))
                    .containsExactly("2024-02-01 a.example / 4 4 5 80 2 4 3");
        }
    }

    @Test
    void engagement_before_the_cutoff_has_no_part_in_time_on_page() {
        Visitor visitor = visitor("a")
                .at("2024-02-01T10:00")
                .views("/")
                .reads("/", 30, 4_000)
                .at("2024-02-02T10:00")
                .views("/")
                .reads("/", 40, 5_000);
        try (DataStores stores = filled(Traffic.on(SITE, visitor))) {
            List<String> rows = new ArrayList<>();
            stores.data()
                    .aggregates(
                            SITE,
                            new Report.Of(ImportedTable.PAGES),
                            new Days(DAY, DAY.plusDays(1)),
                            SiteTimeZone.UTC,
                            DAY.plusDays(1),
                            cells -> rows.add(Reports.line(cells)));
            assertThat(rows)
                    .containsExactly(
                            "2024-02-01 shop.example / 1 1 1 30 1 0 0", "2024-02-02 shop.example / 1 1 1 40 1 5 1");
        }
    }

    @Test
    void custom_events_show_the_links_and_paths_of_some() {
        Map<String, String> both = Map.of("url", "https://a.example/", "path", "/missing");
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .at(TEN)
                        .does("Outbound Link: Click", "/", both)
                        .does("Outbound Link: Click", "/", both)
                        .does("File Download", "/")
                        .does("404", "/", both)
                        .does("Signup", "/", both),
                visitor("b").at(TEN).does("Outbound Link: Click", "/", both));
        try (DataStores stores = filled(traffic)) {
            assertThat(Reports.report(stores, ImportedTable.CUSTOM_EVENTS))
                    .containsExactly(
                            "2024-02-01 404  /missing 1 1",
                            "2024-02-01 File Download   1 1",
                            "2024-02-01 Outbound Link: Click https://a.example/  2 3",
                            "2024-02-01 Signup   1 1");
        }
    }

    @Test
    void every_property_of_every_event_is_counted() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .at(TEN)
                        .views("/", Map.of("plan", "pro", "lang", "et"))
                        .does("Buy", "/", Map.of("plan", "pro")),
                visitor("b").at(TEN).views("/", Map.of("plan", "pro")).reads("/", Map.of("plan", "free"), 1, 1));
        try (DataStores stores = filled(traffic)) {
            assertThat(Reports.properties(stores))
                    .containsExactly("2024-02-01 lang et 1 1", "2024-02-01 plan free 1 1", "2024-02-01 plan pro 2 3");
        }
    }

    @Test
    void days_of_reports_are_local_on_either_side_of_a_change_of_clocks() {
        SiteTimeZone zone = zone("Europe/Tallinn");
        Traffic traffic = Traffic.on(
                SITE,
                visitor("winter").at("2024-03-30T22:00").views("/"),
                visitor("eve").at("2024-03-31T20:59:59").views("/"),
                visitor("summer").at("2024-03-31T21:00").views("/"));
        try (DataStores stores = filled(traffic)) {
            Days days = new Days(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1));
            List<String> rows = new ArrayList<>();
            stores.data()
                    .aggregates(
                            SITE,
                            new Report.Of(ImportedTable.PAGES),
                            days,
                            zone,
                            ALWAYS,
                            cells -> rows.add(Reports.line(cells)));
            assertThat(rows)
                    .containsExactly(
                            "2024-03-31 shop.example / 2 2 2 0 0 0 0", "2024-04-01 shop.example / 1 1 1 0 0 0 0");
        }
    }

    private DataStores filled(Traffic traffic) {
        DataStores stores = open();
        stores.events().append(traffic.batch());
        return stores;
    }

    private static SiteTimeZone zone(String name) {
        return new SiteTimeZone(ZoneId.of(name));
    }
}
