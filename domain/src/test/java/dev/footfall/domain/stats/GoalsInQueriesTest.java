package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.domain.visit.EventName;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §6.5 to §8.4, about goals, behaviour, segments and revenue. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoalsInQueriesTest {
    private static final List<Goal> GOALS = List.of(
            new Goal(
                    new GoalId(2),
                    "Purchase",
                    new Trigger.EventNamed(new EventName("Purchase"), Optional.of("EUR")),
                    Map.of()),
            new Goal(new GoalId(1), "Visit /blog**", new Trigger.PageVisited(new PagePattern("/blog**")), Map.of()));
    private static final SiteFacts FACTS = new SiteFacts(
            Set.of(Feature.values()),
            GOALS,
            Map.of(
                    1L, Optional.of(List.of(Asked.filter("[\"is\", \"event:page\", [\"/a\"]]"))),
                    2L, Optional.of(List.of(Asked.filter("[\"is\", \"event:goal\", [\"Purchase\"]]"))),
                    3L, Optional.empty()));
    private static final String FINE = "fine";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # members of the request                                                           | answer
            "filters": [["is", "event:goal", ["Purchase"]]]                                    | fine
            "filters": [["is", "event:goal", ["Nothing"]]]                                     | Invalid filters. The goal `Nothing` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            "filters": [["has_done", ["is", "event:goal", ["Nothing"]]]]                       | Invalid filters. The goal `Nothing` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            "filters": [["is", "event:goal", ["Nothing"], {}]]                                 | fine
            "filters": [["contains", "event:goal", ["Nothing"]]]                               | fine
            "filters": [["and", [["is", "event:goal", ["Purchase"]]]]]                         | Invalid filters. Dimension `event:goal` can only be filtered at the top level.
            "filters": [["or", [["has_done", ["is", "event:goal", ["Purchase"]]], ["is", "visit:os", ["Mac"]]]]] | fine
            "metrics": ["conversion_rate"]                                                     | Metric `conversion_rate` can only be queried with event:goal filters or dimensions.
            "metrics": ["conversion_rate"], "filters": [["is", "event:goal", ["Purchase"]]]    | fine
            "metrics": ["conversion_rate"], "filters": [["has_done", ["is", "event:goal", ["Purchase"]]]] | Metric `conversion_rate` can only be queried with event:goal filters or dimensions.
            "metrics": ["group_conversion_rate"], "dimensions": ["event:goal"]                 | fine
            "metrics": ["conversion_rate"], "dimensions": ["event:goal"], "filters": [["not", ["is", "event:props:a", ["b"]]]] | Invalid filters. When `conversion_rate` or `group_conversion_rate` metrics are used, custom property filters can only be used on top level.
            "metrics": ["conversion_rate"], "dimensions": ["event:goal"], "filters": [["is", "event:props:a", ["b"]]] | fine
            "filters": [["has_done", ["has_not_done", ["is", "event:page", ["/"]]]]]           | Invalid filters. Behavioral filters (has_done, has_not_done) cannot be nested.
            "filters": [["has_done", ["is", "visit:os", ["Mac"]]]]                             | Invalid filters. Behavioral filters (has_done, has_not_done) can only be used with event dimension filters.
            "filters": [["has_not_done", ["or", [["is", "event:page", ["/"]], ["is", "event:hostname", ["x"]]]]]] | fine
            "metrics": ["scroll_depth"]                                                        | Metric `scroll_depth` can only be queried with event:page filters or dimensions.
            "metrics": ["scroll_depth"], "filters": [["or", [["is", "event:page", ["/"]]]]]    | Metric `scroll_depth` can only be queried with event:page filters or dimensions.
            "metrics": ["scroll_depth"], "filters": [["is", "event:page", ["/"]]]              | fine
            "metrics": ["time_on_page"], "filters": [["or", [["is", "event:page", ["/"]]]]]    | fine
            "metrics": ["time_on_page"], "filters": [["has_done", ["is", "event:page", ["/"]]]] | Metric `time_on_page` can only be queried with event:page filters or dimensions.
            "metrics": ["total_revenue"], "dimensions": ["visit:entry_page"]                   | fine
            "metrics": ["pageviews", "total_revenue"], "dimensions": ["visit:entry_page"]      | Event metric(s) `pageviews` cannot be queried along with session dimension(s) `visit:entry_page`
            "metrics": ["percentage"]                                                          | fine
            "filters": [["matches", "event:page", ["^/a[bc]+$"]]]                               | fine
            "filters": [["matches", "event:page", ["("]]]                                      | Invalid filters. Invalid regular expression '('.
            "filters": [["not", ["matches_not", "event:page", ["a(?=b)"]]]]                    | Invalid filters. Invalid regular expression 'a(?=b)'.
            "filters": [["is", "segment", [1]]]                                                | fine
            "filters": [["is", "segment", [4]]]                                                | Invalid filters. Some segments don't exist or aren't accessible.
            "filters": [["is", "segment", [3]]]                                                | Invalid filters. Some segments don't exist or aren't accessible.
            "filters": [["is", "segment", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]]                  | Invalid filters. You can only use up to 10 segment filters in a query.
            "filters": [["is", "segment", [2]]]                                                | fine
            "filters": [["is", "segment", [1, 2]]]                                             | Invalid filters. Dimension `event:goal` can only be filtered at the top level.
            "metrics": ["conversion_rate"], "filters": [["is", "segment", [2]]]                | fine
            """)
    void a_question_about_goals_must_make_sense(String members, String answer) {
        assertThat(answer(members, FACTS)).isEqualTo(answer);
    }

    @Test
    void revenue_needs_its_feature() {
        SiteFacts poor = new SiteFacts(EnumSet.complementOf(EnumSet.of(Feature.REVENUE_GOALS)));
        assertThat(answer("\"metrics\": [\"average_revenue\"]", poor))
                .isEqualTo("The owner of this site does not have access to the revenue metrics feature.");
    }

    @Test
    void the_filters_of_a_segment_stand_beside_those_of_the_request() {
        assertThat(resolved(
                        "\"filters\": [[\"is\", \"segment\", [1]], [\"and\", [[\"is\", \"visit:os\", [\"Mac\"]]]]]"))
                .containsExactly(
                        Asked.filter("[\"is\", \"event:page\", [\"/a\"]]"),
                        Asked.filter("[\"is\", \"visit:os\", [\"Mac\"]]"));
    }

    @Test
    void of_several_segments_one_is_enough() {
        assertThat(resolved("\"filters\": [[\"not\", [\"is\", \"segment\", [1, 1]]]]"))
                .containsExactly(new Filter.Not(new Filter.Or(List.of(
                        new Filter.And(List.of(Asked.filter("[\"is\", \"event:page\", [\"/a\"]]"))),
                        new Filter.And(List.of(Asked.filter("[\"is\", \"event:page\", [\"/a\"]]")))))));
    }

    @Test
    void without_a_segment_an_and_stays_an_and() {
        assertThat(resolved("\"filters\": [[\"and\", [[\"is\", \"visit:os\", [\"Mac\"]]]]]"))
                .containsExactly(new Filter.And(List.of(Asked.filter("[\"is\", \"visit:os\", [\"Mac\"]]"))));
    }

    @Test
    void the_letter_case_of_a_goal_is_ignored_letter_by_letter() {
        Goal street = new Goal(
                new GoalId(9), "\u039f\u0394\u039f\u03a3", new Trigger.PageVisited(new PagePattern("/")), Map.of());
        Filter.Match sigma = new Filter.Match(
                Filter.Operator.CONTAINS,
                Dimension.OfEvent.GOAL,
                List.of(new Filter.Clause.Text("\u03a3")),
                Filter.CaseRule.INSENSITIVE);
        assertThat(GoalMatch.admits(sigma, street)).isTrue();
    }

    @Test
    void goals_are_known_only_where_they_are_asked_for() {
        assertThat(query("\"dimensions\": [\"event:goal\"]").goals()).isEqualTo(GOALS);
        assertThat(query("\"filters\": [[\"has_done\", [\"is\", \"event:goal\", [\"Purchase\"]]]]")
                        .goals())
                .isEqualTo(GOALS);
        assertThat(query("\"metrics\": [\"visitors\"]").goals()).isEmpty();
    }

    private static List<Filter> resolved(String members) {
        return query(members).filters();
    }

    private static Query query(String members) {
        return Query.of(Asked.request(members), FACTS)
                .getOrElseThrow(problem -> new AssertionError(problem.toString()));
    }

    private static String answer(String members, SiteFacts facts) {
        return Query.of(Asked.request(members), facts).fold(QueryMessages::of, query -> FINE);
    }
}
