package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.Value.Fraction;
import dev.footfall.domain.stats.Value.Nothing;
import dev.footfall.domain.stats.Value.Text;
import dev.footfall.domain.stats.Value.Whole;
import dev.footfall.domain.visit.EventName;
import dev.footfall.http.exchange.JsonTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderingTest {
    private static final SiteFacts FACTS = new SiteFacts(Set.of(Feature.values()))
            .withGoals(List.of(event(4, "B"), event(3, "Z"), event(2, "A"), event(1, "Signup")));
    private static final Instant NOW = Instant.parse("2021-01-02T00:00:00Z");

    private final QuestionReader reader = new QuestionReader(new JsonTexts(), InstantSource.fixed(NOW));

    @Test
    void an_aggregate_has_an_entry_for_each_metric_in_alphabetical_order() {
        String result = aggregate(
                "metrics=pageviews,views_per_visit,visitors,bounce_rate",
                row(List.of(), new Whole(3), new Fraction(1.5), new Whole(2), new Whole(50)));

        assertThat(result)
                .isEqualTo("{\"results\":{\"bounce_rate\":{\"value\":50},\"pageviews\":{\"value\":3},"
                        + "\"views_per_visit\":{\"value\":1.5},\"visitors\":{\"value\":2}}}");
    }

    @Test
    void a_breakdown_row_is_keyed_by_property_and_metrics() {
        String result = breakdown(
                "property=visit:os_version&metrics=visitors,bounce_rate",
                row(List.of(new Text("14"), new Text("Mac")), new Whole(3), new Whole(50)),
                row(List.of(new Text("14"), new Text("(not set)")), new Whole(1), new Whole(0)));

        assertThat(result)
                .isEqualTo("{\"results\":[{\"bounce_rate\":50,\"os\":\"Mac\",\"os_version\":\"14\",\"visitors\":3},"
                        + "{\"bounce_rate\":0,\"os\":\"(not set)\",\"os_version\":\"14\",\"visitors\":1}]}");
    }

    @Test
    void a_city_is_a_number_and_a_custom_property_goes_by_its_bare_name() {
        assertThat(breakdown("property=visit:city", row(List.of(new Whole(588409)), new Whole(1))))
                .isEqualTo("{\"results\":[{\"city\":588409,\"visitors\":1}]}");
        assertThat(breakdown("property=event:props:tier:x", row(List.of(new Text("(none)")), new Whole(1))))
                .isEqualTo("{\"results\":[{\"tier:x\":\"(none)\",\"visitors\":1}]}");
    }

    @Test
    void a_breakdown_without_rows_is_an_empty_list() {
        assertThat(breakdown("property=event:page")).isEqualTo("{\"results\":[]}");
    }

    @Test
    void a_timeseries_fills_what_it_has_no_row_for() {
        String result = timeseries(
                "period=custom&date=2021-01-01,2021-01-02&metrics=visitors,bounce_rate,visit_duration,views_per_visit",
                SiteTimeZone.UTC,
                row(List.of(new Text("2021-01-02")), new Whole(1), new Whole(100), new Whole(0), new Fraction(1)));

        assertThat(result)
                .isEqualTo("{\"results\":[{\"bounce_rate\":0.0,\"date\":\"2021-01-01\",\"views_per_visit\":0.0,"
                        + "\"visit_duration\":null,\"visitors\":0},"
                        + "{\"bounce_rate\":100,\"date\":\"2021-01-02\",\"views_per_visit\":1.0,"
                        + "\"visit_duration\":0,\"visitors\":1}]}");
    }

    @Test
    void buckets_outside_the_range_are_dropped() {
        String result = timeseries(
                "period=custom&date=2021-01-01,2021-01-01&metrics=pageviews",
                SiteTimeZone.UTC,
                row(List.of(new Text("2021-01-02")), new Whole(9)));

        assertThat(result).isEqualTo("{\"results\":[{\"date\":\"2021-01-01\",\"pageviews\":0}]}");
    }

    @Test
    void of_an_hour_that_comes_twice_the_later_one_is_shown() {
        String result = timeseries(
                "period=day&date=2021-11-07",
                new SiteTimeZone(ZoneId.of("America/New_York")),
                row(List.of(new Text("2021-11-07 01:00:00")), new Whole(1)),
                row(List.of(new Text("2021-11-07 01:00:00")), new Whole(2)));

        assertThat(result)
                .contains("{\"date\":\"2021-11-07 01:00:00\",\"visitors\":2}")
                .endsWith("{\"date\":\"2021-11-08 00:00:00\",\"visitors\":0}]}");
    }

    @Test
    void conversion_rates_go_by_one_name() {
        String expected = "{\"conversion_rate\":{\"value\":25.0}}";

        assertThat(aggregate("metrics=conversion_rate&filters=event:goal==Signup", row(List.of(), new Fraction(25))))
                .isEqualTo("{\"results\":" + expected + "}");
        assertThat(breakdown(
                        "property=visit:device&metrics=conversion_rate&filters=event:goal==Signup",
                        row(List.of(new Text("Mobile")), new Fraction(66.67))))
                .isEqualTo("{\"results\":[{\"conversion_rate\":66.67,\"device\":\"Mobile\"}]}");
    }

    @Test
    void goals_with_equal_numbers_come_in_the_order_they_were_made() {
        Row[] rows = {
            goal("B", new Whole(2), new Whole(9)),
            goal("A", new Whole(1), new Whole(1)),
            goal("Signup", new Whole(1), new Whole(2)),
            goal("Z", new Whole(1), new Nothing())
        };

        assertThat(breakdown("property=event:goal&metrics=visitors,events", rows))
                .isEqualTo("{\"results\":[{\"events\":9,\"goal\":\"B\",\"visitors\":2},"
                        + "{\"events\":2,\"goal\":\"Signup\",\"visitors\":1},"
                        + "{\"events\":1,\"goal\":\"A\",\"visitors\":1},"
                        + "{\"events\":null,\"goal\":\"Z\",\"visitors\":1}]}");
        assertThat(breakdown("property=event:goal&metrics=visitors,events&limit=2&page=2", rows))
                .isEqualTo("{\"results\":[{\"events\":1,\"goal\":\"A\",\"visitors\":1},"
                        + "{\"events\":null,\"goal\":\"Z\",\"visitors\":1}]}");
        assertThat(breakdown("property=event:goal&page=2", rows)).isEqualTo("{\"results\":[]}");
    }

    @Test
    void goals_without_events_count_as_none_when_they_are_sorted() {
        assertThat(breakdown(
                        "property=event:goal&metrics=events",
                        goal("Z", new Nothing()),
                        goal("A", new Whole(0)),
                        goal("B", new Whole(0))))
                .isEqualTo("{\"results\":[{\"events\":0,\"goal\":\"A\"},{\"events\":null,\"goal\":\"Z\"},"
                        + "{\"events\":0,\"goal\":\"B\"}]}");
    }

    @Test
    void what_is_only_sorted_by_is_not_shown() {
        assertThat(breakdown(
                        "property=event:page&metrics=time_on_page",
                        row(List.of(new Text("/A")), new Whole(60), new Whole(2)),
                        row(List.of(new Text("/C")), new Nothing(), new Whole(1))))
                .isEqualTo("{\"results\":[{\"page\":\"/A\",\"time_on_page\":60},"
                        + "{\"page\":\"/C\",\"time_on_page\":null}]}");
    }

    @Test
    void a_timeseries_fills_in_conversions_and_time_on_page() {
        assertThat(timeseries(
                        "period=custom&date=2021-01-01,2021-01-02&metrics=conversion_rate,events&filters=event:goal==Signup",
                        SiteTimeZone.UTC,
                        row(List.of(new Text("2021-01-02")), new Fraction(66.67), new Whole(2))))
                .isEqualTo("{\"results\":[{\"conversion_rate\":0.0,\"date\":\"2021-01-01\",\"events\":0},"
                        + "{\"conversion_rate\":66.67,\"date\":\"2021-01-02\",\"events\":2}]}");
        assertThat(timeseries(
                        "period=custom&date=2021-01-01,2021-01-01&metrics=time_on_page&filters=event:page==/A",
                        SiteTimeZone.UTC))
                .isEqualTo("{\"results\":[{\"date\":\"2021-01-01\",\"time_on_page\":null}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNSUPPORTED_QUERY    | "warning":"Imported stats are not included in the results because query parameters are not supported. For more information, see: https://plausible.io/docs/stats-api#filtering-imported-stats"
            UNSUPPORTED_INTERVAL | "warning":"Imported stats are not included because the time dimension (i.e. the interval) is too short."
            """)
    void a_question_that_imported_statistics_cannot_answer_is_warned_about_after_the_results(
            Imports imports, String warning) {
        assertThat(imported(imports)).isEqualTo("{\"results\":{\"visitors\":{\"value\":1}}," + warning + "}");
    }

    @ParameterizedTest
    @EnumSource(names = {"INCLUDED", "NOT_ASKED", "NO_IMPORTED_DATA", "OUT_OF_RANGE"})
    void of_imported_statistics_that_are_there_or_not_at_all_nothing_is_said(Imports imports) {
        assertThat(imported(imports)).isEqualTo("{\"results\":{\"visitors\":{\"value\":1}}}");
    }

    private String imported(Imports imports) {
        Question question =
                reader.aggregate(Parametric.of("with_imported=true"), FACTS).get();
        return JsonTexts.of(Rendering.aggregate(
                question,
                new QueryResult(
                        List.of(row(List.of(), new Whole(1))),
                        new Meta(OptionalLong.empty(), Optional.empty(), Optional.of(imports)),
                        resolved(question, SiteTimeZone.UTC))));
    }

    private String aggregate(String parameters, Row... rows) {
        Question question = reader.aggregate(Parametric.of(parameters), FACTS).get();
        return JsonTexts.of(Rendering.aggregate(question, result(question, SiteTimeZone.UTC, rows)));
    }

    private String breakdown(String parameters, Row... rows) {
        Question question = reader.breakdown(Parametric.of(parameters), FACTS).get();
        return JsonTexts.of(Rendering.breakdown(question, result(question, SiteTimeZone.UTC, rows)));
    }

    private String timeseries(String parameters, SiteTimeZone zone, Row... rows) {
        Question question = reader.timeseries(Parametric.of(parameters), FACTS).get();
        return JsonTexts.of(Rendering.timeseries(question, result(question, zone, rows)));
    }

    private static QueryResult result(Question question, SiteTimeZone zone, Row... rows) {
        return new QueryResult(
                List.of(rows),
                new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
                resolved(question, zone));
    }

    private static ResolvedQuery resolved(Question question, SiteTimeZone zone) {
        return question.query()
                .resolve(new SiteScope(new SiteId(1), "x.io", zone, Instant.EPOCH), NOW, Optional.empty());
    }

    private static Row row(List<Value> dimensions, Value... metrics) {
        return new Row(dimensions, List.of(metrics));
    }

    private static Row goal(String name, Value... metrics) {
        return row(List.of(new Text(name)), metrics);
    }

    private static Goal event(long id, String name) {
        return new Goal(new GoalId(id), name, new Trigger.EventNamed(new EventName(name), Optional.empty()), Map.of());
    }
}
