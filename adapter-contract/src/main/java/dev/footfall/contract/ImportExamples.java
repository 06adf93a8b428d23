package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Goals.page;
import static dev.footfall.contract.Imports.completed;
import static dev.footfall.contract.Imports.row;
import static dev.footfall.contract.Shop.DAYS;
import static dev.footfall.contract.Shop.HOURS;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.imported.ImportedTable.CUSTOM_EVENTS;
import static dev.footfall.domain.imported.ImportedTable.LOCATIONS;
import static dev.footfall.domain.imported.ImportedTable.PAGES;
import static dev.footfall.domain.imported.ImportedTable.SOURCES;
import static dev.footfall.domain.imported.ImportedTable.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What other tools have counted beside what the site has counted itself, the worked examples 44 to 48 among them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class ImportExamples extends EchoExamples {
    private static final SiteImport OF_THE_DAY = completed("2024-03-01", "2024-03-31");

    private Shop datasetF() {
        return Shop.with(
                open(),
                IN_UTC.with(List.of(OF_THE_DAY)),
                Traffic.on(
                        IN_UTC.id(),
                        visitor("u1").from("Google").at("2024-03-04T10:00").views("/"),
                        visitor("u2")
                                .from("Google")
                                .at("2024-03-04T11:00")
                                .views("/")
                                .then("11:01:40")
                                .views("/")),
                List.of(
                        row(
                                SOURCES,
                                Map.of("source", "Google"),
                                "visitors 5, visits 6, pageviews 10, bounces 2, visit_duration 600"),
                        row(SOURCES, Map.of(), "visitors 1, visits 1, pageviews 1, bounces 1"),
                        row(VISITORS, Map.of(), "visitors 6")));
    }

    private static QueryRequest merged(Metric first, Metric... others) {
        return onTheDay(first, others).including(Include.IMPORTS);
    }

    private Shop with(OwnedRow... imported) {
        return Shop.with(open(), IN_UTC.with(List.of(OF_THE_DAY)), Traffic.NONE, List.of(imported));
    }

    @Test
    void example_44_of_sources_of_both() {
        QueryRequest sources = merged(
                        Metric.VISITORS, Metric.VISITS, Metric.PAGEVIEWS, Metric.BOUNCE_RATE, Metric.VISIT_DURATION)
                .by(OfVisit.SOURCE);
        try (Shop shop = datasetF()) {
            assertThat(shop.ask(sources))
                    .containsExactly("Google -> 7 8 13 38.0 88.0", "Direct / None -> 1 1 1 100.0 0.0");
            assertThat(imports(shop, sources)).isEqualTo(QueryResult.Imports.INCLUDED);
        }
    }

    private static QueryResult.Imports imports(Shop shop, QueryRequest request) {
        return shop.answer(request).meta().imports().orElseThrow();
    }

    @Test
    void example_45_of_percentages_of_both() {
        try (Shop shop = datasetF()) {
            assertThat(shop.ask(merged(Metric.PERCENTAGE).by(OfVisit.SOURCE)))
                    .containsExactly("Google -> 87.5", "Direct / None -> 12.5");
        }
    }

    @Test
    void examples_46_to_48_of_questions_imports_do_not_answer() {
        try (Shop shop = datasetF()) {
            QueryRequest estonians =
                    merged(Metric.VISITORS).by(OfVisit.SOURCE).where(is(OfVisit.COUNTRY_NAME, "Estonia"));
            assertThat(shop.ask(estonians)).isEmpty();
            assertThat(imports(shop, estonians)).isEqualTo(QueryResult.Imports.UNSUPPORTED_QUERY);
            assertThat(imports(shop, merged(Metric.VISITORS).by(HOURS)))
                    .isEqualTo(QueryResult.Imports.UNSUPPORTED_INTERVAL);
            assertThat(imports(
                            shop,
                            QueryRequest.of(Shop.day("2024-02-29"), Metric.VISITORS)
                                    .including(Include.IMPORTS)))
                    .isEqualTo(QueryResult.Imports.OUT_OF_RANGE);
        }
    }

    @Test
    void who_does_not_ask_for_imports_is_told_of_them_at_most() {
        try (Shop shop = datasetF()) {
            QueryRequest sources = onTheDay(Metric.VISITORS).by(OfVisit.SOURCE);
            assertThat(shop.ask(sources)).containsExactly("Google -> 2");
            assertThat(shop.answer(sources).meta().imports()).isEmpty();
            assertThat(imports(shop, sources.including(Include.IMPORTS_META))).isEqualTo(QueryResult.Imports.NOT_ASKED);
        }
        try (Shop shop = Shop.visitedBy(open(), IN_UTC)) {
            assertThat(imports(shop, merged(Metric.VISITORS))).isEqualTo(QueryResult.Imports.NO_IMPORTED_DATA);
        }
    }

    @Test
    void rows_without_an_import_belong_to_legacy_ones() {
        List<OwnedRow> rows = List.of(
                row(VISITORS, Map.of(), "visitors 1"),
                row(ImportId.LEGACY, "2024-03-04", VISITORS, Map.of(), "visitors 2"),
                row(new ImportId(9), "2024-03-04", VISITORS, Map.of(), "visitors 4"));
        try (Shop shop = with(rows.toArray(OwnedRow[]::new))) {
            assertThat(shop.ask(merged(Metric.VISITORS))).containsExactly("1");
        }
        SiteImport legacy = completed("2024-03-01", "2024-03-31", Ownership.LEGACY_TOO, ScrollDepth.UNKNOWN);
        try (Shop shop = Shop.with(open(), IN_UTC.with(List.of(legacy)), Traffic.NONE, rows)) {
            assertThat(shop.ask(merged(Metric.VISITORS))).containsExactly("3");
        }
    }

    @Test
    void places_and_tags_nobody_knows_are_not_listed() {
        try (Shop shop = with(
                row(LOCATIONS, Map.of("country", "EE", "region", "EE-37"), "city 588335, visitors 3"),
                row(LOCATIONS, Map.of("country", "EE"), "city 7, visitors 4"),
                row(LOCATIONS, Map.of("country", "ZZ"), "visitors 8"),
                row(SOURCES, Map.of("source", "Bing", "utm_medium", "cpc"), "visitors 2"),
                row(SOURCES, Map.of("source", "Bing"), "visitors 1"))) {
            assertThat(shop.ask(merged(Metric.VISITORS).by(OfVisit.COUNTRY))).containsExactly("EE -> 7");
            assertThat(shop.ask(merged(Metric.VISITORS).by(OfVisit.REGION))).containsExactly("EE-37 -> 3");
            assertThat(shop.ask(merged(Metric.VISITORS).by(OfVisit.CITY))).containsExactly("7 -> 4", "588335 -> 3");
            assertThat(shop.ask(merged(Metric.VISITORS).by(OfVisit.CITY_NAME))).containsExactly("Tartu -> 7");
            assertThat(shop.ask(merged(Metric.VISITORS).by(OfVisit.UTM_MEDIUM))).containsExactly("cpc -> 2");
            assertThat(shop.ask(merged(Metric.VISITORS).by(OfVisit.CHANNEL))).containsExactly("(not set) -> 3");
        }
    }

    @Test
    void imported_goals_are_events_and_pages() {
        try (Shop shop = with(
                        row(CUSTOM_EVENTS, Map.of("name", "Signup"), "visitors 2, events 3"),
                        row(PAGES, Map.of("page", "/blog/one"), "visitors 5, visits 5, pageviews 7"),
                        row(VISITORS, Map.of(), "visitors 10"))
                .hoping(page("/blog/*"), page("/blog/one"), event("Signup"))) {
            assertThat(shop.ask(merged(Metric.VISITORS, Metric.EVENTS, Metric.CONVERSION_RATE)
                            .by(OfEvent.GOAL)))
                    .containsExactly("Visit /blog/* -> 5 7 50.0", "Visit /blog/one -> 5 7 50.0", "Signup -> 2 3 20.0");
            assertThat(shop.ask(merged(Metric.VISITORS, Metric.CONVERSION_RATE)
                            .where(is(OfEvent.GOAL, "Signup"))
                            .by(DAYS)))
                    .containsExactly("2024-03-04 -> 2 20.0");
        }
    }

    @Test
    void links_and_paths_of_imported_events_are_properties() {
        try (Shop shop = with(
                row(CUSTOM_EVENTS, Map.of("name", "File Download", "link_url", "/a.pdf"), "visitors 2, events 3"),
                row(CUSTOM_EVENTS, Map.of("name", "File Download"), "visitors 1, events 1"),
                row(CUSTOM_EVENTS, Map.of("name", "Signup", "link_url", "/a.pdf"), "visitors 9, events 9"))) {
            assertThat(shop.ask(merged(Metric.VISITORS, Metric.EVENTS)
                            .where(is(OfEvent.NAME, "File Download"))
                            .by(ImportedDimensions.PROPERTIES.getFirst())))
                    .containsExactly("/a.pdf -> 2 3", "(none) -> 1 1");
        }
    }

    @Test
    void exits_of_both_are_held_against_the_page_views_of_both() {
        try (Shop shop = Shop.with(
                open(),
                IN_UTC.with(List.of(OF_THE_DAY)),
                Traffic.on(
                        IN_UTC.id(),
                        visitor("u1").at("2024-03-04T10:00").views("/a").views("/a")),
                List.of(
                        row(
                                dev.footfall.domain.imported.ImportedTable.EXIT_PAGES,
                                Map.of("exit_page", "/a"),
                                "visitors 1, exits 1"),
                        row(PAGES, Map.of("page", "/a"), "visitors 2, visits 2, pageviews 4")))) {
            QueryRequest exits = onTheDay(Metric.EXIT_RATE, Metric.VISITS).by(OfVisit.EXIT_PAGE);
            assertThat(shop.ask(exits)).containsExactly("/a -> 50.0 1");
            assertThat(shop.ask(exits.including(Include.IMPORTS))).containsExactly("/a -> 33.3 2");
        }
    }

    @Test
    void scroll_depth_that_no_import_knows_is_warned_of() {
        SiteImport flat = completed("2024-03-01", "2024-03-31", Ownership.ITS_OWN, ScrollDepth.UNKNOWN);
        List<OwnedRow> pages = List.of(row(
                PAGES,
                Map.of("page", "/a"),
                "visitors 1, pageviews 1, total_scroll_depth 45, total_scroll_depth_visits 2"));
        QueryRequest depths = merged(Metric.SCROLL_DEPTH).by(OfEvent.PAGE);
        try (Shop shop = with(pages.toArray(OwnedRow[]::new))) {
            assertThat(shop.ask(depths)).containsExactly("/a -> 22");
            assertThat(shop.answer(depths).meta().metricWarnings()).isEmpty();
        }
        try (Shop shop = Shop.with(open(), IN_UTC.with(List.of(flat)), Traffic.NONE, pages)) {
            assertThat(shop.answer(depths).meta().metricWarnings())
                    .isEqualTo(Map.of(Metric.SCROLL_DEPTH, MetricWarning.NO_IMPORTED_SCROLL_DEPTH));
        }
    }
}
