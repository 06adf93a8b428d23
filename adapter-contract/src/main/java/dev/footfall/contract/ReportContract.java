package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The reports of imports-and-exports.md §8, which every store must make of what it holds. Written as {@code date groups
 * numbers}. Subclass it beside the adapter.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class ReportContract {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final LocalDate ALWAYS = LocalDate.EPOCH;
    private static final String TEN = "2024-02-01T10:00";

    /** New, empty stores, independent of all others. */
    protected abstract DataStores open();

    // The example of imports-and-exports.md §8.
    @Test
    void the_worked_example_comes_out_as_it_is_written() {
        Visitor reader = visitor("reader")
                .on("h.test")
                .at("2024-02-01T00:00")
                .views("/blog")
                .then("00:01")
                .reads("/blog", 20, 50_000)
                .views("/x")
                .then("00:02")
                .reads("/x", 24, 30_000);
        try (DataStores stores = filled(Traffic.on(SITE, reader))) {
            assertThat(Reports.report(stores, ImportedTable.PAGES))
                    .containsExactly("2024-02-01 h.test /blog 1 1 1 20 1 50 1", "2024-02-01 h.test /x 1 1 1 24 1 30 1");
            assertThat(Reports.report(stores, ImportedTable.VISITORS)).containsExactly("2024-02-01 1 2 0 1 60");
            assertThat(Reports.report(stores, ImportedTable.ENTRY_PAGES))
                    .containsExactly("2024-02-01 /blog 1 1 60 0 2");
            assertThat(Reports.report(stores, ImportedTable.EXIT_PAGES)).containsExactly("2024-02-01 /x 1 60 1 0 2");
            assertThat(Reports.report(stores, ImportedTable.CUSTOM_EVENTS))
                    .containsExactly("2024-02-01 engagement   1 2");
            assertThat(Reports.report(stores, ImportedTable.LOCATIONS)).isEmpty();
            assertThat(Reports.report(stores, ImportedTable.DEVICES)).containsExactly("2024-02-01  1 1 60 0 2");
            assertThat(Reports.properties(stores)).isEmpty();
        }
    }

    @Test
    void sites_do_not_mix() {
        Traffic here = Traffic.on(SITE, visitor("a").at(TEN).views("/", Map.of("k", "v")));
        Traffic there = Traffic.on(OTHER, visitor("a").at(TEN).views("/", Map.of("k", "v")));
        try (DataStores stores = filled(here.and(there).and(there))) {
            assertThat(Reports.report(stores, ImportedTable.VISITORS)).containsExactly("2024-02-01 1 1 1 1 0");
            assertThat(Reports.report(stores, ImportedTable.PAGES))
                    .containsExactly("2024-02-01 shop.example / 1 1 1 0 0 0 0");
            assertThat(Reports.properties(stores)).containsExactly("2024-02-01 k v 1 1");
        }
    }

    @Test
    void visits_are_grouped_by_what_is_known_of_them() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .with(Known.EVERYTHING)
                        .at(TEN)
                        .views("/")
                        .then("10:01")
                        .views("/b")
                        .then("15:00")
                        .views("/"),
                visitor("b").with(Known.EVERYTHING).at(TEN).views("/"),
                visitor("c").in("ZZ", "", 0).at(TEN).views("/"),
                visitor("d").in("EE", "EE-37", 588_409).at("2024-02-02T10:00").views("/"));
        String visits = "2 3 60 2 4";
        try (DataStores stores = filled(traffic)) {
            assertThat(Reports.report(stores, ImportedTable.SOURCES))
                    .containsExactly(
                            "2024-02-01        1 1 1 0 1",
                            "2024-02-01 Google google.com/search source medium campaign content term 4 2 3 60 2",
                            "2024-02-02        1 1 1 0 1");
            assertThat(Reports.report(stores, ImportedTable.LOCATIONS))
                    .containsExactly(
                            "2024-02-01 GB GB-ENG 4294967295 " + visits, "2024-02-02 EE EE-37 588409 1 1 0 1 1");
            assertThat(Reports.report(stores, ImportedTable.DEVICES))
                    .contains("2024-02-01 Desktop " + visits)
                    .hasSize(3);
            assertThat(Reports.report(stores, ImportedTable.BROWSERS)).contains("2024-02-01 Firefox 124.0 " + visits);
            assertThat(Reports.report(stores, ImportedTable.OPERATING_SYSTEMS))
                    .contains("2024-02-01 Mac 10.15 " + visits);
        }
    }

    @Test
    void a_visit_belongs_to_the_day_of_its_last_event_and_a_page_view_to_its_own() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .at("2024-02-01T23:50")
                        .views("/")
                        .at("2024-02-02T00:10")
                        .views("/b"));
        try (DataStores stores = filled(traffic)) {
            assertThat(Reports.report(stores, ImportedTable.VISITORS))
                    .containsExactly("2024-02-01 0 1 0 0 0", "2024-02-02 1 1 0 1 1200");
            assertThat(Reports.report(stores, ImportedTable.ENTRY_PAGES)).containsExactly("2024-02-02 / 1 1 1200 0 2");
        }
    }

    @Test
    void a_row_has_the_columns_of_its_file() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .with(Known.EVERYTHING)
                        .at(TEN)
                        .views("/", Map.of("k", "v"))
                        .does("Buy", "/"));
        List<Report> reports = new ArrayList<>(List.of(new Report.CustomProps()));
        for (ImportedTable table : ImportedTable.values()) {
            reports.add(new Report.Of(table));
        }
        try (DataStores stores = filled(traffic)) {
            for (Report report : reports) {
                List<List<Object>> rows = new ArrayList<>();
                stores.data().aggregates(SITE, report, new Days(DAY, DAY), SiteTimeZone.UTC, ALWAYS, rows::add);
                assertThat(rows).as(report.fileName()).singleElement().satisfies(row -> {
                    assertThat(row).hasSameSizeAs(report.columns());
                    assertThat(row.getFirst()).isEqualTo(DAY);
                    assertThat(row.subList(1, row.size())).hasOnlyElementsOfTypes(String.class, Long.class);
                });
            }
        }
    }

    private DataStores filled(Traffic traffic) {
        DataStores stores = open();
        stores.events().append(traffic.batch());
        return stores;
    }
}
