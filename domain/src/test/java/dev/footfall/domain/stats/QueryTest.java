package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.language.QueryMessages;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §1.1 (13 to 21), §6.5, §8.4, §11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryTest {
    private static final SiteFacts WITHOUT_PROPERTIES =
            new SiteFacts(EnumSet.complementOf(EnumSet.of(Feature.CUSTOM_PROPERTIES)));
    private static final String FINE = "fine";

    /** One mistake of every step, in the order of the steps. */
    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("order_by", "[\"events\", \"asc\"]", "Invalid order_by"),
            new Mistake("filters", "[\"is\", \"event:props:plan\", [\"x\"]]", "The owner of this site"),
            new Mistake("filters", "[\"not\", [\"is\", \"event:hostname\", [\"x\"]]]", "Invalid filters. Dimension"),
            new Mistake(
                    "metrics", "\"views_per_visit\", \"bounce_rate\"", "Metric `views_per_visit` cannot be queried"),
            new Mistake("include", "\"time_labels\": true", "Invalid include.time_labels"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # members of the request                                             | answer
            "metrics": ["visitors"]                                              | fine
            # §11
            "order_by": []                                                       | fine
            "order_by": [["visitors", "asc"]]                                    | fine
            "order_by": [["events", "desc"]]                                     | Invalid order_by entry '{:events, :desc}'. Entry is not a queried metric or dimension.
            "order_by": [["event:name", "desc"]]                                 | Invalid order_by entry '{"event:name", :desc}'. Entry is not a queried metric or dimension.
            "order_by": [["visitors", "asc"], ["visits", "asc"], ["events", "asc"]] | Invalid order_by entry '{:visits, :asc}'. Entry is not a queried metric or dimension.
            "dimensions": ["time"], "order_by": [["time", "asc"]]                | fine
            "dimensions": ["time:day"], "order_by": [["time", "asc"]]            | Invalid order_by entry '{"time", :asc}'. Entry is not a queried metric or dimension.
            "dimensions": ["time"], "order_by": [["time:day", "asc"]]            | Invalid order_by entry '{"time:day", :asc}'. Entry is not a queried metric or dimension.
            "dimensions": ["event:props:a"], "order_by": [["event:props:b", "asc"]] | Invalid order_by entry '{"event:props:b", :asc}'. Entry is not a queried metric or dimension.
            # §6.5
            "filters": [["is", "event:hostname", ["x"]]]                         | fine
            "filters": [["and", [["is", "event:hostname", ["x"]]]]]              | Invalid filters. Dimension `event:hostname` can only be filtered at the top level.
            "filters": [["not", ["is", "event:hostname", ["x"]]]]                | Invalid filters. Dimension `event:hostname` can only be filtered at the top level.
            "filters": [["or", [["is", "event:page", ["x"]], ["not", ["is", "event:hostname", ["x"]]]]]] | Invalid filters. Dimension `event:hostname` can only be filtered at the top level.
            # §8.4
            "metrics": ["views_per_visit"]                                       | fine
            "metrics": ["views_per_visit"], "filters": [["is", "visit:source", ["x"]]] | fine
            "metrics": ["views_per_visit"], "filters": [["is", "event:name", ["x"]]] | fine
            "metrics": ["views_per_visit"], "filters": [["is", "event:page", ["x"]]] | Metric `views_per_visit` cannot be queried with a filter on `event:page`.
            "metrics": ["views_per_visit"], "filters": [["or", [["is", "event:name", ["x"]], ["is", "event:page", ["x"]]]]] | Metric `views_per_visit` cannot be queried with a filter on `event:page`.
            "metrics": ["views_per_visit"], "dimensions": ["visit:source"]       | Metric `views_per_visit` cannot be queried with `dimensions`.
            "metrics": ["views_per_visit"], "dimensions": ["time"]               | Metric `views_per_visit` cannot be queried with `dimensions`.
            "metrics": ["views_per_visit"], "dimensions": ["event:page"]         | Metric `views_per_visit` cannot be queried with `dimensions`.
            "metrics": ["views_per_visit"], "dimensions": ["event:page"], "filters": [["is", "event:page", ["x"]]] | Metric `views_per_visit` cannot be queried with a filter on `event:page`.
            "metrics": ["visit_duration", "views_per_visit"], "dimensions": ["event:name"] | Metric `views_per_visit` cannot be queried with `dimensions`.
            "metrics": ["visitors", "bounce_rate"], "dimensions": ["event:name"] | Session metric(s) `bounce_rate` cannot be queried along with event dimension(s) `event:name`
            "metrics": ["visit_duration", "visits", "bounce_rate"], "dimensions": ["event:props:b", "visit:os", "event:name"] | Session metric(s) `visit_duration`, `bounce_rate` cannot be queried along with event dimension(s) `event:props:b`, `event:name`
            "metrics": ["bounce_rate"], "dimensions": ["event:hostname"]         | Session metric(s) `bounce_rate` cannot be queried along with event dimension(s) `event:hostname`
            "metrics": ["events", "visits", "pageviews"], "dimensions": ["visit:exit_page", "visit:os", "visit:entry_page"] | Event metric(s) `events`, `pageviews` cannot be queried along with session dimension(s) `visit:exit_page`, `visit:entry_page`
            "metrics": ["pageviews", "bounce_rate"], "dimensions": ["event:name", "visit:entry_page"] | Session metric(s) `bounce_rate` cannot be queried along with event dimension(s) `event:name`
            "metrics": ["pageviews"], "dimensions": ["event:page", "visit:exit_page"] | fine
            "metrics": ["pageviews", "bounce_rate"], "dimensions": ["event:page", "visit:source"] | fine
            "metrics": ["bounce_rate"], "dimensions": ["event:hostname", "event:page"] | fine
            "metrics": ["bounce_rate"], "dimensions": ["event:page", "event:hostname", "event:name"] | Session metric(s) `bounce_rate` cannot be queried along with event dimension(s) `event:page`, `event:hostname`, `event:name`
            "metrics": ["bounce_rate"], "filters": [["is", "event:name", ["x"]]] | fine
            "metrics": ["pageviews"], "filters": [["is", "visit:entry_page", ["x"]]] | fine
            # §1.1, 21
            "include": {"time_labels": true}                                     | Invalid include.time_labels: requires a time dimension.
            "include": {"time_labels": true}, "dimensions": ["visit:os"]         | Invalid include.time_labels: requires a time dimension.
            "include": {"time_labels": true}, "dimensions": ["time:week"]        | fine
            "include": {"time_labels": true}, "dimensions": ["time"]             | fine
            "include": {"time_labels": false}                                    | fine
            # ours: no more labels than anybody reads
            "date_range": ["2000-01-01", "2011-05-01"], "include": {"time_labels": true}, "dimensions": ["time:hour"] | fine
            "date_range": ["2000-01-01", "2012-01-01"], "include": {"time_labels": true}, "dimensions": ["time:hour"] | Invalid include.time_labels: the date range has more than 100000 time buckets.
            "date_range": ["9999-12-31", "0001-01-01"], "include": {"time_labels": true}, "dimensions": ["time:day"]  | Invalid include.time_labels: the date range has more than 100000 time buckets.
            "date_range": ["0001-01-01", "9999-12-31"], "include": {"time_labels": true}, "dimensions": ["time"]      | fine
            "date_range": ["0001-01-01", "9999-12-31"], "dimensions": ["time:hour"]                                   | fine
            """)
    void a_question_must_make_sense(String members, String answer) {
        assertThat(answer(members, Asked.EVERYTHING)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # members of the request                                                              | allowed
            "dimensions": ["event:props:plan"]                                                    | false
            "dimensions": ["event:props:url", "event:props:path", "event:props:search_query"]     | true
            "dimensions": ["event:props:url", "event:props:plan"]                                 | false
            "filters": [["is", "event:props:plan", ["x"]]]                                        | false
            "filters": [["is", "event:props:url", ["x"]]]                                         | true
            "filters": [["not", ["or", [["is", "visit:os", ["x"]], ["contains", "event:props:plan", ["x"]]]]]] | false
            "dimensions": ["visit:source"]                                                        | true
            """)
    void custom_properties_need_their_feature(String members, boolean allowed) {
        assertThat(answer(members, Asked.EVERYTHING)).isEqualTo(FINE);
        assertThat(answer(members, WITHOUT_PROPERTIES))
                .isEqualTo(
                        allowed
                                ? FINE
                                : "The owner of this site does not have access to the custom properties feature.");
    }

    @Test
    void of_two_mistakes_the_earlier_step_answers() {
        for (int earlier = 0; earlier < MISTAKES.size(); earlier++) {
            for (int later = earlier; later < MISTAKES.size(); later++) {
                String members = together(MISTAKES.get(earlier), MISTAKES.get(later));
                assertThat(answer(members, WITHOUT_PROPERTIES))
                        .as(members)
                        .startsWith(MISTAKES.get(earlier).answer());
            }
        }
    }

    @Test
    void a_sensible_question_is_kept_as_it_is() {
        QueryRequest request = Asked.request("""
                "metrics": ["visitors", "pageviews"], "dimensions": ["event:page"], "pagination": {"limit": 5},
                "filters": [["is", "visit:os", ["Mac"]]], "order_by": [["pageviews", "asc"]],
                "include": {"total_rows": true}""");
        assertThat(Query.of(request, Asked.EVERYTHING).get())
                .isEqualTo(new Query(
                        request.metrics(),
                        request.range(),
                        request.dimensions(),
                        request.filters(),
                        request.order(),
                        request.include(),
                        request.pagination(),
                        Counting.EVENTS_ONLY));
    }

    // Every time views_per_visit is asked for, a dimension makes it a mistake.
    private static String together(Mistake one, Mistake other) {
        String both = one.member().equals(other.member()) && !one.equals(other)
                ? member(one.member(), one.value() + ", " + other.value())
                : one.equals(other)
                        ? member(one.member(), one.value())
                        : member(one.member(), one.value()) + ", " + member(other.member(), other.value());
        return both.contains("views_per_visit") ? both + ", \"dimensions\": [\"visit:os\"]" : both;
    }

    private static String member(String name, String value) {
        return name.equals("include") ? "\"include\": {" + value + "}" : "\"" + name + "\": [" + value + "]";
    }

    private static String answer(String members, SiteFacts facts) {
        return Query.of(Asked.request(members), facts).fold(QueryMessages::of, query -> FINE);
    }

    private record Mistake(String member, String value, String answer) {}
}
