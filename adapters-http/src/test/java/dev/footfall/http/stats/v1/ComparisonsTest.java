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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonsTest {
    private static final SiteFacts FACTS =
            new SiteFacts(Set.of(Feature.values())).withGoals(List.of(goal(2, "Visit /"), goal(1, "Signup")));
    private static final SiteScope SITE = new SiteScope(new SiteId(1), "x.io", SiteTimeZone.UTC, Instant.EPOCH);
    private static final Instant NOW = Instant.parse("2021-01-02T12:00:00Z");

    private final QuestionReader reader = new QuestionReader(new JsonTexts(), InstantSource.fixed(NOW));

    @Test
    void an_aggregate_shows_both_values_and_the_change() {
        Question question = reader.aggregate(
                        Parametric.of("metrics=visitors,bounce_rate,views_per_visit&compare=previous_period"), FACTS)
                .get();

        assertThat(JsonTexts.of(Comparisons.aggregate(
                        question,
                        compared(
                                question,
                                List.of(row(List.of(), new Whole(7), new Whole(50), new Fraction(1.5))),
                                List.of(row(List.of(), new Whole(3), new Whole(25), new Fraction(2)))))))
                .isEqualTo("{\"results\":{\"bounce_rate\":{\"change\":25,\"comparison_value\":25,\"value\":50},"
                        + "\"views_per_visit\":{\"change\":-25,\"comparison_value\":2.0,\"value\":1.5},"
                        + "\"visitors\":{\"change\":133,\"comparison_value\":3,\"value\":7}}}");
    }

    @Test
    void a_row_of_a_breakdown_has_a_comparison_even_if_it_was_not_there_before() {
        Question question = breakdown("property=visit:source");

        assertThat(JsonTexts.of(Comparisons.breakdown(
                        question,
                        compared(
                                question,
                                List.of(
                                        row(List.of(new Text("Google")), new Whole(3)),
                                        row(List.of(new Text("Bing")), new Whole(1))),
                                List.of(
                                        row(List.of(new Text("Twitter")), new Whole(9)),
                                        row(List.of(new Text("Google")), new Whole(1)))))))
                .isEqualTo("{\"results\":[{\"comparison\":{\"change\":{\"visitors\":200},\"visitors\":1},"
                        + "\"source\":\"Google\",\"visitors\":3},"
                        + "{\"comparison\":{\"change\":{\"visitors\":100},\"visitors\":0},"
                        + "\"source\":\"Bing\",\"visitors\":1}]}");
    }

    @Test
    void conversion_rates_change_by_points_where_they_are_shares_of_all_visitors_and_by_percent_elsewhere() {
        assertThat(conversions("property=event:props:tier", new Text("gold")))
                .contains("\"change\":{\"conversion_rate\":16.7}");
        assertThat(conversions("property=event:goal", new Text("Signup")))
                .contains("\"change\":{\"conversion_rate\":16.7}");
        assertThat(conversions("property=visit:device", new Text("Mobile")))
                .contains("\"change\":{\"conversion_rate\":50}");
    }

    @Test
    void a_row_of_nothing_before_has_no_time_and_no_bounce_rate_to_change_from() {
        Question question = breakdown("property=event:page&metrics=visitors,bounce_rate,visit_duration,time_on_page");

        assertThat(JsonTexts.of(Comparisons.breakdown(
                        question,
                        compared(
                                question,
                                List.of(row(
                                        List.of(new Text("/")),
                                        new Whole(1),
                                        new Whole(100),
                                        new Whole(30),
                                        new Nothing())),
                                List.of()))))
                .isEqualTo("{\"results\":[{\"bounce_rate\":100,\"comparison\":{\"bounce_rate\":0.0,"
                        + "\"change\":{\"bounce_rate\":null,\"time_on_page\":null,\"visit_duration\":null,"
                        + "\"visitors\":100},\"time_on_page\":null,\"visit_duration\":null,\"visitors\":0},"
                        + "\"page\":\"/\",\"time_on_page\":null,\"visit_duration\":30,\"visitors\":1}]}");
    }

    @Test
    void what_is_only_sorted_by_is_not_compared() {
        Question question = breakdown("property=event:page&metrics=time_on_page");

        assertThat(JsonTexts.of(Comparisons.breakdown(
                        question,
                        compared(
                                question,
                                List.of(row(List.of(new Text("/")), new Whole(90), new Whole(2))),
                                List.of(row(List.of(new Text("/")), new Whole(60), new Whole(1)))))))
                .isEqualTo("{\"results\":[{\"comparison\":{\"change\":{\"time_on_page\":50},\"time_on_page\":60},"
                        + "\"page\":\"/\",\"time_on_page\":90}]}");
    }

    @Test
    void goals_are_paged_with_their_comparisons() {
        Question question = breakdown("property=event:goal&limit=1&page=2");

        assertThat(JsonTexts.of(Comparisons.breakdown(
                        question,
                        compared(
                                question,
                                List.of(
                                        row(List.of(new Text("Signup")), new Whole(3)),
                                        row(List.of(new Text("Visit /")), new Whole(2))),
                                List.of(row(List.of(new Text("Visit /")), new Whole(1)))))))
                .isEqualTo("{\"results\":[{\"comparison\":{\"change\":{\"visitors\":100},\"visitors\":1},"
                        + "\"goal\":\"Visit /\",\"visitors\":2}]}");
    }

    @Test
    void a_comparison_may_be_warned_about_imports_too() {
        Question question = reader.aggregate(
                        Parametric.of("period=day&with_imported=true&compare=previous_period"), FACTS)
                .get();

        assertThat(JsonTexts.of(Comparisons.aggregate(
                        question,
                        compared(
                                question,
                                new Meta(
                                        OptionalLong.empty(), Optional.empty(), Optional.of(Imports.UNSUPPORTED_QUERY)),
                                List.of(row(List.of(), new Whole(1))),
                                List.of(row(List.of(), new Whole(1)))))))
                .isEqualTo("{\"results\":{\"visitors\":{\"change\":0,\"comparison_value\":1,\"value\":1}},"
                        + "\"warning\":\"Imported stats are not included in the results because query parameters are not"
                        + " supported. For more information, see: "
                        + "https://plausible.io/docs/stats-api#filtering-imported-stats\"}");
    }

    private String conversions(String parameters, Value key) {
        Question question = breakdown(parameters + "&metrics=conversion_rate&filters=event:goal==Signup");
        return JsonTexts.of(Comparisons.breakdown(
                question,
                compared(
                        question,
                        List.of(row(List.of(key), new Fraction(50))),
                        List.of(row(List.of(key), new Fraction(33.33))))));
    }

    private Question breakdown(String parameters) {
        return reader.breakdown(Parametric.of(parameters + "&compare=previous_period"), FACTS)
                .get();
    }

    private static QueryResult compared(Question question, List<Row> rows, List<Row> others) {
        return compared(question, new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()), rows, others);
    }

    private static QueryResult compared(Question question, Meta meta, List<Row> rows, List<Row> others) {
        ResolvedQuery query = question.query().resolve(SITE, NOW, Optional.empty());
        return dev.footfall.domain.stats.Comparisons.compare(
                new QueryResult(rows, meta, query), new QueryResult(others, meta, query.beside(rows)));
    }

    private static Row row(List<Value> dimensions, Value... metrics) {
        return new Row(dimensions, List.of(metrics));
    }

    private static Goal goal(long id, String name) {
        return new Goal(new GoalId(id), name, new Trigger.EventNamed(new EventName(name), Optional.empty()), Map.of());
    }
}
