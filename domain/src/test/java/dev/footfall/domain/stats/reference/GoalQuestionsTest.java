package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoalQuestionsTest {
    private static final Story READERS = Story.of("""
            pv  u1 /doc    10:00
            eng u1 /doc    10:01 depth=80
            ev  u1 Signup  /doc 10:02 plan:pro
            pv  u2 /doc/a  10:00
            eng u2 /doc/a  10:01 depth=60
            ev  u3 Signup  / 10:00 plan:free
            """)
            .hopingFor(
                    Goals.scroll("Read half", "/doc**", 50),
                    Goals.scroll("Read most", "/doc**", 75),
                    Goals.with(Map.of("plan", "pro"), Goals.event("Signup")),
                    Goals.page("/doc*"),
                    Goals.page("/nowhere"));

    @Test
    void an_event_is_in_the_row_of_every_goal_it_reaches() {
        assertThat(READERS.ask(today(VISITORS, EVENTS, PAGEVIEWS).by(OfEvent.GOAL)))
                .containsExactly(
                        "Read half -> 2 null 0", "Visit /doc* -> 2 2 2", "Read most -> 1 null 0", "Signup -> 1 1 0");
    }

    @Test
    void a_goal_filter_leaves_out_the_other_goals_of_its_events() {
        assertThat(READERS.ask(today(VISITORS).by(OfEvent.GOAL).where(goals(Operator.IS, "Read half", "Signup"))))
                .containsExactly("Read half -> 2", "Signup -> 1");
        assertThat(READERS.ask(today(VISITORS)
                        .by(OfEvent.GOAL)
                        .where(goals(Operator.CONTAINS, "Read"), goals(Operator.IS, "Read most"))))
                .containsExactly("Read most -> 1");
    }

    @Test
    void goals_stand_beside_other_dimensions() {
        assertThat(READERS.ask(today(VISITORS).by(OfEvent.PAGE, OfEvent.GOAL).where(goals(Operator.CONTAINS, "Read"))))
                .containsExactly("/doc, Read half -> 1", "/doc, Read most -> 1", "/doc/a, Read half -> 1");
    }

    @Test
    void names_are_compared_by_case_unless_that_does_not_matter() {
        assertThat(READERS.ask(today(VISITORS).where(goals(Operator.CONTAINS, "read"))))
                .containsExactly("0");
        assertThat(READERS.ask(today(VISITORS).where(modified(Operator.CONTAINS, "rEAD", CaseRule.INSENSITIVE))))
                .containsExactly("2");
        assertThat(READERS.ask(today(VISITORS).where(modified(Operator.IS, "sIGNUP", CaseRule.INSENSITIVE))))
                .containsExactly("1");
    }

    @Test
    void one_scroll_goal_is_enough_to_have_no_number_of_events() {
        assertThat(READERS.ask(today(EVENTS, VISITORS).where(goals(Operator.IS, "Signup", "Read half"))))
                .containsExactly("null 2");
        assertThat(READERS.ask(today(EVENTS).where(goals(Operator.IS, "Signup"))))
                .containsExactly("1");
        assertThat(READERS.ask(today(EVENTS).where(new Behavior(Occurrence.HAS_DONE, goals(Operator.IS, "Read half")))))
                .containsExactly("3");
    }

    @Test
    void a_goal_filter_with_modifiers_has_a_number_of_events() {
        assertThat(READERS.ask(today(EVENTS).where(modified(Operator.IS, "Read half", CaseRule.SENSITIVE))))
                .containsExactly("0");
        assertThat(READERS.ask(today(EVENTS).where(modified(Operator.IS, "Read half", CaseRule.UNSAID_BUT_MODIFIED))))
                .containsExactly("0");
    }

    @Test
    void scroll_goals_are_sorted_as_no_events() {
        assertThat(READERS.ask(today(EVENTS)
                        .by(OfEvent.GOAL)
                        .orderedBy(new SortTerm(new SortTerm.By.OfMetric(EVENTS), SortTerm.Direction.ASC))))
                .containsExactly("Read half -> null", "Read most -> null", "Signup -> 1", "Visit /doc* -> 2");
    }

    @Test
    void who_has_done_something_has_done_it_in_the_same_visit() {
        Story twoVisits = Story.of("""
                pv u1 /       10:00
                ev u1 Buy  /  10:01
                pv u1 /again  15:00
                """);
        Filter bought = new Behavior(Occurrence.HAS_DONE, is(OfEvent.NAME, "Buy"));
        Filter boughtNothing = new Behavior(Occurrence.HAS_NOT_DONE, is(OfEvent.NAME, "Buy"));
        assertThat(twoVisits.ask(today(PAGEVIEWS).by(OfEvent.PAGE).where(bought)))
                .containsExactly("/ -> 1");
        assertThat(twoVisits.ask(today(PAGEVIEWS).by(OfEvent.PAGE).where(boughtNothing)))
                .containsExactly("/again -> 1");
        assertThat(twoVisits.ask(today(PAGEVIEWS).by(OfEvent.PAGE).where(new Filter.Not(boughtNothing))))
                .containsExactly("/ -> 1");
        assertThat(twoVisits.ask(today(BOUNCE_RATE).where(boughtNothing))).containsExactly("100");
    }

    @Test
    void who_has_done_something_has_done_it_within_the_range() {
        Story midnight = Story.of("""
                ev u1 Buy /   2024-03-04T23:50
                pv u1 /late   2024-03-05T00:05
                """);
        DateRange nextDay = new DateRange.Dates(LocalDate.parse("2024-03-05"), LocalDate.parse("2024-03-05"));
        QueryRequest views = QueryRequest.of(nextDay, VISITORS, PAGEVIEWS);
        assertThat(midnight.ask(views.where(new Behavior(Occurrence.HAS_DONE, is(OfEvent.NAME, "Buy")))))
                .containsExactly("0 0");
        assertThat(midnight.ask(views.where(new Behavior(Occurrence.HAS_NOT_DONE, is(OfEvent.NAME, "Buy")))))
                .containsExactly("1 1");
    }

    @Test
    void one_event_has_to_be_all_that_was_done() {
        Filter freeSignup = new Filter.And(List.of(is(OfEvent.NAME, "Signup"), is(OfEvent.PAGE, "/doc")));
        assertThat(READERS.ask(today(PAGEVIEWS, VISITORS).where(new Behavior(Occurrence.HAS_DONE, freeSignup))))
                .containsExactly("1 1");
        Filter impossible = new Filter.And(List.of(is(OfEvent.NAME, "Signup"), is(OfEvent.PAGE, "/doc/a")));
        assertThat(READERS.ask(today(PAGEVIEWS, VISITORS).where(new Behavior(Occurrence.HAS_DONE, impossible))))
                .containsExactly("0 0");
    }

    @Test
    void on_which_page_something_was_done_is_not_asked_where_visits_are_grouped_by_their_entry() {
        Story walk = Story.of("""
                pv u1 /a        10:00
                pv u1 /b        10:01
                ev u1 Signup /b 10:02
                pv u2 /a        10:00
                """);
        Filter sawB = new Behavior(Occurrence.HAS_DONE, is(OfEvent.PAGE, "/b"));
        Filter signedUp = new Behavior(Occurrence.HAS_DONE, is(OfEvent.NAME, "Signup"));
        assertThat(walk.ask(today(BOUNCE_RATE).by(OfEvent.PAGE))).containsExactly("/a -> 50");
        assertThat(walk.ask(today(BOUNCE_RATE).by(OfEvent.PAGE).where(sawB))).containsExactly("/a -> 50");
        assertThat(walk.ask(today(BOUNCE_RATE).by(OfEvent.PAGE).where(signedUp)))
                .containsExactly("/a -> 0");
        assertThat(walk.ask(today(BOUNCE_RATE).where(sawB))).containsExactly("0");
    }

    private static QueryRequest today(Metric first, Metric... others) {
        LocalDate day = LocalDate.parse("2024-03-04");
        return QueryRequest.of(new DateRange.Dates(day, day), first, others);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }

    private static Filter goals(Operator operator, String... names) {
        return Match.of(operator, OfEvent.GOAL, names);
    }

    private static Filter modified(Operator operator, String name, CaseRule caseRule) {
        return new Match(operator, OfEvent.GOAL, List.of(new Clause.Text(name)), caseRule);
    }
}
