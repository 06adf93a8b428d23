package dev.footfall.contract;

import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.day;
import static dev.footfall.contract.Shop.days;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.VIEWS_PER_VISIT;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISITS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of stats-query-v2.md §15, by their numbers there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class WorkedExamples {
    private static final Dimension HOURS = new Dimension.Time.Buckets(Granularity.HOUR);
    private static final Dimension DAYS = new Dimension.Time.Buckets(Granularity.DAY);
    private static final Dimension PLAN = new Property("plan");

    /** A new pair of empty stores, independent of all others. */
    protected abstract Stores open();

    private Shop datasetA() {
        return Shop.visitedBy(
                open(),
                IN_UTC,
                visitor("u1")
                        .from("Google")
                        .at("2024-03-04T10:00")
                        .views("/")
                        .then("10:12")
                        .views("/pricing"),
                visitor("u2")
                        .at("2024-03-04T10:05")
                        .views("/")
                        .then("10:06")
                        .does("Signup", "/", Map.of("plan", "pro")),
                visitor("u3")
                        .from("Google")
                        .at("2024-03-04T11:00")
                        .views("/blog/one")
                        .then("11:10")
                        .views("/blog/two")
                        .then("11:11")
                        .does("Signup", "/blog/two", Map.of("plan", "free")),
                visitor("u4").from("Bing").at("2024-03-04T12:00").views("/blog/one"));
    }

    private static QueryRequest onTheDay(Metric first, Metric... others) {
        return QueryRequest.of(day("2024-03-04"), first, others);
    }

    @Test
    void examples_1_to_5_of_totals_sources_and_pages() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(
                            VISITORS, VISITS, PAGEVIEWS, EVENTS, BOUNCE_RATE, VISIT_DURATION, VIEWS_PER_VISIT)))
                    .containsExactly("4 4 6 8 25 360 1.5");
            assertThat(shop.ask(onTheDay(VISITORS, PAGEVIEWS, BOUNCE_RATE).by(OfVisit.SOURCE)))
                    .containsExactly("Google -> 2 4 0", "Bing -> 1 1 100", "Direct / None -> 1 1 0");
            assertThat(shop.ask(onTheDay(VISITORS, PAGEVIEWS, BOUNCE_RATE, VISIT_DURATION)
                            .by(OfEvent.PAGE)))
                    .containsExactly(
                            "/ -> 2 2 0 390", "/blog/one -> 2 2 50 330", "/blog/two -> 1 1 0 0", "/pricing -> 1 1 0 0");
            assertThat(shop.ask(onTheDay(BOUNCE_RATE).by(OfEvent.PAGE))).containsExactly("/blog/one -> 50", "/ -> 0");
            assertThat(shop.ask(onTheDay(VISITORS, PAGEVIEWS, BOUNCE_RATE, VISIT_DURATION)
                            .where(is(OfEvent.PAGE, "/blog/two"))))
                    .containsExactly("1 1 0 660");
        }
    }

    @Test
    void examples_11_and_12_of_custom_properties() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).by(PLAN)))
                    .containsExactly("(none) -> 4 6", "free -> 1 1", "pro -> 1 1");
            assertThat(shop.ask(onTheDay(VISITORS, BOUNCE_RATE, VISIT_DURATION).where(is(PLAN, "pro"))))
                    .containsExactly("1 0 60");
        }
    }

    @Test
    void example_13_of_filters_on_custom_properties() {
        try (Shop shop = datasetA()) {
            assertThat(events(shop, Match.of(Operator.IS_NOT, PLAN, "pro"))).isEqualTo("7");
            assertThat(events(shop, Match.of(Operator.IS_NOT, PLAN, "pro", "(none)")))
                    .isEqualTo("1");
            assertThat(events(shop, Match.of(Operator.CONTAINS_NOT, PLAN, "pr")))
                    .isEqualTo("1");
            assertThat(events(shop, Match.of(Operator.MATCHES_WILDCARD_NOT, PLAN, "pr*")))
                    .isEqualTo("1");
            assertThat(events(shop, is(PLAN, "(none)"))).isEqualTo("6");
            assertThat(events(shop, is(PLAN, "free", "(none)"))).isEqualTo("7");
        }
    }

    private static String events(Shop shop, Filter filter) {
        return shop.ask(onTheDay(EVENTS).where(filter)).getFirst();
    }

    @Test
    void example_14_of_the_direct_label() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS).where(Match.of(Operator.CONTAINS, OfVisit.SOURCE, "Direct"))))
                    .containsExactly("1");
            assertThat(shop.ask(onTheDay(VISITORS).where(Match.of(Operator.CONTAINS_NOT, OfVisit.SOURCE, "Direct"))))
                    .containsExactly("3");
            assertThat(shop.ask(onTheDay(VISITORS).where(is(OfVisit.SOURCE, "Direct / None"))))
                    .containsExactly("1");
        }
    }

    @Test
    void examples_15_to_17_of_filters_only_visits_can_answer() {
        try (Shop shop = datasetA()) {
            Filter enters = is(OfVisit.ENTRY_PAGE, "/");
            assertThat(shop.ask(onTheDay(PAGEVIEWS, VISITORS).where(enters))).containsExactly("3 2");
            assertThat(shop.ask(onTheDay(PAGEVIEWS).where(Match.of(Operator.IS_NOT, OfVisit.ENTRY_PAGE, "/"))))
                    .containsExactly("3");
            assertThat(shop.ask(onTheDay(PAGEVIEWS).where(new Filter.Not(enters))))
                    .containsExactly("0");
            assertThat(shop.ask(onTheDay(VISITS).where(new Filter.Not(enters)))).containsExactly("2");
        }
    }

    @Test
    void examples_18_and_19_of_pages() {
        try (Shop shop = datasetA()) {
            QueryRequest pages = onTheDay(PAGEVIEWS)
                    .by(OfEvent.PAGE)
                    .orderedBy(SortTerm.descending(PAGEVIEWS), SortTerm.ascending(OfEvent.PAGE))
                    .including(Include.TOTAL_ROWS);
            assertThat(shop.ask(pages.page(2, 1))).containsExactly("/blog/one -> 2", "/blog/two -> 1");
            assertThat(shop.answer(pages.page(2, 1)).meta().totalRows()).isEqualTo(OptionalLong.of(4));
            assertThat(shop.ask(pages.page(2, 10))).isEmpty();
            assertThat(shop.answer(pages.page(2, 10)).meta().totalRows()).isEqualTo(OptionalLong.of(0));
        }
    }

    @Test
    void examples_20_to_23_of_hours_and_event_names() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS).by(HOURS)))
                    .containsExactly(
                            "2024-03-04 10:00:00 -> 2", "2024-03-04 11:00:00 -> 1", "2024-03-04 12:00:00 -> 1");
            Filter signup = is(OfEvent.NAME, "Signup");
            assertThat(shop.ask(onTheDay(VISITORS, PAGEVIEWS).where(signup))).containsExactly("2 0");
            assertThat(shop.ask(onTheDay(VISITORS).where(Match.of(Operator.IS_NOT, OfEvent.NAME, "Signup"))))
                    .containsExactly("0");
            assertThat(shop.ask(onTheDay(VISITORS).where(new Filter.Not(signup))))
                    .containsExactly("4");
            assertThat(shop.ask(onTheDay(VISITORS)
                            .where(Match.of(Operator.MATCHES_WILDCARD, OfEvent.PAGE, "*blog/one", "*blog/two"))))
                    .containsExactly("2");
        }
    }

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
    void examples_37_and_38_of_engagement() {
        Visitor u1 = visitor("u1")
                .at("2024-03-04T09:00")
                .views("/doc")
                .then("09:01")
                .reads("/doc", 30, 20_000)
                .then("09:05")
                .views("/doc")
                .then("09:06")
                .reads("/doc", 60, 15_000);
        Visitor u2 =
                visitor("u2").at("2024-03-04T09:10").views("/doc").then("09:11").reads("/doc", 255, 5_000);
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, u1, u2)) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).by(OfEvent.NAME)))
                    .containsExactly("engagement -> 2 0", "pageview -> 2 3");
            assertThat(shop.ask(onTheDay(BOUNCE_RATE, VISIT_DURATION))).containsExactly("50 150");
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
    void example_54_of_rounding_half_to_even() {
        List<Visitor> guests = new ArrayList<>();
        guests.add(visitor("bounces").at("2024-03-04T10:00").views("/"));
        for (int guest = 0; guest < 7; guest++) {
            guests.add(
                    visitor("stays " + guest).at("2024-03-04T10:00").views("/").views("/"));
        }
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guests.toArray(Visitor[]::new))) {
            assertThat(shop.ask(onTheDay(BOUNCE_RATE))).containsExactly("12");
        }
    }

    @Test
    void examples_55_and_56_of_two_host_names() {
        Visitor guest = visitor("u1")
                .from("Facebook")
                .at("2024-03-04T10:00")
                .on("blog.x")
                .views("/")
                .then("10:01")
                .on("app.x")
                .views("/register");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            Filter app = is(OfEvent.HOSTNAME, "app.x");
            QueryRequest sources = onTheDay(VISITORS).where(app).by(OfVisit.SOURCE);
            assertThat(shop.ask(sources)).isEmpty();
            assertThat(shop.answer(sources).query().filters())
                    .containsExactly(app, is(OfVisit.ENTRY_PAGE_HOSTNAME, "app.x"));
            assertThat(shop.ask(onTheDay(VISITORS).where(app).by(OfEvent.PAGE))).containsExactly("/register -> 1");
        }
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }
}
