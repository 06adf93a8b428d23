package dev.footfall.contract;

import static dev.footfall.contract.Imports.completed;
import static dev.footfall.contract.Imports.row;
import static dev.footfall.contract.Shop.DAYS;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.days;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.Comparison.Weekday;
import dev.footfall.domain.stats.Comparison.With;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two periods beside each other, the example of appendix A.2 among them, and what graphs need to know of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class ComparisonExamples extends ImportExamples {
    private static final QueryRequest THIS_WEEK = QueryRequest.of(days("2021-01-07", "2021-01-13"), PAGEVIEWS)
            .comparedWith(new With.PreviousPeriod(), Weekday.ANY);

    private Shop appendixA2() {
        return Shop.visitedBy(
                open(),
                IN_UTC,
                visitor("one").at("2021-01-01T00:00").views("/").then("00:01").views("/"),
                visitor("two").at("2021-01-06T23:59:59").views("/b"),
                visitor("three").at("2021-01-07T10:00").views("/"));
    }

    @Test
    void the_example_of_appendix_A_2_of_the_period_before() {
        try (Shop shop = appendixA2()) {
            assertThat(shop.ask(THIS_WEEK)).containsExactly("1 | 3 | -67");
        }
    }

    @Test
    void only_rows_of_the_page_have_something_beside_them() {
        try (Shop shop = appendixA2()) {
            assertThat(shop.ask(THIS_WEEK.by(OfEvent.PAGE))).containsExactly("/ -> 1 | 2 | -50");
        }
    }

    @Test
    void rows_that_were_not_there_before_have_default_metrics_beside_them() {
        try (Shop shop = appendixA2()) {
            assertThat(shop.ask(QueryRequest.of(days("2021-01-06", "2021-01-06"), VISITORS, BOUNCE_RATE, VISIT_DURATION)
                            .by(OfEvent.PAGE)
                            .comparedWith(new With.PreviousPeriod(), Weekday.ANY)))
                    .containsExactly("/b -> 1 100 0 | 0 0.0 null | 100 null null");
        }
    }

    @Test
    void every_label_of_a_graph_has_its_counterpart() {
        try (Shop shop = appendixA2()) {
            QueryResult answer = shop.answer(QueryRequest.of(days("2021-01-07", "2021-01-08"), VISITORS)
                    .by(DAYS)
                    .comparedWith(new With.Dates(day("2021-01-06"), day("2021-01-06")), Weekday.SAME));
            assertThat(answer.rows())
                    .extracting(row -> Shop.text(row.dimensions().getFirst())
                            + " beside "
                            + Shop.text(
                                    row.compared().orElseThrow().dimensions().getFirst()))
                    .containsExactly("2021-01-07 beside 2021-01-06", "2021-01-08 beside null");
            assertThat(answer.rows())
                    .extracting(row ->
                            Shop.text(row.compared().orElseThrow().metrics().getFirst()))
                    .containsExactly("1", "0");
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void a_graph_of_nothing_has_the_other_period_beside_it() {
        try (Shop shop = appendixA2()) {
            assertThat(shop.ask(QueryRequest.of(days("2021-01-08", "2021-01-09"), VISITORS)
                            .by(DAYS)
                            .comparedWith(new With.PreviousPeriod(), Weekday.ANY)))
                    .containsExactly("2021-01-08 -> 0 | 1 | -100", "2021-01-09 -> 0 | 1 | -100");
        }
    }

    @Test
    void imports_of_the_other_period_are_beside_it() {
        try (Shop shop = Shop.with(
                open(),
                IN_UTC.with(List.of(completed("2021-01-01", "2021-01-03"))),
                Traffic.on(IN_UTC.id(), visitor("one").at("2021-01-08T10:00").views("/")),
                List.of(row(
                        Imports.FIRST, "2021-01-02", ImportedTable.VISITORS, Map.of(), "visitors 4, pageviews 5")))) {
            QueryRequest merged = QueryRequest.of(days("2021-01-07", "2021-01-13"), PAGEVIEWS)
                    .including(Include.IMPORTS)
                    .comparedWith(new With.PreviousPeriod(), Weekday.ANY);
            assertThat(shop.ask(merged)).containsExactly("1 | 5 | -80");
            assertThat(shop.answer(merged).meta().imports()).contains(QueryResult.Imports.INCLUDED);
        }
    }

    @Test
    void an_unknown_country_has_itself_beside_it() {
        try (Shop shop = appendixA2()) {
            assertThat(shop.ask(THIS_WEEK.by(OfVisit.COUNTRY))).containsExactly("\0\0 -> 1 | 3 | -67");
        }
    }

    @Test
    void a_graph_knows_its_gaps_and_where_now_is() {
        try (Shop shop = appendixA2()) {
            QueryResult.Help help = shop.answer(
                            QueryRequest.of(days("2021-01-05", "2021-01-07"), VISITORS)
                                    .by(DAYS)
                                    .including(
                                            Include.PRESENT_INDEX,
                                            Include.PARTIAL_TIME_LABELS,
                                            Include.TIME_LABEL_RESULT_INDICES,
                                            Include.EMPTY_METRICS,
                                            Include.DASHBOARD_METRIC_LABELS),
                            Instant.parse("2021-01-07T12:00:00Z"))
                    .meta()
                    .help();
            assertThat(help.presentIndex()).contains(OptionalInt.of(2));
            assertThat(help.partialTimeLabels()).contains(List.of("2021-01-07"));
            assertThat(help.timeLabelResultIndices())
                    .contains(List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1)));
            assertThat(help.emptyMetrics().map(metrics -> Shop.text(metrics.getFirst())))
                    .isEqualTo(Optional.of("0"));
            assertThat(help.metricLabels()).contains(List.of("Visitors"));
        }
    }

    @Test
    void people_are_in_every_minute_they_were_there() {
        Visitor guest = visitor("guest")
                .at("2024-03-04T10:00:30")
                .views("/")
                .then("10:02:10")
                .views("/b");
        Dimension minutes = new Dimension.Time.Buckets(Granularity.MINUTE);
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            assertThat(shop.ask(Shop.onTheDay(VISITORS, PAGEVIEWS).by(minutes)))
                    .containsExactly(
                            "2024-03-04 10:00:00 -> 1 1", "2024-03-04 10:01:00 -> 1 0", "2024-03-04 10:02:00 -> 1 1");
        }
    }
}
