package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Goals.page;
import static dev.footfall.contract.Goals.with;
import static dev.footfall.contract.Shop.HOURS;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.GROUP_CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.PERCENTAGE;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Goals and who reaches them, the worked examples 6 to 8 among them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class GoalExamples extends TextExamples {
    private static final Filter SIGNED_UP = is(OfEvent.GOAL, "Signup");

    @Test
    void examples_6_to_8_of_conversion() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS, CONVERSION_RATE).where(SIGNED_UP)))
                    .containsExactly("2 2 50.0");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS, CONVERSION_RATE).by(OfEvent.GOAL)))
                    .containsExactly("Signup -> 2 2 50.0", "Visit /blog** -> 2 3 50.0");
            assertThat(shop.ask(onTheDay(VISITORS, CONVERSION_RATE, GROUP_CONVERSION_RATE)
                            .where(SIGNED_UP)
                            .by(OfVisit.SOURCE)))
                    .containsExactly("Direct / None -> 1 25.0 100.0", "Google -> 1 25.0 50.0");
        }
    }

    @Test
    void an_event_counts_for_every_goal_it_reaches_and_without_one_is_in_no_row() {
        try (Shop shop = datasetA().hoping(page("/blog/one"), page("/blog*"), page("/nowhere"), page("/|o"))) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).by(OfEvent.GOAL)))
                    .containsExactly("Visit /|o -> 4 6", "Visit /blog* -> 2 3", "Visit /blog/one -> 2 2");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).by(OfEvent.GOAL).where(is(OfVisit.SOURCE, "Bing"))))
                    .containsExactly("Visit /blog* -> 1 1", "Visit /blog/one -> 1 1", "Visit /|o -> 1 1");
        }
    }

    @Test
    void a_filter_on_goals_also_says_which_goals_are_rows() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS).by(OfEvent.GOAL).where(SIGNED_UP)))
                    .containsExactly("Signup -> 2");
            assertThat(shop.ask(onTheDay(VISITORS)
                            .by(OfEvent.GOAL)
                            .where(goal(Operator.CONTAINS, CaseRule.INSENSITIVE, "SIGN", "nothing"))))
                    .containsExactly("Signup -> 2");
            assertThat(shop.ask(onTheDay(VISITORS)
                            .by(OfEvent.GOAL)
                            .where(SIGNED_UP, goal(Operator.CONTAINS, CaseRule.UNSAID, "Visit"))))
                    .isEmpty();
        }
    }

    @Test
    void a_modifier_makes_goals_askable_that_are_not_there() {
        try (Shop shop = datasetA()) {
            Filter unknown = goal(Operator.IS, CaseRule.SENSITIVE, "signup");
            assertThat(shop.ask(onTheDay(VISITORS, CONVERSION_RATE).where(unknown)))
                    .containsExactly("0 0.0");
            assertThat(shop.ask(onTheDay(VISITORS).where(unknown).by(OfEvent.GOAL)))
                    .isEmpty();
            assertThat(shop.ask(onTheDay(VISITORS).where(goal(Operator.IS, CaseRule.INSENSITIVE, "SIGNUP"))))
                    .containsExactly("2");
        }
    }

    @Test
    void a_goal_may_want_properties_as_well() {
        try (Shop shop = datasetA()
                .hoping(
                        event("Signup"),
                        with(event("Signup"), "Upgrade", "plan", "pro"),
                        with(page("/**"), "Nobody", "plan", "pro"))) {
            assertThat(shop.ask(onTheDay(VISITORS, CONVERSION_RATE).by(OfEvent.GOAL)))
                    .containsExactly("Signup -> 2 50.0", "Upgrade -> 1 25.0");
            assertThat(shop.ask(onTheDay(VISITORS).where(is(OfEvent.GOAL, "Upgrade"))))
                    .containsExactly("1");
        }
    }

    @Test
    void goals_go_with_other_dimensions_and_are_ordered_by_their_names_last() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS).by(OfEvent.GOAL, OfVisit.SOURCE)))
                    .containsExactly(
                            "Signup, Direct / None -> 1",
                            "Signup, Google -> 1",
                            "Visit /blog**, Bing -> 1",
                            "Visit /blog**, Google -> 1");
            assertThat(shop.ask(onTheDay(EVENTS).by(HOURS, OfEvent.GOAL)))
                    .containsExactly(
                            "2024-03-04 10:00:00, Signup -> 1",
                            "2024-03-04 11:00:00, Visit /blog** -> 2",
                            "2024-03-04 11:00:00, Signup -> 1",
                            "2024-03-04 12:00:00, Visit /blog** -> 1");
            assertThat(shop.ask(onTheDay(PAGEVIEWS)
                            .by(OfEvent.GOAL)
                            .orderedBy(SortTerm.descending(PAGEVIEWS))
                            .page(1, 1)))
                    .containsExactly("Signup -> 0");
        }
    }

    @Test
    void a_conversion_rate_is_of_everybody_and_that_of_a_group_of_the_group() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS, CONVERSION_RATE, GROUP_CONVERSION_RATE)
                            .where(SIGNED_UP)
                            .by(HOURS)))
                    .containsExactly("2024-03-04 10:00:00 -> 1 25.0 50.0", "2024-03-04 11:00:00 -> 1 25.0 100.0");
            assertThat(shop.ask(onTheDay(CONVERSION_RATE, GROUP_CONVERSION_RATE).by(OfEvent.GOAL)))
                    .containsExactly("Signup -> 50.0 0.0", "Visit /blog** -> 50.0 0.0");
        }
    }

    @Test
    void properties_and_goals_do_not_narrow_whom_a_conversion_rate_is_of_but_other_filters_do() {
        try (Shop shop = datasetA()) {
            Dimension plan = new Dimension.Property("plan");
            assertThat(shop.ask(onTheDay(VISITORS, CONVERSION_RATE, PERCENTAGE).where(SIGNED_UP, is(plan, "pro"))))
                    .containsExactly("1 25.0 100.0");
            assertThat(shop.ask(onTheDay(VISITORS, CONVERSION_RATE).where(SIGNED_UP, is(OfVisit.SOURCE, "Google"))))
                    .containsExactly("1 50.0");
        }
    }

    @Test
    void a_part_of_nobody_is_null_or_zero() {
        Visitor nobody = visitor("nobody").at("2024-02-01T10:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, nobody).hoping(event("Signup"))) {
            assertThat(shop.ask(onTheDay(PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE)
                            .where(SIGNED_UP)))
                    .containsExactly("null 0.0 0.0");
        }
    }

    @Test
    void shares_have_two_decimals_and_halves_go_to_even() {
        Visitor[] guests = new Visitor[32];
        for (int i = 0; i < guests.length; i++) {
            guests[i] = visitor("v" + i).at("2024-03-04T10:00").views(i == 0 ? "/one" : i < 4 ? "/three" : "/rest");
        }
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guests)) {
            assertThat(shop.ask(onTheDay(PERCENTAGE).by(OfEvent.PAGE)))
                    .containsExactly("/rest -> 87.5", "/three -> 9.38", "/one -> 3.12");
        }
    }

    @Test
    void pings_that_reach_a_scroll_goal_are_no_events() {
        Visitor reader = visitor("reader")
                .at("2024-03-04T10:00")
                .views("/doc", Map.of())
                .then("10:01")
                .reads("/doc", 75, 100);
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader)
                .hoping(Goals.scroll("Half", "/d*", 50), Goals.scroll("All", "/doc", 100), page("/doc"))) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).by(OfEvent.GOAL)))
                    .containsExactly("Half -> 1 null", "Visit /doc -> 1 1");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).where(is(OfEvent.GOAL, "All", "Visit /doc"))))
                    .containsExactly("1 null");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS)
                            .where(goal(Operator.IS, CaseRule.UNSAID_BUT_MODIFIED, "Half", "Visit /doc"))))
                    .containsExactly("1 1");
        }
    }

    private static Filter goal(Operator operator, CaseRule caseRule, String... names) {
        return new Match(
                operator,
                OfEvent.GOAL,
                List.of(names).stream().<Clause>map(Clause.Text::new).toList(),
                caseRule);
    }
}
