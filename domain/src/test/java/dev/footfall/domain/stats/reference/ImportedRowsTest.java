package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.GROUP_CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.PERCENTAGE;
import static dev.footfall.domain.stats.Metric.TOTAL_REVENUE;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.stats.DateRange;
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
import dev.footfall.domain.visit.EventName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportedRowsTest {
    private static final SiteImport MARCH = Imported.during("2024-03-01", "2024-03-31");
    private static final Property URL = new Property("url");

    @Test
    void rows_without_imports_number_belong_to_legacy_imports_only() {
        List<OwnedRow> rows = Imported.rows("""
                visitors, visitors=1
                visitors, visitors=2, import=0
                visitors, visitors=4, import=2
                """);
        assertThat(Story.of("").importing(MARCH, rows).ask(today(VISITORS))).containsExactly("1");
        assertThat(Story.of("")
                        .importing(
                                Imported.run(1, "2024-03-01", "2024-03-31", Ownership.LEGACY_TOO, ScrollDepth.UNKNOWN),
                                rows)
                        .ask(today(VISITORS)))
                .containsExactly("3");
    }

    @Test
    void days_are_whole_even_if_the_range_is_not() {
        Story story = Story.in("Asia/Tokyo", "").importing(MARCH, Imported.rows("""
                visitors, day=2024-03-03, visitors=1
                visitors, day=2024-03-04, visitors=2
                visitors, day=2024-03-05, visitors=4
                """));
        assertThat(story.ask(QueryRequest.of(
                                new DateRange.Instants(
                                        OffsetDateTime.parse("2024-03-04T14:59:59Z"),
                                        OffsetDateTime.parse("2024-03-04T15:00:00Z")),
                                VISITORS)
                        .including(Include.IMPORTS)))
                .containsExactly("6");
    }

    @Test
    void weeks_begin_no_earlier_than_the_range() {
        assertThat(Story.of("pv u1 / 10:00")
                        .importing(MARCH, Imported.rows("""
                visitors, day=2024-03-02, visitors=1
                visitors, day=2024-03-01, visitors=2
                visitors, day=2024-03-10, visitors=4
                visitors, day=2024-03-11, visitors=8
                """))
                        .ask(during("2024-03-02", "2024-03-17", VISITORS)
                                .by(new Dimension.Time.Buckets(Granularity.WEEK))))
                .containsExactly("2024-03-02 -> 1", "2024-03-04 -> 5", "2024-03-11 -> 8");
    }

    @Test
    void blank_values_are_labelled_or_left_out() {
        Story story =
                Story.of("").importing(MARCH, Imported.rows("""
                sources, visitors=1
                sources, channel=Email, utm_medium=mail, visitors=2
                devices, visitors=3
                locations, country=ZZ, visitors=1
                locations, visitors=2
                locations, country=EE, region=EE-37, city=588409, visitors=3
                """)).knowing(new PlaceName(Kind.COUNTRY, "EE", "Estonia"));
        assertThat(story.ask(today(VISITORS).by(OfVisit.SOURCE))).containsExactly("Direct / None -> 3");
        assertThat(story.ask(today(VISITORS).by(OfVisit.CHANNEL))).containsExactly("Email -> 2", "(not set) -> 1");
        assertThat(story.ask(today(VISITORS).by(OfVisit.UTM_MEDIUM))).containsExactly("mail -> 2");
        assertThat(story.ask(today(VISITORS).by(OfVisit.DEVICE))).containsExactly("(not set) -> 3");
        assertThat(story.ask(today(VISITORS).by(OfVisit.COUNTRY))).containsExactly("EE -> 3", "\0\0 -> 2");
        assertThat(story.ask(today(VISITORS).by(OfVisit.COUNTRY_NAME))).containsExactly(" -> 3", "Estonia -> 3");
        assertThat(story.ask(today(VISITORS).by(OfVisit.REGION))).containsExactly("EE-37 -> 3");
        assertThat(story.ask(today(VISITORS).by(OfVisit.CITY))).containsExactly("588409 -> 3");
        assertThat(story.ask(today(VISITORS).by(OfVisit.CITY_NAME))).isEmpty();
    }

    @Test
    void rows_of_nobody_and_rows_without_page_views_are_left_out() {
        Story story = Story.of("").importing(MARCH, Imported.rows("""
                pages, page=/a, pageviews=2
                pages, page=/b, visitors=1
                visitors, pageviews=2
                visitors, visitors=1
                """));
        assertThat(story.ask(today(VISITORS).by(OfEvent.PAGE))).containsExactly("/b -> 1");
        assertThat(story.ask(today(VISITORS, PAGEVIEWS).by(OfEvent.PAGE))).isEmpty();
        assertThat(story.ask(today(VISITORS, EVENTS))).containsExactly("1 2");
        assertThat(story.ask(today(VISITORS, PAGEVIEWS))).containsExactly("0 2");
    }

    @Test
    void filters_are_held_against_the_columns() {
        Story story = Story.of("").importing(MARCH, Imported.rows("""
                sources, source=Google, utm_medium=cpc, visitors=1
                sources, source=Bing, visitors=2
                sources, visitors=4
                custom_events, name=Signup, visitors=8, events=9
                """));
        assertThat(story.ask(today(VISITORS).where(is(OfVisit.SOURCE, "Direct / None"))))
                .containsExactly("4");
        assertThat(story.ask(today(VISITORS).where(new Filter.Not(is(OfVisit.SOURCE, "Bing")))))
                .containsExactly("5");
        assertThat(story.ask(today(VISITORS).where(Match.of(Operator.IS_NOT, OfVisit.UTM_MEDIUM, "(not set)"))))
                .containsExactly("1");
        assertThat(story.ask(today(VISITORS, EVENTS).where(is(OfEvent.NAME, "Signup"))))
                .containsExactly("8 9");
        assertThat(story.ask(today(VISITORS).where(Match.of(Operator.IS_NOT, OfEvent.NAME, "Login"))))
                .containsExactly("0");
    }

    @Test
    void properties_of_special_events_are_known() {
        Story story = Story.of("ev u1 Other / 10:00 url:x").importing(MARCH, Imported.rows("""
                custom_events, name=Outbound Link: Click, link_url=https://a.example, visitors=3, events=4
                custom_events, name=Outbound Link: Click, visitors=1, events=1
                custom_events, name=Other, link_url=https://a.example, visitors=9, events=9
                custom_events, name=404, path=/lost, visitors=5, events=5
                """));
        Filter clicks = is(OfEvent.NAME, "Outbound Link: Click");
        assertThat(story.ask(today(VISITORS, EVENTS).by(URL).where(clicks)))
                .containsExactly("https://a.example -> 3 4", "(none) -> 1 1");
        assertThat(story.ask(today(VISITORS).where(clicks, is(URL, "https://a.example"))))
                .containsExactly("3");
        assertThat(story.ask(today(VISITORS).where(clicks, is(URL, "(none)")))).containsExactly("0");
        assertThat(story.ask(today(VISITORS).by(new Property("path")).where(is(OfEvent.NAME, "404"))))
                .containsExactly("/lost -> 5");
    }

    @Test
    void an_imported_event_is_the_newest_goals() {
        Goal newest = new Goal(
                new GoalId(3), "First", new Trigger.EventNamed(new EventName("Signup"), Optional.empty()), Map.of());
        Story story = Story.of("""
                ev u1 Signup / 10:00 plan:pro
                pv u2 /blog/a 10:00
                """)
                .hopingFor(
                        Goals.with(Map.of("plan", "pro"), Goals.event("Signup")),
                        newest,
                        Goals.page("/blog/*"),
                        Goals.page("/**"),
                        Goals.scroll("Read", "/blog/*", 10))
                .importing(MARCH, Imported.rows("""
                custom_events, name=Signup, visitors=3, events=4
                pages, page=/blog/b, visitors=5, pageviews=6
                visitors, visitors=10
                """));
        QueryRequest goals = today(VISITORS, EVENTS, CONVERSION_RATE).by(OfEvent.GOAL);
        assertThat(story.ask(goals))
                .containsExactly(
                        "Visit /** -> 6 7 50.0",
                        "Visit /blog/* -> 6 7 50.0",
                        "First -> 4 5 33.33",
                        "Signup -> 1 1 8.33");
        assertThat(story.ask(goals.where(is(OfEvent.GOAL, "Visit /blog/*"))))
                .containsExactly("Visit /blog/* -> 6 7 50.0");
    }

    @Test
    void totals_are_of_their_own_data_set() {
        Story story = Story.of("pv u1 /a 10:00").hopingFor(Goals.page("/a")).importing(MARCH, Imported.rows("""
                pages, page=/a, visitors=1, pageviews=1
                visitors, visitors=3
                visitors, visitors=3, day=2024-03-05
                """));
        Filter goal = is(OfEvent.GOAL, "Visit /a");
        assertThat(story.ask(today(VISITORS, CONVERSION_RATE, PERCENTAGE).where(goal)))
                .containsExactly("2 50.0 100.0");
        assertThat(story.ask(today(VISITORS, GROUP_CONVERSION_RATE)
                        .where(goal)
                        .by(new Dimension.Time.Buckets(Granularity.DAY))))
                .containsExactly("2024-03-04 -> 2 50.0");
    }

    @Test
    void money_is_never_imported() {
        assertThat(Story.of("ev u1 Buy / 10:00 paid=3")
                        .hopingFor(Goals.selling("Buy", "USD"))
                        .importing(MARCH, Imported.rows("""
                custom_events, name=Buy, visitors=3, events=4
                """))
                        .ask(today(TOTAL_REVENUE, EVENTS).by(OfEvent.GOAL)))
                .containsExactly("Buy -> 3.000USD 5");
    }

    private static QueryRequest today(Metric first, Metric... others) {
        return during("2024-03-04", "2024-03-04", first, others);
    }

    private static QueryRequest during(String from, String to, Metric first, Metric... others) {
        return QueryRequest.of(new DateRange.Dates(LocalDate.parse(from), LocalDate.parse(to)), first, others)
                .including(Include.IMPORTS);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }
}
