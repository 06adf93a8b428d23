package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Goals.page;
import static dev.footfall.contract.Goals.scroll;
import static dev.footfall.contract.Goals.with;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.day;
import static dev.footfall.contract.Shop.days;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.visit.VisitAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers every engine for funnels must give: the worked examples of sites-api.md §9.4 by their names there, and random
 * questions, which {@code footfall.differential.funnels} and {@code footfall.differential.seed} make more and others.
 * Subclass it beside the adapter.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class FunnelEngineContract {
    private static final QueryRequest TODAY = QueryRequest.of(day("2024-03-04"), Metric.VISITORS);
    private static final QueryRequest BOTH_DAYS = QueryRequest.of(days("2024-03-04", "2024-03-05"), Metric.VISITORS);

    private static final Goal[] TO_THE_PURCHASE = {
        page("/blog/announcement"), event("Signup"), page("/cart/add/product"), event("Purchase")
    };
    private static final Goal[] LETTERS = {event("A"), event("B"), event("C")};

    /** A new set of empty stores, independent of all others. */
    protected abstract Stores open();

    /** How many random questions are asked unless a property says otherwise: fewer of a store that takes its time. */
    protected int randomQuestions() {
        return 500;
    }

    @Test
    void random_questions_have_the_answers_of_the_reference() {
        int questions = Integer.getInteger("footfall.differential.funnels", randomQuestions());
        long followed = new FunnelDifferential(
                        this::open, questions, Long.getLong("footfall.differential.seed", 20_240_304))
                .run();
        assertThat(followed).as("questions that had an interesting answer").isGreaterThan(questions / 20);
    }

    @Test
    void e1_of_a_funnel_with_somebody_who_never_enters() {
        try (Shop shop = readersAndBuyers()) {
            FunnelResult answer = shop.funnel(TODAY, StepOrder.SEQUENTIAL, TO_THE_PURCHASE);
            assertThat(summary(answer)).isEqualTo("3: 2 = 66.67 in, 1 = 33.33 out");
            assertThat(steps(answer))
                    .containsExactly(
                            "Visit /blog/announcement: 2, -0 = 0, 100, 0",
                            "Signup: 2, -0 = 0, 100, 100",
                            "Visit /cart/add/product: 1, -1 = 50, 50, 50",
                            "Purchase: 1, -0 = 0, 50, 100");
        }
    }

    @Test
    void e2_of_a_site_without_visitors() {
        try (Shop shop = Shop.visitedBy(open(), IN_UTC)) {
            FunnelResult answer = shop.funnel(TODAY, StepOrder.SEQUENTIAL, TO_THE_PURCHASE);
            assertThat(summary(answer)).isEqualTo("0: 0 = 0 in, 0 = 0 out");
            assertThat(steps(answer))
                    .containsExactly(
                            "Visit /blog/announcement: 0, -0 = 0, 0, 0",
                            "Signup: 0, -0 = 0, 0, 0",
                            "Visit /cart/add/product: 0, -0 = 0, 0, 0",
                            "Purchase: 0, -0 = 0, 0, 0");
        }
    }

    @Test
    void e3_of_those_who_came_by_one_medium() {
        try (Shop shop = readersAndBuyers()) {
            FunnelResult answer =
                    shop.funnel(TODAY.where(is(OfVisit.UTM_MEDIUM, "social")), StepOrder.SEQUENTIAL, TO_THE_PURCHASE);
            assertThat(summary(answer)).isEqualTo("1: 1 = 100 in, 0 = 0 out");
            assertThat(steps(answer))
                    .containsExactly(
                            "Visit /blog/announcement: 1, -0 = 0, 100, 0",
                            "Signup: 1, -0 = 0, 100, 100",
                            "Visit /cart/add/product: 0, -1 = 100, 0, 0",
                            "Purchase: 0, -0 = 0, 0, 0");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A 2024-03-04T10:00, B 2024-03-05T10:00                     | 2
            A 2024-03-04T10:00, B 2024-03-05T10:00:01                  | 1
            A 2024-03-04T10:00, A 2024-03-04T12:00, B 2024-03-05T11:00 | 2
            A 2024-03-04T10:00, B 2024-03-04T11:00, A 2024-03-04T12:00, C 2024-03-05T10:00    | 3
            A 2024-03-04T10:00, B 2024-03-04T11:00, A 2024-03-04T12:00, C 2024-03-05T10:00:01 | 2
            """)
    void e4_of_the_window_that_the_first_step_opens(String deeds, int level) {
        assertThat(level(BOTH_DAYS, StepOrder.SEQUENTIAL, List.of(deeds.split(", ", -1))))
                .isEqualTo(level);
    }

    @Test
    void e5_of_scrolling() {
        Visitor thorough = visitor("thorough")
                .at("2024-03-04T10:00")
                .does("Onboarding Start", "/onboard")
                .views("/onboard")
                .then("10:01")
                .reads("/onboard", 80, 1_000)
                .then("10:02")
                .views("/onboard-completed");
        Visitor hasty = visitor("hasty")
                .at("2024-03-04T10:00")
                .does("Onboarding Start", "/onboard")
                .views("/onboard")
                .then("10:01")
                .reads("/onboard", 25, 1_000);
        Goal[] steps = {
            event("Onboarding Start"),
            scroll("25", "/onboard", 25),
            scroll("50", "/onboard", 50),
            scroll("75", "/onboard", 75),
            page("/onboard-completed")
        };
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, thorough, hasty)) {
            assertThat(visitors(shop.funnel(TODAY, StepOrder.SEQUENTIAL, steps)))
                    .containsExactly(2L, 2L, 1L, 1L, 1L);
        }
    }

    @Test
    void e6_of_a_step_that_wants_a_property() {
        List<Visitor> buyers = new ArrayList<>();
        for (String plan : List.of("premium", "free", "")) {
            Map<String, String> props = plan.isEmpty() ? Map.of() : Map.of("plan", plan);
            buyers.add(visitor("of plan " + plan)
                    .at("2024-03-04T10:00")
                    .views("/start")
                    .then("10:01")
                    .does("Purchase", "/start", props)
                    .then("10:02")
                    .views("/thank-you"));
        }
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, buyers.toArray(Visitor[]::new))) {
            assertThat(visitors(shop.funnel(
                            TODAY,
                            StepOrder.SEQUENTIAL,
                            page("/start"),
                            with(event("Purchase"), "Premium", "plan", "premium"),
                            page("/thank-you"))))
                    .containsExactly(3L, 1L, 1L);
        }
    }

    @Test
    void e7_of_wildcards() {
        Visitor one =
                visitor("one").at("2024-03-04T10:00").views("/go/to/blog/foo").views("/end");
        Visitor two =
                visitor("two").at("2024-03-04T10:00").views("/go/to/blog/a/b").views("/end");
        Visitor none =
                visitor("none").at("2024-03-04T10:00").views("/go/to/blog").views("/end");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, one, two, none)) {
            assertThat(visitors(shop.funnel(TODAY, StepOrder.SEQUENTIAL, page("/go/to/blog/**"), page("/end"))))
                    .containsExactly(2L, 2L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A B C,       3, 3",
        "A D B C,     1, 3",
        "A A B B C C, 3, 3",
        "A A B B D C C, 2, 3",
        "B B C C A A, 1, 1",
        "D A B C,     3, 3",
        "A C B,       1, 2",
        "A B A C,     3, 3",
        "D B C,       0, 0"
    })
    void strict_order_suffers_nothing_in_between(String deeds, int strict, int sequential) {
        List<String> dated = new ArrayList<>();
        for (String deed : deeds.split(" ", -1)) {
            dated.add(deed + " 2024-03-04T10:00:0" + dated.size());
        }
        assertThat(level(TODAY, StepOrder.STRICT, dated)).isEqualTo(strict);
        assertThat(level(TODAY, StepOrder.SEQUENTIAL, dated)).isEqualTo(sequential);
    }

    @ParameterizedTest
    @CsvSource({
        "C 10:00; B 10:00; A 10:00, 3",
        "A 10:00; D 10:00; B 10:00, 2",
        "A 10:00; D 10:01; B 10:01, 1",
        "D 10:01; A 10:00; B 10:01, 1"
    })
    void within_a_second_steps_are_in_order_and_everything_else_comes_first(String deeds, int level) {
        assertThat(level(
                        TODAY,
                        StepOrder.STRICT,
                        List.of(deeds.replace(" 10", " 2024-03-04T10").split("; ", -1))))
                .isEqualTo(level);
    }

    @Test
    void pings_interrupt_nobody_who_is_not_hoped_to_scroll() {
        Visitor reader = visitor("reader")
                .at("2024-03-04T10:00")
                .views("/one")
                .then("10:01")
                .reads("/one", 10, 1_000)
                .then("10:02")
                .views("/two");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader)) {
            assertThat(visitors(shop.funnel(TODAY, StepOrder.STRICT, page("/one"), page("/two"))))
                    .containsExactly(1L, 1L);
            assertThat(visitors(shop.funnel(
                            TODAY, StepOrder.STRICT, page("/one"), page("/two"), scroll("All", "/two", 100))))
                    .containsExactly(1L, 0L, 0L);
        }
    }

    @Test
    void one_event_can_be_several_steps_at_once_in_any_order() {
        Visitor guest = visitor("guest").at("2024-03-04T10:00").views("/shop/cart");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            for (StepOrder order : StepOrder.values()) {
                assertThat(visitors(shop.funnel(TODAY, order, page("/shop*"), page("/shop/cart"), page("**"))))
                        .containsExactly(1L, 1L, 1L);
            }
        }
    }

    @Test
    void a_way_goes_on_in_another_visit_but_not_on_another_site() {
        var other = new SiteId(2);
        Visitor here = visitor("guest")
                .at("2024-03-04T08:00")
                .does("A", "/")
                .then("20:00")
                .does("B", "/");
        Visitor there = visitor("guest").at("2024-03-04T21:00").does("C", "/");
        try (Shop shop = Shop.with(open(), IN_UTC, Traffic.on(IN_UTC.id(), here).and(Traffic.on(other, there)))) {
            assertThat(visitors(shop.funnel(TODAY, StepOrder.SEQUENTIAL, LETTERS)))
                    .containsExactly(1L, 1L, 0L);
        }
    }

    @Test
    void people_can_be_chosen_by_where_their_visits_began_and_what_else_they_did() {
        Visitor shopper = visitor("shopper")
                .at("2024-03-04T10:00")
                .views("/in")
                .does("A", "/")
                .does("B", "/");
        Visitor other = visitor("other")
                .at("2024-03-04T10:00")
                .views("/")
                .does("A", "/")
                .does("B", "/");
        Filter purchased = new Behavior(Behavior.Occurrence.HAS_DONE, is(Dimension.OfEvent.NAME, "Purchase"));
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, shopper, other.does("Purchase", "/"))) {
            FunnelResult entered =
                    shop.funnel(TODAY.where(is(OfVisit.ENTRY_PAGE, "/in")), StepOrder.SEQUENTIAL, LETTERS);
            assertThat(entered.allVisitors()).isEqualTo(1);
            assertThat(visitors(entered)).containsExactly(1L, 1L, 0L);
            assertThat(visitors(shop.funnel(TODAY.where(purchased), StepOrder.SEQUENTIAL, LETTERS)))
                    .containsExactly(1L, 1L, 0L);
        }
    }

    /** Visitor 9 reads something else, 2 signs up, 1 buys. */
    private Shop readersAndBuyers() {
        VisitAttributes social = new VisitAttributes(
                new Acquisition("", "", "", new Acquisition.Utm("social", "", "", "", "")),
                VisitAttributes.UNKNOWN.location(),
                VisitAttributes.UNKNOWN.device());
        return Shop.visitedBy(
                open(),
                IN_UTC,
                visitor("9").at("2024-03-04T10:00").views("/some/irrelevant"),
                visitor("1")
                        .at("2024-03-04T10:00")
                        .views("/blog/announcement")
                        .then("10:01")
                        .does("Signup", "/")
                        .then("10:02")
                        .views("/cart/add/product")
                        .then("10:03")
                        .does("Purchase", "/"),
                visitor("2")
                        .with(social)
                        .at("2024-03-04T10:00")
                        .views("/blog/announcement")
                        .then("10:01")
                        .does("Signup", "/"));
    }

    /** How far somebody comes from A to C, of whom everything is told: {@code A 2024-03-04T10:00}. */
    private int level(QueryRequest people, StepOrder order, List<String> deeds) {
        Visitor somebody = visitor("somebody");
        for (String deed : deeds) {
            String[] parts = deed.split(" ", -1);
            somebody.at(parts[1]).does(parts[0], "/");
        }
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, somebody)) {
            return (int) visitors(shop.funnel(people, order, LETTERS)).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static List<Long> visitors(FunnelResult answer) {
        return answer.steps().stream().map(FunnelResult.Step::visitors).toList();
    }

    private static String summary(FunnelResult answer) {
        return answer.allVisitors() + ": " + answer.enteringVisitors() + " = " + answer.enteringPercentage() + " in, "
                + answer.neverEnteringVisitors() + " = " + answer.neverEnteringPercentage() + " out";
    }

    /** As in {@code Signup: 2, -1 = 33.33, 66.67, 66.67}: dropoff, rates of all and of the step before. */
    private static List<String> steps(FunnelResult answer) {
        return answer.steps().stream()
                .map(step -> step.goal().displayName() + ": " + step.visitors() + ", -" + step.dropoff() + " = "
                        + step.dropoffPercentage() + ", " + step.conversionRate() + ", " + step.stepConversionRate())
                .toList();
    }
}
