package dev.footfall.contract;

import static dev.footfall.contract.Shop.DAYS;
import static dev.footfall.contract.Shop.HOURS;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.day;
import static dev.footfall.contract.Shop.days;
import static dev.footfall.contract.Shop.ofVisitors;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISITS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits across hours, days and clock changes, the worked examples 26 to 33 and 50 to 53 among them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class TimeExamples extends WorkedExamples {
    @Test
    void examples_26_to_28_of_a_visit_through_several_hours() {
        Visitor guest = visitor("u1")
                .at("2024-03-04T09:50")
                .views("/")
                .then("10:10")
                .views("/")
                .then("10:35")
                .views("/")
                .then("11:02")
                .views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            assertThat(shop.ask(onTheDay(VISITORS).by(HOURS)))
                    .containsExactly(
                            "2024-03-04 09:00:00 -> 1", "2024-03-04 10:00:00 -> 1", "2024-03-04 11:00:00 -> 1");
            assertThat(shop.ask(onTheDay(VISITORS, VISIT_DURATION).by(HOURS)))
                    .containsExactly(
                            "2024-03-04 09:00:00 -> 1 0",
                            "2024-03-04 10:00:00 -> 1 0",
                            "2024-03-04 11:00:00 -> 1 4320");
            assertThat(shop.ask(onTheDay(VISITORS, PAGEVIEWS).by(HOURS)))
                    .containsExactly(
                            "2024-03-04 09:00:00 -> 1 1", "2024-03-04 10:00:00 -> 1 2", "2024-03-04 11:00:00 -> 1 1");
        }
    }

    @Test
    void examples_29_to_33_of_a_visit_across_midnight() {
        Visitor guest = visitor("u1")
                .at("2024-03-04T23:50")
                .views("/")
                .at("2024-03-05T00:05")
                .views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            assertThat(shop.ask(QueryRequest.of(days("2024-03-04", "2024-03-05"), VISITORS)
                            .by(DAYS)))
                    .containsExactly("2024-03-05 -> 1");
            assertThat(shop.ask(QueryRequest.of(days("2024-03-04", "2024-03-05"), VISITORS, PAGEVIEWS)
                            .by(DAYS)))
                    .containsExactly("2024-03-04 -> 1 1", "2024-03-05 -> 1 1");
            assertThat(shop.ask(onTheDay(VISITS, VISIT_DURATION))).containsExactly("1 900");
            assertThat(shop.ask(onTheDay(PAGEVIEWS, VISITS))).containsExactly("1 1");
            assertThat(shop.ask(onTheDay(VISITS).by(DAYS))).containsExactly("2024-03-05 -> 1");
        }
    }

    @Test
    void example_50_of_a_zone_three_quarters_off() {
        List<Visitor> guests = new ArrayList<>();
        for (String time : List.of("05:00", "05:15", "05:30", "05:45", "06:00", "06:15", "06:30")) {
            guests.add(visitor(time).at("2021-01-02T" + time).views("/"));
        }
        try (Shop shop = Shop.visitedBy(open(), Shop.in("Asia/Katmandu"), guests.toArray(Visitor[]::new))) {
            assertThat(shop.ask(QueryRequest.of(day("2021-01-02"), VISITS).by(HOURS)))
                    .containsExactly(
                            "2021-01-02 10:00:00 -> 1", "2021-01-02 11:00:00 -> 4", "2021-01-02 12:00:00 -> 2");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            WEEK,  2024-05-01, 2024-05-14, 2024-05-01 2024-05-06 2024-05-13
            WEEK,  2020-12-20, 2021-01-08, 2020-12-20 2020-12-21 2020-12-28 2021-01-04
            MONTH, 2022-01-17, 2022-02-01, 2022-01-01 2022-02-01
            """)
    void examples_51_and_52_of_labels(Granularity granularity, String first, String last, String labels) {
        try (Shop shop = Shop.visitedBy(open(), IN_UTC)) {
            assertThat(shop.answer(QueryRequest.of(days(first, last), VISITORS)
                                    .by(new Dimension.Time.Buckets(granularity))
                                    .including(Include.TIME_LABELS))
                            .meta()
                            .timeLabels())
                    .contains(List.of(labels.split(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-01-02, HOUR
            2024-01-03, DAY
            2024-02-10, DAY
            2024-02-11, WEEK
            2025-01-05, WEEK
            2025-01-06, MONTH
            """)
    void example_53_of_buckets_that_fit_the_range(String last, Granularity fitting) {
        try (Shop shop = Shop.visitedBy(open(), IN_UTC)) {
            assertThat(shop.answer(QueryRequest.of(days("2024-01-01", last), VISITORS)
                                    .by(new Dimension.Time.Fitting()))
                            .query()
                            .dimensions())
                    .containsExactly(new Dimension.Time.Buckets(fitting));
        }
    }

    @Test
    void a_day_of_twenty_three_hours_has_no_third_hour() {
        Visitor early = visitor("early").at("2024-03-10T06:59:59").views("/");
        Visitor late = visitor("late").at("2024-03-10T07:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), early, late)) {
            QueryResult answer = shop.answer(ofVisitors("2024-03-10").by(HOURS).including(Include.TIME_LABELS));
            assertThat(answer.rows())
                    .extracting(row -> Shop.text(row.dimensions().getFirst()))
                    .containsExactly("2024-03-10 01:00:00", "2024-03-10 03:00:00");
            assertThat(answer.meta().timeLabels().orElseThrow())
                    .hasSize(23)
                    .contains("2024-03-10 01:00:00", "2024-03-10 03:00:00")
                    .doesNotContain("2024-03-10 02:00:00");
        }
    }

    @Test
    void a_day_of_twenty_five_hours_has_one_hour_twice() {
        Visitor early = visitor("early").at("2024-11-03T05:30").views("/");
        Visitor late =
                visitor("late").at("2024-11-03T06:30").views("/").then("06:31").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), early, late)) {
            QueryRequest hourly =
                    QueryRequest.of(day("2024-11-03"), Metric.PAGEVIEWS).by(HOURS);
            assertThat(shop.ask(hourly)).containsExactly("2024-11-03 01:00:00 -> 1", "2024-11-03 01:00:00 -> 2");
            assertThat(shop.answer(hourly.including(Include.TIME_LABELS))
                            .meta()
                            .timeLabels()
                            .orElseThrow())
                    .hasSize(25);
        }
    }

    @Test
    void clocks_that_change_by_half_an_hour_make_half_hours() {
        // Lord Howe Island: 02:00 becomes 02:30 on 2024-10-06, which is 15:30 UTC of the day before.
        Visitor before = visitor("before").at("2024-10-05T15:29").views("/");
        Visitor after = visitor("after")
                .at("2024-10-05T15:30")
                .views("/")
                .then("15:59:59")
                .views("/");
        Visitor later = visitor("later").at("2024-10-05T16:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("Australia/Lord_Howe"), before, after, later)) {
            assertThat(shop.ask(
                            QueryRequest.of(day("2024-10-06"), Metric.PAGEVIEWS).by(HOURS)))
                    .containsExactly(
                            "2024-10-06 01:00:00 -> 1", "2024-10-06 02:00:00 -> 2", "2024-10-06 03:00:00 -> 1");
        }
    }

    @Test
    void a_day_belongs_to_the_time_zone_of_its_site() {
        Visitor evening = visitor("evening").at("2024-03-05T04:59:59").views("/");
        Visitor morning = visitor("morning").at("2024-03-05T05:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), evening, morning)) {
            assertThat(shop.ask(QueryRequest.of(days("2024-03-04", "2024-03-05"), Metric.PAGEVIEWS)
                            .by(DAYS)))
                    .containsExactly("2024-03-04 -> 1", "2024-03-05 -> 1");
            assertThat(shop.ask(ofVisitors("2024-03-05"))).containsExactly("1");
        }
    }

    @Test
    void a_visit_out_of_order_is_there_between_its_two_ends() {
        Visitor late =
                visitor("late").at("2024-03-04T11:10").views("/b").then("09:50").views("/a");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, late)) {
            assertThat(shop.ask(QueryRequest.of(day("2024-03-04"), Metric.VISITS, Metric.VISIT_DURATION)
                            .by(HOURS)))
                    .containsExactly(
                            "2024-03-04 09:00:00 -> 1 4800",
                            "2024-03-04 10:00:00 -> 1 0",
                            "2024-03-04 11:00:00 -> 1 0");
        }
    }

    @Test
    void hours_of_a_visit_outside_the_range_are_not_shown() {
        Visitor guest = visitor("guest")
                .at("2024-03-04T23:10")
                .views("/")
                .then("23:40")
                .views("/")
                .at("2024-03-05T00:05")
                .views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            assertThat(shop.ask(ofVisitors("2024-03-04").by(HOURS))).containsExactly("2024-03-04 23:00:00 -> 1");
            assertThat(shop.ask(ofVisitors("2024-03-05").by(HOURS))).containsExactly("2024-03-05 00:00:00 -> 1");
        }
    }
}
