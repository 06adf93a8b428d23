package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.AVERAGE_REVENUE;
import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.GROUP_CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.PERCENTAGE;
import static dev.footfall.domain.stats.Metric.SCROLL_DEPTH;
import static dev.footfall.domain.stats.Metric.TIME_ON_PAGE;
import static dev.footfall.domain.stats.Metric.TOTAL_REVENUE;
import static dev.footfall.domain.stats.Metric.VIEWS_PER_VISIT;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISITS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.footfall.domain.goal.Goal;
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
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.SortTerm;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of stats-query-v2.md §15, by their numbers there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkedExamplesTest {
    private static final Dimension HOURS = new Dimension.Time.Buckets(Granularity.HOUR);
    private static final Dimension DAYS = new Dimension.Time.Buckets(Granularity.DAY);
    private static final Dimension PLAN = new Property("plan");
    private static final Goal SIGNUP = Goals.event("Signup");
    private static final Story A = Story.of("""
            pv u1 /                10:00 from=Google
            pv u1 /pricing         10:12
            pv u2 /                10:05
            ev u2 Signup /         10:06 plan:pro
            pv u3 /blog/one        11:00 from=Google
            pv u3 /blog/two        11:10
            ev u3 Signup /blog/two 11:11 plan:free
            pv u4 /blog/one        12:00 from=Bing
            """).hopingFor(Goals.page("/blog**"), SIGNUP);

    @Test
    void examples_1_to_5() {
        assertThat(A.ask(today(VISITORS, VISITS, PAGEVIEWS, EVENTS, BOUNCE_RATE, VISIT_DURATION, VIEWS_PER_VISIT)))
                .containsExactly("4 4 6 8 25 360 1.5");
        assertThat(A.ask(today(VISITORS, PAGEVIEWS, BOUNCE_RATE, PERCENTAGE).by(OfVisit.SOURCE)))
                .containsExactly("Google -> 2 4 0 50.0", "Bing -> 1 1 100 25.0", "Direct / None -> 1 1 0 25.0");
        assertThat(A.ask(today(VISITORS, PAGEVIEWS, BOUNCE_RATE, VISIT_DURATION).by(OfEvent.PAGE)))
                .containsExactly(
                        "/ -> 2 2 0 390", "/blog/one -> 2 2 50 330", "/blog/two -> 1 1 0 0", "/pricing -> 1 1 0 0");
        assertThat(A.ask(today(BOUNCE_RATE).by(OfEvent.PAGE))).containsExactly("/blog/one -> 50", "/ -> 0");
        assertThat(A.ask(today(VISITORS, PAGEVIEWS, BOUNCE_RATE, VISIT_DURATION).where(is(OfEvent.PAGE, "/blog/two"))))
                .containsExactly("1 1 0 660");
    }

    @Test
    void examples_6_to_8() {
        Filter signedUp = is(OfEvent.GOAL, "Signup");
        assertThat(A.ask(today(VISITORS, EVENTS, CONVERSION_RATE).where(signedUp)))
                .containsExactly("2 2 50.0");
        assertThat(A.ask(today(VISITORS, EVENTS, CONVERSION_RATE).by(OfEvent.GOAL)))
                .containsExactly("Signup -> 2 2 50.0", "Visit /blog** -> 2 3 50.0");
        assertThat(A.ask(today(VISITORS, CONVERSION_RATE, GROUP_CONVERSION_RATE)
                        .by(OfVisit.SOURCE)
                        .where(signedUp)))
                .containsExactly("Direct / None -> 1 25.0 100.0", "Google -> 1 25.0 50.0");
    }

    @Test
    void examples_9_and_10() {
        Filter signedUp = is(OfEvent.GOAL, "Signup");
        assertThat(A.ask(today(VISITORS, EVENTS).where(new Behavior(Occurrence.HAS_DONE, signedUp))))
                .containsExactly("2 5");
        assertThat(A.ask(today(VISITORS, EVENTS).where(new Behavior(Occurrence.HAS_NOT_DONE, signedUp))))
                .containsExactly("2 3");
    }

    @Test
    void examples_11_and_12() {
        assertThat(A.ask(today(VISITORS, EVENTS).by(PLAN)))
                .containsExactly("(none) -> 4 6", "free -> 1 1", "pro -> 1 1");
        assertThat(A.ask(today(VISITORS, BOUNCE_RATE, VISIT_DURATION).where(is(PLAN, "pro"))))
                .containsExactly("1 0 60");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IS_NOT               | pro        | 7
            IS_NOT               | pro,(none) | 1
            CONTAINS_NOT         | pr         | 1
            MATCHES_NOT          | ^pr        | 1
            MATCHES_WILDCARD_NOT | pr*        | 1
            IS                   | (none)     | 6
            IS                   | free,(none)| 7
            """)
    void example_13(Operator operator, String clauses, String events) {
        assertThat(A.ask(today(EVENTS).where(Match.of(operator, PLAN, clauses.split(",")))))
                .containsExactly(events);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CONTAINS,     Direct,        1
            CONTAINS_NOT, Direct,        3
            IS,           Direct / None, 1
            """)
    void example_14(Operator operator, String clause, String visitors) {
        assertThat(A.ask(today(VISITORS).where(Match.of(operator, OfVisit.SOURCE, clause))))
                .containsExactly(visitors);
    }

    @Test
    void examples_15_to_17() {
        Filter enters = is(OfVisit.ENTRY_PAGE, "/");
        assertThat(A.ask(today(PAGEVIEWS, VISITORS).where(enters))).containsExactly("3 2");
        assertThat(A.ask(today(PAGEVIEWS).where(Match.of(Operator.IS_NOT, OfVisit.ENTRY_PAGE, "/"))))
                .containsExactly("3");
        assertThat(A.ask(today(PAGEVIEWS).where(new Filter.Not(enters)))).containsExactly("0");
        assertThat(A.ask(today(VISITS).where(new Filter.Not(enters)))).containsExactly("2");
    }

    @Test
    void examples_18_and_19() {
        QueryRequest pages = today(PAGEVIEWS)
                .by(OfEvent.PAGE)
                .orderedBy(SortTerm.descending(PAGEVIEWS), SortTerm.ascending(OfEvent.PAGE))
                .including(Include.TOTAL_ROWS);
        assertThat(A.ask(pages.page(2, 1))).containsExactly("/blog/one -> 2", "/blog/two -> 1");
        assertThat(A.answer(pages.page(2, 1)).meta().totalRows()).isEqualTo(OptionalLong.of(4));
        assertThat(A.ask(pages.page(2, 10))).isEmpty();
        assertThat(A.answer(pages.page(2, 10)).meta().totalRows()).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void examples_20_to_22() {
        assertThat(A.ask(today(VISITORS).by(HOURS)))
                .containsExactly("2024-03-04 10:00:00 -> 2", "2024-03-04 11:00:00 -> 1", "2024-03-04 12:00:00 -> 1");
        assertThat(A.ask(today(VISITORS, PAGEVIEWS).where(is(OfEvent.NAME, "Signup"))))
                .containsExactly("2 0");
        assertThat(A.ask(today(VISITORS).where(Match.of(Operator.IS_NOT, OfEvent.NAME, "Signup"))))
                .containsExactly("0");
        assertThat(A.ask(today(VISITORS).where(new Filter.Not(is(OfEvent.NAME, "Signup")))))
                .containsExactly("4");
    }

    @Test
    void example_23() {
        assertThat(A.ask(today(VISITORS).where(Match.of(Operator.MATCHES, OfEvent.PAGE, "blog/(one|two)$"))))
                .containsExactly("2");
    }

    @Test
    void examples_26_to_28() {
        Story b = Story.of("""
                pv u1 / 09:50
                pv u1 / 10:10
                pv u1 / 10:35
                pv u1 / 11:02
                """);
        assertThat(b.ask(today(VISITORS).by(HOURS)))
                .containsExactly("2024-03-04 09:00:00 -> 1", "2024-03-04 10:00:00 -> 1", "2024-03-04 11:00:00 -> 1");
        assertThat(b.ask(today(VISITORS, VISIT_DURATION).by(HOURS)))
                .containsExactly(
                        "2024-03-04 09:00:00 -> 1 0", "2024-03-04 10:00:00 -> 1 0", "2024-03-04 11:00:00 -> 1 4320");
        assertThat(b.ask(today(VISITORS, PAGEVIEWS).by(HOURS)))
                .containsExactly(
                        "2024-03-04 09:00:00 -> 1 1", "2024-03-04 10:00:00 -> 1 2", "2024-03-04 11:00:00 -> 1 1");
    }

    @Test
    void examples_29_to_33() {
        Story c = Story.of("""
                pv u1 / 2024-03-04T23:50
                pv u1 / 2024-03-05T00:05
                """);
        DateRange both = new DateRange.Dates(LocalDate.parse("2024-03-04"), LocalDate.parse("2024-03-05"));
        assertThat(c.ask(QueryRequest.of(both, VISITORS).by(DAYS))).containsExactly("2024-03-05 -> 1");
        assertThat(c.ask(QueryRequest.of(both, VISITORS, PAGEVIEWS).by(DAYS)))
                .containsExactly("2024-03-04 -> 1 1", "2024-03-05 -> 1 1");
        assertThat(c.ask(today(VISITS, VISIT_DURATION))).containsExactly("1 900");
        assertThat(c.ask(today(PAGEVIEWS, VISITS))).containsExactly("1 1");
        assertThat(c.ask(today(VISITS).by(DAYS))).containsExactly("2024-03-05 -> 1");
    }

    @Test
    void examples_34_to_39() {
        Story d = Story.of("""
                pv  u1 /doc 09:00
                eng u1 /doc 09:01 depth=30 ms=20000
                pv  u1 /doc 09:05
                eng u1 /doc 09:06 depth=60 ms=15000
                pv  u2 /doc 09:10
                eng u2 /doc 09:11 depth=255 ms=5000
                """).hopingFor(Goals.scroll("Scroll /doc", "/doc", 50));
        assertThat(d.ask(today(VISITORS, EVENTS, SCROLL_DEPTH, TIME_ON_PAGE).by(OfEvent.PAGE)))
                .containsExactly("/doc -> 2 3 60 20");
        assertThat(d.ask(today(VISITORS, EVENTS, CONVERSION_RATE).by(OfEvent.GOAL)))
                .containsExactly("Scroll /doc -> 1 null 50.0");
        assertThat(d.ask(today(VISITORS, EVENTS).where(is(OfEvent.GOAL, "Scroll /doc"))))
                .containsExactly("1 null");
        assertThat(d.ask(today(VISITORS, EVENTS).by(OfEvent.NAME)))
                .containsExactly("engagement -> 2 0", "pageview -> 2 3");
        assertThat(d.ask(today(BOUNCE_RATE, VISIT_DURATION))).containsExactly("50 150");
        assertThat(d.ask(today(SCROLL_DEPTH).where(is(OfEvent.PAGE, "/nope")))).containsExactly("null");
    }

    @Test
    void examples_40_to_43() {
        Story e =
                Story.of("""
                ev u1 Purchase     / 10:00 paid=10.5
                ev u2 Purchase     / 10:00 paid=20.25
                ev u3 Subscription / 10:00 paid=7
                ev u4 Signup       / 10:00
                """).hopingFor(SIGNUP, Goals.selling("Subscription", "EUR"), Goals.selling("Purchase", "USD"));
        QueryRequest byGoal = today(TOTAL_REVENUE, AVERAGE_REVENUE).by(OfEvent.GOAL);
        assertThat(e.ask(byGoal))
                .containsExactly(
                        "Purchase -> 30.750USD 15.375USD", "Subscription -> 7.000EUR 7.000EUR", "Signup -> null null");
        assertThat(e.answer(byGoal).meta().metricWarnings()).isEmpty();
        assertThat(e.ask(today(EVENTS, TOTAL_REVENUE).where(is(OfEvent.GOAL, "Purchase", "Signup"))))
                .containsExactly("3 30.750USD");
        QueryRequest ofTwoCurrencies = today(TOTAL_REVENUE).where(is(OfEvent.GOAL, "Purchase", "Subscription"));
        assertThat(e.ask(ofTwoCurrencies)).containsExactly("null");
        assertThat(e.answer(ofTwoCurrencies).meta().metricWarnings())
                .containsExactly(entry(TOTAL_REVENUE, MetricWarning.NO_SINGLE_REVENUE_CURRENCY));
        assertThat(e.ask(today(TOTAL_REVENUE))).containsExactly("null");
        assertThat(e.answer(today(TOTAL_REVENUE)).meta().metricWarnings())
                .containsExactly(entry(TOTAL_REVENUE, MetricWarning.NO_REVENUE_GOALS_MATCHING));
    }

    @Test
    void example_50() {
        Story story = Story.in("Asia/Katmandu", """
                pv u1 / 2021-01-02T05:00
                pv u2 / 2021-01-02T05:15
                pv u3 / 2021-01-02T05:30
                pv u4 / 2021-01-02T05:45
                pv u5 / 2021-01-02T06:00
                pv u6 / 2021-01-02T06:15
                pv u7 / 2021-01-02T06:30
                """);
        LocalDate day = LocalDate.parse("2021-01-02");
        assertThat(story.ask(
                        QueryRequest.of(new DateRange.Dates(day, day), VISITS).by(HOURS)))
                .containsExactly("2021-01-02 10:00:00 -> 1", "2021-01-02 11:00:00 -> 4", "2021-01-02 12:00:00 -> 2");
    }

    @Test
    void example_54() {
        StringBuilder lines = new StringBuilder("pv bounces / 10:00\n");
        for (int guest = 0; guest < 7; guest++) {
            lines.append("pv u%d / 10:00\npv u%d / 10:01\n".formatted(guest, guest));
        }
        assertThat(Story.of(lines.toString()).ask(today(BOUNCE_RATE))).containsExactly("12");
    }

    @Test
    void examples_55_and_56() {
        Story story = Story.of("""
                pv u1 /         10:00 host=blog.x from=Facebook
                pv u1 /register 10:01 host=app.x
                """);
        Filter app = is(OfEvent.HOSTNAME, "app.x");
        assertThat(story.ask(today(VISITORS).where(app).by(OfVisit.SOURCE))).isEmpty();
        assertThat(story.ask(today(VISITORS).where(app).by(OfEvent.PAGE))).containsExactly("/register -> 1");
    }

    private static QueryRequest today(Metric first, Metric... others) {
        LocalDate day = LocalDate.parse("2024-03-04");
        return QueryRequest.of(new DateRange.Dates(day, day), first, others);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }
}
