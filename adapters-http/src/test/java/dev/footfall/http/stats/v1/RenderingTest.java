package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.Value.Fraction;
import dev.footfall.domain.stats.Value.Text;
import dev.footfall.domain.stats.Value.Whole;
import dev.footfall.http.exchange.JsonTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderingTest {
    private static final SiteFacts FACTS = new SiteFacts(Set.of(Feature.values()));
    private static final Instant NOW = Instant.parse("2021-01-02T00:00:00Z");

    private final QuestionReader reader = new QuestionReader(new JsonTexts(), InstantSource.fixed(NOW));

    @Test
    void an_aggregate_has_an_entry_for_each_metric_in_alphabetical_order() {
        QueryResult result = aggregate(
                "metrics=pageviews,views_per_visit,visitors,bounce_rate",
                row(List.of(), new Whole(3), new Fraction(1.5), new Whole(2), new Whole(50)));

        assertThat(JsonTexts.of(Rendering.aggregate(result)))
                .isEqualTo("{\"results\":{\"bounce_rate\":{\"value\":50},\"pageviews\":{\"value\":3},"
                        + "\"views_per_visit\":{\"value\":1.5},\"visitors\":{\"value\":2}}}");
    }

    @Test
    void a_breakdown_row_is_keyed_by_property_and_metrics() {
        QueryResult result = breakdown(
                "property=visit:os_version&metrics=visitors,bounce_rate",
                row(List.of(new Text("14"), new Text("Mac")), new Whole(3), new Whole(50)),
                row(List.of(new Text("14"), new Text("(not set)")), new Whole(1), new Whole(0)));

        assertThat(JsonTexts.of(Rendering.breakdown(result)))
                .isEqualTo("{\"results\":[{\"bounce_rate\":50,\"os\":\"Mac\",\"os_version\":\"14\",\"visitors\":3},"
                        + "{\"bounce_rate\":0,\"os\":\"(not set)\",\"os_version\":\"14\",\"visitors\":1}]}");
    }

    @Test
    void a_city_is_a_number_and_a_custom_property_goes_by_its_bare_name() {
        assertThat(JsonTexts.of(Rendering.breakdown(
                        breakdown("property=visit:city", row(List.of(new Whole(588409)), new Whole(1))))))
                .isEqualTo("{\"results\":[{\"city\":588409,\"visitors\":1}]}");
        assertThat(JsonTexts.of(Rendering.breakdown(
                        breakdown("property=event:props:tier:x", row(List.of(new Text("(none)")), new Whole(1))))))
                .isEqualTo("{\"results\":[{\"tier:x\":\"(none)\",\"visitors\":1}]}");
    }

    @Test
    void a_breakdown_without_rows_is_an_empty_list() {
        assertThat(JsonTexts.of(Rendering.breakdown(breakdown("property=event:page"))))
                .isEqualTo("{\"results\":[]}");
    }

    @Test
    void a_timeseries_fills_what_it_has_no_row_for() {
        QueryResult result = timeseries(
                "period=custom&date=2021-01-01,2021-01-02&metrics=visitors,bounce_rate,visit_duration,views_per_visit",
                SiteTimeZone.UTC,
                row(List.of(new Text("2021-01-02")), new Whole(1), new Whole(100), new Whole(0), new Fraction(1)));

        assertThat(JsonTexts.of(Rendering.timeseries(result)))
                .isEqualTo("{\"results\":[{\"bounce_rate\":0.0,\"date\":\"2021-01-01\",\"views_per_visit\":0.0,"
                        + "\"visit_duration\":null,\"visitors\":0},"
                        + "{\"bounce_rate\":100,\"date\":\"2021-01-02\",\"views_per_visit\":1.0,"
                        + "\"visit_duration\":0,\"visitors\":1}]}");
    }

    @Test
    void buckets_outside_the_range_are_dropped() {
        QueryResult result = timeseries(
                "period=custom&date=2021-01-01,2021-01-01&metrics=pageviews",
                SiteTimeZone.UTC,
                row(List.of(new Text("2021-01-02")), new Whole(9)));

        assertThat(JsonTexts.of(Rendering.timeseries(result)))
                .isEqualTo("{\"results\":[{\"date\":\"2021-01-01\",\"pageviews\":0}]}");
    }

    @Test
    void of_an_hour_that_comes_twice_the_later_one_is_shown() {
        QueryResult result = timeseries(
                "period=day&date=2021-11-07",
                new SiteTimeZone(ZoneId.of("America/New_York")),
                row(List.of(new Text("2021-11-07 01:00:00")), new Whole(1)),
                row(List.of(new Text("2021-11-07 01:00:00")), new Whole(2)));

        assertThat(JsonTexts.of(Rendering.timeseries(result)))
                .contains("{\"date\":\"2021-11-07 01:00:00\",\"visitors\":2}")
                .endsWith("{\"date\":\"2021-11-08 00:00:00\",\"visitors\":0}]}");
    }

    private QueryResult aggregate(String parameters, Row... rows) {
        return result(reader.aggregate(Parametric.of(parameters), FACTS).get(), SiteTimeZone.UTC, rows);
    }

    private QueryResult breakdown(String parameters, Row... rows) {
        return result(reader.breakdown(Parametric.of(parameters), FACTS).get(), SiteTimeZone.UTC, rows);
    }

    private QueryResult timeseries(String parameters, SiteTimeZone zone, Row... rows) {
        return result(reader.timeseries(Parametric.of(parameters), FACTS).get(), zone, rows);
    }

    private static QueryResult result(Query query, SiteTimeZone zone, Row... rows) {
        return new QueryResult(
                List.of(rows),
                new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
                query.resolve(new SiteScope(new SiteId(1), "x.io", zone, Instant.EPOCH), NOW, Optional.empty()));
    }

    private static Row row(List<Value> dimensions, Value... metrics) {
        return new Row(dimensions, List.of(metrics));
    }
}
