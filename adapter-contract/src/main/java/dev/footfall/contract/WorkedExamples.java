package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Goals.page;
import static dev.footfall.contract.Shop.HOURS;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.PERCENTAGE;
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
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of stats-query-v2.md §15, by their numbers there; those about time are in {@link TimeExamples},
 * those about goals, engagement and revenue in {@link GoalExamples} and {@link EngagementExamples}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class WorkedExamples {
    private static final Dimension PLAN = new Property("plan");

    /** A new pair of empty stores, independent of all others. */
    protected abstract Stores open();

    /** The site of examples 1 to 25. */
    final Shop datasetA() {
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
                        visitor("u4").from("Bing").at("2024-03-04T12:00").views("/blog/one"))
                .hoping(page("/blog**"), event("Signup"));
    }

    @Test
    void examples_1_to_5_of_totals_sources_and_pages() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(
                            VISITORS, VISITS, PAGEVIEWS, EVENTS, BOUNCE_RATE, VISIT_DURATION, VIEWS_PER_VISIT)))
                    .containsExactly("4 4 6 8 25 360 1.5");
            assertThat(shop.ask(onTheDay(VISITORS, PAGEVIEWS, BOUNCE_RATE, PERCENTAGE)
                            .by(OfVisit.SOURCE)))
                    .containsExactly("Google -> 2 4 0 50.0", "Bing -> 1 1 100 25.0", "Direct / None -> 1 1 0 25.0");
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
            assertThat(events(shop, Match.of(Operator.MATCHES_NOT, PLAN, "^pr")))
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
            assertThat(shop.ask(onTheDay(VISITORS).where(Match.of(Operator.MATCHES, OfEvent.PAGE, "blog/(one|two)$"))))
                    .containsExactly("2");
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
}
