package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Pagination;
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
import dev.footfall.domain.visit.EventName;
import dev.footfall.http.exchange.JsonTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
    private static final SiteFacts FACTS = new SiteFacts(Set.of(Feature.values()))
            .withGoals(List.of(new Goal(
                    new GoalId(1),
                    "Signup",
                    new Trigger.EventNamed(new EventName("Signup"), Optional.empty()),
                    Map.of())));
    private static final LocalDate TODAY = LocalDate.of(2021, 1, 2);
    private static final Instant NOW = Instant.parse("2021-01-02T12:00:00Z");

    private final QuestionReader reader = new QuestionReader(new JsonTexts(), InstantSource.fixed(NOW));

    @Test
    void an_aggregate_shows_both_values_and_the_change() {
        Question question = reader.aggregate(Parametric.of("metrics=visitors,bounce_rate,views_per_visit"), FACTS)
                .get();

        assertThat(JsonTexts.of(Comparisons.aggregate(
                        question,
                        result(question, row(List.of(), new Whole(7), new Whole(50), new Fraction(1.5))),
                        result(question, row(List.of(), new Whole(3), new Whole(25), new Fraction(2))))))
                .isEqualTo("{\"results\":{\"bounce_rate\":{\"change\":25,\"comparison_value\":25,\"value\":50},"
                        + "\"views_per_visit\":{\"change\":-25,\"comparison_value\":2.0,\"value\":1.5},"
                        + "\"visitors\":{\"change\":133,\"comparison_value\":3,\"value\":7}}}");
    }

    @Test
    void a_row_of_a_breakdown_has_a_comparison_even_if_it_was_not_there_before() {
        Question question = breakdown("property=visit:source");

        assertThat(JsonTexts.of(Comparisons.breakdown(
                        question,
                        result(
                                question,
                                row(List.of(new Text("Google")), new Whole(3)),
                                row(List.of(new Text("Bing")), new Whole(1))),
                        result(
                                question,
                                row(List.of(new Text("Twitter")), new Whole(9)),
                                row(List.of(new Text("Google")), new Whole(1))))))
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
    void the_days_before_are_asked_for_the_values_on_the_page() {
        Query before = breakdown("property=visit:source&period=day&limit=2&filters=visit:os==Mac")
                .before(
                        TODAY,
                        List.of(
                                row(List.of(new Text("Google")), new Whole(3)),
                                row(List.of(new Text("Direct / None")), new Whole(1))));

        assertThat(before.range()).isEqualTo(new DateRange.Dates(TODAY.minusDays(1), TODAY.minusDays(1)));
        assertThat(before.pagination()).isEqualTo(Pagination.DEFAULT);
        assertThat(before.filters())
                .isEqualTo(List.of(
                        Match.of(Operator.IS, OfVisit.OS, "Mac"),
                        Match.of(Operator.IS, OfVisit.SOURCE, "Google", "Direct / None", "")));
    }

    @Test
    void values_keep_their_types() {
        assertThat(breakdown("property=visit:city")
                        .before(TODAY, List.of(row(List.of(new Whole(588409)), new Whole(3))))
                        .filters())
                .contains(new Match(Operator.IS, OfVisit.CITY, List.of(new Clause.Whole(588409)), CaseRule.UNSAID));
        assertThat(breakdown("property=visit:os_version")
                        .before(TODAY, List.of(row(List.of(new Text("14"), new Text("Mac")), new Whole(3))))
                        .filters())
                .isEqualTo(List.of(
                        Match.of(Operator.IS, OfVisit.OS_VERSION, "14"), Match.of(Operator.IS, OfVisit.OS, "Mac")));
        assertThat(breakdown("property=event:props:tier")
                        .before(TODAY, List.of(row(List.of(new Text("(none)")), new Whole(3))))
                        .filters())
                .isEqualTo(List.of(Match.of(Operator.IS, new Dimension.Property("tier"), "(none)", "")));
    }

    private String conversions(String parameters, Value key) {
        Question question = breakdown(parameters + "&metrics=conversion_rate&filters=event:goal==Signup");
        return JsonTexts.of(Comparisons.breakdown(
                question,
                result(question, row(List.of(key), new Fraction(50))),
                result(question, row(List.of(key), new Fraction(33.33)))));
    }

    private Question breakdown(String parameters) {
        return reader.breakdown(Parametric.of(parameters + "&compare=previous_period"), FACTS)
                .get();
    }

    private static QueryResult result(Question question, Row... rows) {
        return new QueryResult(
                List.of(rows),
                new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
                question.query()
                        .resolve(
                                new SiteScope(new SiteId(1), "x.io", SiteTimeZone.UTC, Instant.EPOCH),
                                NOW,
                                Optional.empty()));
    }

    private static Row row(List<Value> dimensions, Value... metrics) {
        return new Row(dimensions, List.of(metrics));
    }
}
