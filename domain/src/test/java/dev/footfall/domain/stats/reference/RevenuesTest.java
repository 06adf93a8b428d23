package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.AVERAGE_REVENUE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.TOTAL_REVENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.SortTerm;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevenuesTest {
    private static final Story SHOP = Story.of("""
            ev u1 Purchase     / 10:00 paid=10 from=Google
            ev u1 Purchase     / 10:01 paid=10
            ev u1 Purchase     / 10:02 paid=0.001
            ev u2 Purchase     / 10:00 from=Bing
            ev u3 Subscription / 10:00 paid=7
            ev u4 Signup       / 10:00
            """)
            .hopingFor(Goals.event("Signup"), Goals.selling("Subscription", "EUR"), Goals.selling("Purchase", "USD"));

    @Test
    void an_average_is_cut_off_after_three_decimals_and_counts_only_what_was_paid() {
        assertThat(SHOP.ask(today(EVENTS, TOTAL_REVENUE, AVERAGE_REVENUE).where(goals("Purchase"))))
                .containsExactly("4 20.001USD 6.667USD");
        Story two = Story.of("""
                ev u1 Purchase / 10:00 paid=0.001
                ev u2 Purchase / 10:00 paid=0.002
                """).hopingFor(Goals.selling("Purchase", "USD"));
        assertThat(two.ask(today(AVERAGE_REVENUE).where(goals("Purchase")))).containsExactly("0.001USD");
    }

    @Test
    void where_nothing_was_paid_it_is_0_of_the_currency() {
        assertThat(SHOP.ask(
                        today(TOTAL_REVENUE, AVERAGE_REVENUE).by(OfVisit.SOURCE).where(goals("Purchase"))))
                .containsExactly("Google -> 20.001USD 6.667USD", "Bing -> 0.000USD 0.000USD");
        assertThat(Story.of("")
                        .hopingFor(Goals.selling("Purchase", "USD"))
                        .ask(today(TOTAL_REVENUE, AVERAGE_REVENUE).where(goals("Purchase"))))
                .containsExactly("0.000USD 0.000USD");
    }

    @Test
    void rows_without_money_come_last_whichever_way_one_sorts() {
        QueryRequest byGoal = today(TOTAL_REVENUE).by(OfEvent.GOAL);
        assertThat(SHOP.ask(byGoal))
                .containsExactly("Purchase -> 20.001USD", "Subscription -> 7.000EUR", "Signup -> null");
        assertThat(SHOP.ask(byGoal.orderedBy(
                        new SortTerm(new SortTerm.By.OfMetric(TOTAL_REVENUE), SortTerm.Direction.ASC))))
                .containsExactly("Subscription -> 7.000EUR", "Purchase -> 20.001USD", "Signup -> null");
    }

    @Test
    void goals_without_a_currency_bring_nothing_and_both_metrics_are_warned_about() {
        QueryRequest signups =
                today(EVENTS, TOTAL_REVENUE, AVERAGE_REVENUE).by(OfEvent.GOAL).where(goals("Signup"));
        assertThat(SHOP.ask(signups)).containsExactly("Signup -> 1 null null");
        assertThat(SHOP.answer(signups).meta().metricWarnings())
                .containsOnly(
                        entry(TOTAL_REVENUE, MetricWarning.NO_REVENUE_GOALS_MATCHING),
                        entry(AVERAGE_REVENUE, MetricWarning.NO_REVENUE_GOALS_MATCHING));
    }

    @Test
    void who_does_not_ask_for_money_is_not_warned() {
        assertThat(SHOP.answer(today(EVENTS)).meta().metricWarnings()).isEmpty();
    }

    @Test
    void all_goals_decide_where_only_a_behaviour_is_about_one() {
        QueryRequest ofBuyers = today(TOTAL_REVENUE).where(new Behavior(Occurrence.HAS_DONE, goals("Purchase")));
        assertThat(SHOP.ask(ofBuyers)).containsExactly("null");
        assertThat(SHOP.answer(ofBuyers).meta().metricWarnings())
                .containsExactly(entry(TOTAL_REVENUE, MetricWarning.NO_SINGLE_REVENUE_CURRENCY));
        Story dollars = Story.of("""
                ev u1 Purchase / 10:00 paid=5
                ev u1 Other    / 10:01 paid=3
                """).hopingFor(Goals.selling("Purchase", "USD"));
        assertThat(dollars.ask(ofBuyers)).containsExactly("8.000USD");
    }

    @Test
    void several_goals_of_one_currency_are_added_up() {
        Story dollars = Story.of("""
                ev u1 Purchase / 10:00 paid=5
                ev u1 Donation / 10:01 paid=3
                """).hopingFor(Goals.selling("Donation", "USD"), Goals.selling("Purchase", "USD"));
        assertThat(dollars.ask(today(TOTAL_REVENUE, AVERAGE_REVENUE).where(goals("Purchase", "Donation"))))
                .containsExactly("8.000USD 4.000USD");
    }

    private static QueryRequest today(Metric first, Metric... others) {
        LocalDate day = LocalDate.parse("2024-03-04");
        return QueryRequest.of(new DateRange.Dates(day, day), first, others);
    }

    private static Filter goals(String... names) {
        return Match.of(Operator.IS, OfEvent.GOAL, names);
    }
}
