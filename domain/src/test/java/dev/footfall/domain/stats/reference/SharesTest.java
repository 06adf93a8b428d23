package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.GROUP_CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.PERCENTAGE;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharesTest {
    private static final Dimension HOURS = new Dimension.Time.Buckets(Granularity.HOUR);
    private static final Property PLAN = new Property("plan");
    private static final Filter BOUGHT = is(OfEvent.GOAL, "Buy");
    private static final Story SHOP = Story.of("""
            pv u1 /        10:50 from=Google host=shop.example
            ev u1 Buy /    11:20 plan:pro    host=shop.example
            pv u2 /        10:10 from=Google host=shop.example
            pv u3 /        10:20 from=Bing   host=shop.example
            ev u3 Buy /    10:30 plan:free   host=shop.example
            pv u4 /        12:00 from=Bing   host=blog.example
            pv u5 /        12:00 from=Bing   host=blog.example
            pv u6 /        12:00 from=Bing   host=blog.example
            """).hopingFor(Goals.event("Buy"));

    @Test
    void percentages_are_of_all_filtered_visitors() {
        assertThat(SHOP.ask(today(PERCENTAGE).by(OfVisit.SOURCE))).containsExactly("Bing -> 66.67", "Google -> 33.33");
        assertThat(SHOP.ask(today(PERCENTAGE).by(OfVisit.SOURCE).where(BOUGHT)))
                .containsExactly("Bing -> 50.0", "Google -> 50.0");
        assertThat(SHOP.ask(today(PERCENTAGE))).containsExactly("100.0");
    }

    @Test
    void there_is_no_percentage_of_nobody() {
        assertThat(Story.of("").ask(today(VISITORS, PERCENTAGE))).containsExactly("0 null");
    }

    @Test
    void percentages_are_of_people_with_events_though_visits_are_counted() {
        Story pause = Story.of("""
                pv u1 / 10:00
                pv u1 / 10:20
                pv u2 / 10:10
                """);
        DateRange pauseOfOne = new DateRange.Instants(at("10:05"), at("10:15"));
        assertThat(pause.ask(QueryRequest.of(pauseOfOne, VISITORS, PERCENTAGE))).containsExactly("2 200.0");
        DateRange pauseOfAll = new DateRange.Instants(at("10:15"), at("10:16"));
        assertThat(pause.ask(QueryRequest.of(pauseOfAll, VISITORS, PERCENTAGE))).containsExactly("1 null");
    }

    @Test
    void conversions_are_of_all_whatever_goals_and_properties_are_asked_for() {
        assertThat(SHOP.ask(today(CONVERSION_RATE).where(BOUGHT))).containsExactly("33.33");
        assertThat(SHOP.ask(today(CONVERSION_RATE).where(BOUGHT, is(PLAN, "pro"))))
                .containsExactly("16.67");
        assertThat(SHOP.ask(today(CONVERSION_RATE).by(PLAN).where(BOUGHT)))
                .containsExactly("free -> 16.67", "pro -> 16.67");
    }

    @Test
    void other_filters_say_who_could_have_converted() {
        assertThat(SHOP.ask(today(CONVERSION_RATE).where(BOUGHT, is(OfEvent.HOSTNAME, "shop.example"))))
                .containsExactly("66.67");
        assertThat(SHOP.ask(today(CONVERSION_RATE)
                        .where(BOUGHT, new Behavior(Occurrence.HAS_DONE, is(OfEvent.GOAL, "Buy")))))
                .containsExactly("100.0");
    }

    @Test
    void nobody_converts_where_there_is_nobody() {
        Story empty = Story.of("").hopingFor(Goals.event("Buy"));
        assertThat(empty.ask(
                        today(VISITORS, CONVERSION_RATE, GROUP_CONVERSION_RATE).where(BOUGHT)))
                .containsExactly("0 0.0 0.0");
    }

    @Test
    void group_conversions_are_of_the_same_group() {
        assertThat(SHOP.ask(today(GROUP_CONVERSION_RATE).by(OfVisit.SOURCE).where(BOUGHT)))
                .containsExactly("Google -> 50.0", "Bing -> 25.0");
        assertThat(SHOP.ask(today(GROUP_CONVERSION_RATE).where(BOUGHT))).containsExactly("33.33");
    }

    @Test
    void no_group_is_known_by_a_goal() {
        assertThat(SHOP.ask(today(CONVERSION_RATE, GROUP_CONVERSION_RATE).by(OfEvent.GOAL)))
                .containsExactly("Buy -> 33.33 0.0");
    }

    @Test
    void the_groups_are_those_of_visits_where_no_filter_on_events_is_left() {
        assertThat(SHOP.ask(today(VISITORS, GROUP_CONVERSION_RATE).by(HOURS).where(BOUGHT)))
                .containsExactly("2024-03-04 10:00:00 -> 1 33.33", "2024-03-04 11:00:00 -> 1 100.0");
        assertThat(SHOP.ask(today(VISITORS, GROUP_CONVERSION_RATE).by(HOURS).where(BOUGHT, is(OfEvent.PAGE, "/"))))
                .containsExactly("2024-03-04 10:00:00 -> 1 33.33", "2024-03-04 11:00:00 -> 1 100.0");
    }

    @Test
    void shares_go_with_the_visitors_that_were_there_in_the_hour() {
        assertThat(SHOP.ask(today(VISITORS, PERCENTAGE).by(HOURS)))
                .containsExactly(
                        "2024-03-04 10:00:00 -> 3 50.0",
                        "2024-03-04 11:00:00 -> 1 16.67",
                        "2024-03-04 12:00:00 -> 3 50.0");
        assertThat(SHOP.ask(today(CONVERSION_RATE, VISIT_DURATION).by(HOURS).where(BOUGHT)))
                .containsExactly("2024-03-04 10:00:00 -> 33.33 600", "2024-03-04 11:00:00 -> 16.67 1800");
    }

    @Test
    void shares_are_computed_where_visitors_are() {
        assertThat(SHOP.ask(today(PERCENTAGE, PAGEVIEWS, BOUNCE_RATE).by(OfEvent.PAGE)))
                .containsExactly("/ -> 100.0 6 67");
        assertThat(SHOP.ask(today(CONVERSION_RATE, BOUNCE_RATE).where(BOUGHT))).containsExactly("33.33 0");
    }

    @Test
    void what_is_nothing_comes_last_whichever_way_one_sorts() {
        Story visit = Story.of("""
                pv  u1 /read   10:00
                eng u1 /read   10:01 depth=30
                pv  u1 /skip   10:02
                pv  u1 /scan   10:03
                eng u1 /scan   10:04 depth=10
                """);
        QueryRequest pages = today(Metric.SCROLL_DEPTH).by(OfEvent.PAGE);
        assertThat(visit.ask(pages)).containsExactly("/read -> 30", "/scan -> 10", "/skip -> null");
        assertThat(visit.ask(pages.orderedBy(
                        new SortTerm(new SortTerm.By.OfMetric(Metric.SCROLL_DEPTH), SortTerm.Direction.ASC))))
                .containsExactly("/scan -> 10", "/read -> 30", "/skip -> null");
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2024-03-04T" + time + ":00Z");
    }

    private static QueryRequest today(Metric first, Metric... others) {
        LocalDate day = LocalDate.parse("2024-03-04");
        return QueryRequest.of(new DateRange.Dates(day, day), first, others);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }
}
