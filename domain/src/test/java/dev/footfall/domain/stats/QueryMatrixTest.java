package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.json.Json;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.domain.visit.EventName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of stats-query-v2.md §8.4, and what is said to what does not fit in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryMatrixTest {
    private static final String FINE = "fine";
    private static final String NO_FILTER = "";
    private static final String OF_A_GOAL = "[\"is\", \"event:goal\", [\"Signup\"]]";
    private static final String OF_A_PAGE = "[\"is\", \"event:page\", [\"/\"]]";

    private static final List<String> NONE = List.of("");
    private static final List<String> BOTH = List.of(
            "visit:source",
            "visit:device",
            "visit:screen",
            "visit:country",
            "visit:city_name",
            "time",
            "time:hour",
            "time:month",
            "visit:os visit:os_version time:day");
    private static final List<String> PAGE =
            List.of("event:page", "event:page visit:source", "event:page time", "event:hostname event:page");
    private static final List<String> OTHER_EVENT = List.of(
            "event:name", "event:hostname", "event:props:plan", "event:name visit:source", "event:hostname time:day");
    private static final List<String> VISIT = List.of(
            "visit:entry_page",
            "visit:exit_page",
            "visit:entry_page_hostname",
            "visit:exit_page_hostname",
            "visit:entry_page visit:source",
            "visit:exit_page time:day");

    /** One event goal. */
    private static final SiteFacts FACTS = Asked.EVERYTHING.withGoals(List.of(new Goal(
            new GoalId(1), "Signup", new Trigger.EventNamed(new EventName("Signup"), Optional.empty()), Map.of())));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            # "goal", "page": only with a filter on one
            metric,                none, both and time, page, other event, visit
            visitors,              yes,  yes,           yes,  yes,         yes
            visits,                yes,  yes,           yes,  yes,         yes
            percentage,            yes,  yes,           yes,  yes,         yes
            sample_percent,        yes,  yes,           yes,  yes,         yes
            pageviews,             yes,  yes,           yes,  yes,         no
            events,                yes,  yes,           yes,  yes,         no
            bounce_rate,           yes,  yes,           yes,  no,          yes
            visit_duration,        yes,  yes,           yes,  no,          yes
            views_per_visit,       yes,  no,            no,   no,          no
            conversion_rate,       goal, goal,          goal, goal,        goal
            group_conversion_rate, goal, goal,          goal, goal,        goal
            scroll_depth,          page, page,          yes,  page,        no
            time_on_page,          page, page,          yes,  page,        no
            total_revenue,         yes,  yes,           yes,  yes,         yes
            average_revenue,       yes,  yes,           yes,  yes,         yes
            """)
    void a_metric_goes_with_some_dimensions(
            String metric, String none, String both, String page, String event, String visit) {
        assertThat(NONE).allSatisfy(names -> assertThat(needs(metric, names)).isEqualTo(none));
        assertThat(BOTH).allSatisfy(names -> assertThat(needs(metric, names)).isEqualTo(both));
        assertThat(PAGE).allSatisfy(names -> assertThat(needs(metric, names)).isEqualTo(page));
        assertThat(OTHER_EVENT)
                .allSatisfy(names -> assertThat(needs(metric, names)).isEqualTo(event));
        assertThat(VISIT).allSatisfy(names -> assertThat(needs(metric, names)).isEqualTo(visit));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            metric,                event:goal, event:page event:name, event:name visit:entry_page, event:page visit:exit_page
            visitors,              yes,        yes,                   yes,                         yes
            percentage,            yes,        yes,                   yes,                         yes
            pageviews,             yes,        yes,                   no,                          yes
            events,                yes,        yes,                   no,                          yes
            bounce_rate,           no,         no,                    no,                          yes
            visit_duration,        no,         no,                    no,                          yes
            views_per_visit,       no,         no,                    no,                          no
            conversion_rate,       yes,        goal,                  goal,                        goal
            group_conversion_rate, yes,        goal,                  goal,                        goal
            scroll_depth,          page,       yes,                   no,                          yes
            time_on_page,          page,       yes,                   no,                          yes
            total_revenue,         yes,        yes,                   yes,                         yes
            """)
    void several_dimensions_must_be_allowed_together(
            String metric, String goal, String pageAndName, String nameAndEntry, String pageAndExit) {
        assertThat(needs(metric, "event:goal")).isEqualTo(goal);
        assertThat(needs(metric, "event:page event:name")).isEqualTo(pageAndName);
        assertThat(needs(metric, "event:name visit:entry_page")).isEqualTo(nameAndEntry);
        assertThat(needs(metric, "event:page visit:exit_page")).isEqualTo(pageAndExit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # metrics                 | dimensions                       | filter                                  | answer
            exit_rate                 | visit:exit_page                  | ''                                      | fine
            visitors exit_rate        | visit:exit_page                  | ["is", "visit:exit_page", ["/"]]        | fine
            exit_rate                 | visit:exit_page                  | ["is", "visit:source", ["Google"]]      | fine
            exit_rate                 | ''                               | ''                                      | Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.
            exit_rate                 | visit:entry_page                 | ''                                      | Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.
            exit_rate                 | visit:exit_page visit:source     | ''                                      | Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.
            exit_rate                 | visit:exit_page time:day         | ''                                      | Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.
            exit_rate                 | visit:exit_page                  | ["is", "event:page", ["/"]]             | Metric `exit_rate` cannot be queried when filtering on event dimensions.
            exit_rate                 | visit:exit_page                  | ["not", ["is", "event:name", ["a"]]]    | Metric `exit_rate` cannot be queried when filtering on event dimensions.
            exit_rate                 | visit:exit_page                  | ["is", "event:props:a", ["b"]]          | Metric `exit_rate` cannot be queried when filtering on event dimensions.
            exit_rate                 | event:page                       | ["is", "event:page", ["/"]]             | Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.
            exit_rate pageviews       | visit:exit_page                  | ''                                      | Event metric(s) `pageviews` cannot be queried along with session dimension(s) `visit:exit_page`
            # metric by metric in the order of the request, then all together
            exit_rate scroll_depth    | ''                               | ''                                      | Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.
            scroll_depth exit_rate    | ''                               | ''                                      | Metric `scroll_depth` can only be queried with event:page filters or dimensions.
            bounce_rate conversion_rate | event:name                     | ''                                      | Metric `conversion_rate` can only be queried with event:goal filters or dimensions.
            bounce_rate conversion_rate | event:goal                     | ''                                      | Session metric(s) `bounce_rate` cannot be queried along with event dimension(s) `event:goal`
            group_conversion_rate time_on_page | visit:exit_page         | ["is", "event:page", ["/"]]             | Metric `group_conversion_rate` can only be queried with event:goal filters or dimensions.
            time_on_page              | visit:exit_page                  | ["is", "event:page", ["/"]]             | Event metric(s) `time_on_page` cannot be queried along with session dimension(s) `visit:exit_page`
            # conversions and nested properties: before every metric's own rule
            group_conversion_rate     | ''                               | ["or", [["is", "event:props:a", ["b"]]]] | Invalid filters. When `conversion_rate` or `group_conversion_rate` metrics are used, custom property filters can only be used on top level.
            group_conversion_rate     | event:goal                       | ["has_done", ["is", "event:props:a", ["b"]]] | Invalid filters. When `conversion_rate` or `group_conversion_rate` metrics are used, custom property filters can only be used on top level.
            visitors                  | event:goal                       | ["or", [["is", "event:props:a", ["b"]]]] | fine
            conversion_rate           | ''                               | ["and", [["is", "event:goal", ["Signup"]]]] | Invalid filters. Dimension `event:goal` can only be filtered at the top level.
            """)
    void what_does_not_fit_is_told(String metrics, String dimensions, String filter, String answer) {
        assertThat(answer(metrics, dimensions, filter)).isEqualTo(answer);
    }

    private static String needs(String metric, String dimensions) {
        if (answer(metric, dimensions, NO_FILTER).equals(FINE)) {
            return "yes";
        }
        if (answer(metric, dimensions, OF_A_GOAL).equals(FINE)) {
            return "goal";
        }
        return answer(metric, dimensions, OF_A_PAGE).equals(FINE) ? "page" : "no";
    }

    private static String answer(String metrics, String dimensions, String filter) {
        String request = "{\"site_id\": \"s\", \"date_range\": \"day\", \"metrics\": [" + texts(metrics)
                + "], \"dimensions\": [" + texts(dimensions) + "], \"filters\": [" + filter + "]}";
        return QueryReader.read(Json.object(request), Vocabulary.EXTENDED)
                .flatMap(question -> Query.of(question, FACTS))
                .fold(QueryMessages::of, query -> FINE);
    }

    private static String texts(String names) {
        return Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
    }
}
