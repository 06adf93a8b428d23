package dev.footfall.contract;

import static dev.footfall.contract.Imports.completed;
import static dev.footfall.contract.Imports.row;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.TIME_ON_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.SiteScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Time on page before there were engagement pings, the example of stats-query-v2.md appendix B among them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class StayExamples extends ComparisonExamples {
    private static final QueryRequest BY_PAGE = onTheDay(TIME_ON_PAGE).by(OfEvent.PAGE);

    private static SiteScope legacyUntil(String day, SiteImport... imports) {
        return new SiteScope(
                IN_UTC.id(),
                IN_UTC.domain(),
                IN_UTC.zone(),
                IN_UTC.nativeStart(),
                IN_UTC.data(),
                LocalDate.parse(day),
                List.of(imports));
    }

    private static Visitor ofAppendixB() {
        return visitor("reader")
                .at("2024-03-04T00:00")
                .views("/")
                .then("00:01")
                .views("/")
                .then("00:02")
                .views("/")
                .then("00:03")
                .views("/exit");
    }

    @Test
    void the_example_of_appendix_B_of_a_page_that_was_left_once() {
        try (Shop shop = Shop.visitedBy(open(), legacyUntil("2100-01-01"), ofAppendixB())) {
            assertThat(shop.ask(BY_PAGE)).containsExactly("/ -> 180", "/exit -> null");
            assertThat(shop.ask(onTheDay(TIME_ON_PAGE).where(is(OfEvent.PAGE, "/"))))
                    .containsExactly("180");
            assertThat(shop.answer(BY_PAGE).meta().metricWarnings())
                    .isEqualTo(Map.of(TIME_ON_PAGE, MetricWarning.LEGACY_TIME_ON_PAGE_USED));
        }
    }

    @Test
    void pings_count_from_the_cutoff_on_and_stays_before_it() {
        Visitor before = visitor("before")
                .at("2024-03-03T10:00")
                .views("/")
                .reads("/", 10, 500_000)
                .then("10:01")
                .views("/b");
        Visitor after = visitor("after")
                .at("2024-03-04T10:00")
                .views("/")
                .then("10:01")
                .reads("/", 10, 20_000)
                .then("10:02")
                .views("/b");
        try (Shop shop = Shop.visitedBy(open(), legacyUntil("2024-03-04"), before, after)) {
            QueryRequest both = QueryRequest.of(Shop.days("2024-03-03", "2024-03-04"), TIME_ON_PAGE);
            assertThat(shop.ask(both.by(OfEvent.PAGE))).containsExactly("/ -> 40", "/b -> null");
            assertThat(shop.ask(both.by(OfEvent.PAGE, OfVisit.SOURCE)))
                    .containsExactly("/, Direct / None -> 20", "/b, Direct / None -> null");
            assertThat(shop.ask(BY_PAGE)).containsExactly("/ -> 20", "/b -> null");
            assertThat(shop.answer(BY_PAGE).meta().metricWarnings()).isEmpty();
        }
    }

    @Test
    void pages_that_were_imported_before_the_cutoff_were_left_as_often_as_they_were_not_the_last() {
        SiteScope site = legacyUntil("2100-01-01", completed("2024-03-01", "2024-03-31"));
        try (Shop shop = Shop.with(
                open(),
                site,
                Traffic.on(site.id(), ofAppendixB()),
                List.of(row(
                        ImportedTable.PAGES,
                        Map.of("page", "/"),
                        "visitors 3, pageviews 5, exits 3, total_time_on_page 60, total_time_on_page_visits 9")))) {
            assertThat(shop.ask(BY_PAGE.including(Include.IMPORTS))).containsExactly("/ -> 80", "/exit -> null");
        }
    }
}
