package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.Comparison.Weekday;
import dev.footfall.domain.stats.Comparison.With;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Vocabulary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md appendix A: the words a dashboard needs, and that nobody else may use them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtendedVocabularyTest {
    private static final String FINE = "fine";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # member of the request                             | what the published schema says to it
            "metrics": ["exit_rate"]                            | #/metrics/0: Invalid metric "exit_rate"
            "metrics": ["visitors", "sample_percent"]           | #/metrics/1: Invalid metric "sample_percent"
            "dimensions": ["time:minute"]                       | #/dimensions/0: Invalid dimension "time:minute"
            "order_by": [["time:minute", "asc"]]                | #/order_by/0/0: Invalid value in order_by "time:minute"
            "order_by": [["exit_rate", "asc"]]                  | #/order_by/0/0: Invalid value in order_by "exit_rate"
            "date_range": "realtime"                            | #/date_range: Invalid date range "realtime"
            "date_range": "30m"                                 | #/date_range: Invalid date range "30m"
            "relative_date": "2024-02-29"                       | #/relative_date: Schema does not allow additional properties.
            "date": "2024-02-29"                                | #/date: Schema does not allow additional properties.
            "filters": [["matches_wildcard", "event:page", ["/*"]]] | #/filters/0: Invalid filter ["matches_wildcard", "event:page", ["/*"]]
            "filters": [["matches_wildcard_not", "event:props:a", ["x*"]]] | #/filters/0: Invalid filter ["matches_wildcard_not", "event:props:a", ["x*"]]
            "include": {"compare": "previous_period"}           | #/include/compare: Schema does not allow additional properties.
            "include": {"compare_match_day_of_week": true}      | #/include/compare_match_day_of_week: Schema does not allow additional properties.
            "include": {"comparisons": {"mode": "year_over_year"}} | #/include/comparisons: Schema does not allow additional properties.
            "include": {"imports_meta": true}                   | #/include/imports_meta: Schema does not allow additional properties.
            "include": {"dashboard_metric_labels": true}        | #/include/dashboard_metric_labels: Schema does not allow additional properties.
            "include": {"empty_metrics": true}                  | #/include/empty_metrics: Schema does not allow additional properties.
            "include": {"present_index": true}                  | #/include/present_index: Schema does not allow additional properties.
            "include": {"partial_time_labels": true}            | #/include/partial_time_labels: Schema does not allow additional properties.
            "include": {"time_label_result_indices": true}      | #/include/time_label_result_indices: Schema does not allow additional properties.
            """)
    void a_word_of_dashboards_is_known_to_nobody_else(String member, String message) {
        assertThat(answer(member, Vocabulary.PUBLIC)).isEqualTo(message);
        assertThat(answer(member, Vocabulary.EXTENDED)).isEqualTo(FINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # member of the request                               | message
            "metrics": ["time_on_site"]                           | #/metrics/0: Invalid metric "time_on_site"
            "dimensions": ["time:second"]                         | #/dimensions/0: Invalid dimension "time:second"
            "date_range": "31m"                                   | #/date_range: Invalid date range "31m"
            "date_range": "REALTIME"                              | #/date_range: Invalid date range "REALTIME"
            "relative_date": 20240229                             | #/relative_date: Type mismatch. Expected String but got Integer.
            "relative_date": null                                 | #/relative_date: Type mismatch. Expected String but got Null.
            "relative_date": "2023-02-29"                         | #/relative_date: Invalid date "2023-02-29"
            "relative_date": "2024-02-29T00:00:00Z"               | #/relative_date: Invalid date "2024-02-29T00:00:00Z"
            "relative_date": "99999-01-01"                        | #/relative_date: Invalid date "99999-01-01"
            "date": "yesterday", "relative_date": []              | #/date: Invalid date "yesterday"~#/relative_date: Type mismatch. Expected String but got Array.
            "date": "", "date_range": 5                           | #/date: Invalid date ""~#/date_range: Invalid date range 5
            "relative_date": "", "site_id": 1, "zoo": 1           | #/relative_date: Invalid date ""~#/site_id: Type mismatch. Expected String but got Integer.~#/zoo: Schema does not allow additional properties.
            "filters": [["matches_wildcard", "event:page", ["/*"], {}]] | #/filters/0: Invalid filter ["matches_wildcard", "event:page", ["/*"], %{}]
            "filters": [["matches_wildcard", "event:goal", ["/*"]]] | #/filters/0: Invalid filter ["matches_wildcard", "event:goal", ["/*"]]
            "filters": [["matches_wildcard", "segment", [1]]]     | #/filters/0: Invalid filter ["matches_wildcard", "segment", [1]]
            "filters": [["is", "time:minute", ["x"]]]             | #/filters/0: Invalid filter ["is", "time:minute", ["x"]]
            "filters": [["matches_wildcard", "event:page", [1]]]  | Invalid filter '["matches_wildcard", "event:page", [1]]'.
            "include": {"imports_meta": 1}                        | #/include/imports_meta: Type mismatch. Expected Boolean but got Integer.
            "include": {"compare_match_day_of_week": null}        | #/include/compare_match_day_of_week: Type mismatch. Expected Boolean but got Null.
            "include": {"compare": "last_period"}                 | #/include/compare: Invalid comparison "last_period"
            "include": {"compare": "custom"}                      | #/include/compare: Invalid comparison "custom"
            "include": {"compare": true}                          | #/include/compare: Invalid comparison true
            "include": {"compare": []}                            | #/include/compare: Invalid comparison []
            "include": {"compare": ["2024-01-01"]}                | #/include/compare: Invalid comparison ["2024-01-01"]
            "include": {"compare": ["2024-01-01", "2024-02-30"]}  | #/include/compare: Invalid comparison ["2024-01-01", "2024-02-30"]
            "include": {"compare": ["2024-01-01", "2024-02-01T00:00:00Z"]} | #/include/compare: Invalid comparison ["2024-01-01", "2024-02-01T00:00:00Z"]
            "include": {"compare": {"mode": "previous_period"}}   | #/include/compare: Invalid comparison %{"mode" => "previous_period"}
            "include": {"compare": ["2024-01-01T00:00:00", "2024-02-01T00:00:00Z"]} | Invalid include.compare '["2024-01-01T00:00:00", "2024-02-01T00:00:00Z"]'.
            "include": {"comparisons": "previous_period"}         | #/include/comparisons: Type mismatch. Expected Object but got String.
            "include": {"comparisons": null}                      | #/include/comparisons: Type mismatch. Expected Object but got Null.
            "include": {"comparisons": {}}                        | #/include/comparisons: Required property mode was not present.
            "include": {"comparisons": {"mode": "last"}}          | #/include/comparisons/mode: Value is not allowed in enum.
            "include": {"comparisons": {"mode": null}}            | #/include/comparisons/mode: Value is not allowed in enum.
            "include": {"comparisons": {"mode": "custom"}}        | #/include/comparisons: Required property date_range was not present.
            "include": {"comparisons": {"mode": "custom", "date_range": "7d"}} | #/include/comparisons/date_range: Invalid date range "7d"
            "include": {"comparisons": {"mode": "previous_period", "date_range": ["2024-01-01", "2024-01-02"]}} | #/include/comparisons/date_range: Schema does not allow additional properties.
            "include": {"comparisons": {"mode": "custom", "date_range": 1, "match_day_of_week": 1, "zoo": 1}} | #/include/comparisons/date_range: Invalid date range 1~#/include/comparisons/match_day_of_week: Type mismatch. Expected Boolean but got Integer.~#/include/comparisons/zoo: Schema does not allow additional properties.
            "include": {"comparisons": {"mode": "custom", "date_range": ["2024-01-01T00:00:00", "2024-02-01T00:00:00"]}} | Invalid include.compare '["2024-01-01T00:00:00", "2024-02-01T00:00:00"]'.
            "include": {"zoo": 1, "compare": 1, "comparisons": 1, "empty_metrics": 1} | #/include/compare: Invalid comparison 1~#/include/comparisons: Type mismatch. Expected Object but got Integer.~#/include/empty_metrics: Type mismatch. Expected Boolean but got Integer.~#/include/zoo: Schema does not allow additional properties.
            # the range, then the filters, then the comparison
            "date_range": "0d", "include": {"compare": ["2024-01-01T00:00:00", "2024-02-01T00:00:00"]} | Invalid date_range "0d"
            "filters": [["is", "visit:os", [1]]], "include": {"compare": ["2024-01-01T00:00:00", "2024-02-01T00:00:00"]} | Invalid filter '["is", "visit:os", [1]]'.
            """)
    void a_breach_of_the_extended_schema_is_named(String member, String messages) {
        assertThat(answer(member, Vocabulary.EXTENDED)).isEqualTo(messages.replace('~', '\n'));
    }

    @Test
    void the_words_of_dashboards_are_read() {
        QueryRequest read = read("""
                "metrics": ["exit_rate", "sample_percent"], "dimensions": ["time:minute"], "date_range": "30m",
                "order_by": [["time:minute", "desc"]],
                "filters": [["matches_wildcard_not", "event:page", ["/a/**"]], ["is", "segment", [7]]],
                "include": {"imports_meta": true, "empty_metrics": false, "present_index": true}""");
        assertThat(read.metrics()).containsExactly(Metric.EXIT_RATE, Metric.SAMPLE_PERCENT);
        assertThat(read.dimensions()).containsExactly(new Dimension.Time.Buckets(Granularity.MINUTE));
        assertThat(read.range()).isEqualTo(new DateRange.LastMinutes(30));
        assertThat(read.order()).isPresent();
        assertThat(read.filters())
                .containsExactly(
                        Filter.Match.of(Filter.Operator.MATCHES_WILDCARD_NOT, OfEvent.PAGE, "/a/**"),
                        new Filter.InSegments(List.of(7L)));
        assertThat(read.include()).containsExactlyInAnyOrder(Include.IMPORTS_META, Include.PRESENT_INDEX);
        assertThat(read("\"date_range\": \"realtime\"").range()).isEqualTo(new DateRange.LastMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "month", "year", "7d", "3mo", "all"})
    void another_day_stands_in_for_today(String range) {
        DateRange plain = read("\"date_range\": \"" + range + "\"").range();
        String asked = "\"date_range\": \"" + range + "\", ";
        assertThat(read(asked + "\"relative_date\": \"2024-02-29\"").range())
                .isEqualTo(new DateRange.AsOf(plain, LocalDate.of(2024, 2, 29)));
        assertThat(read(asked + "\"date\": \"2024-02-28\"").range())
                .isEqualTo(new DateRange.AsOf(plain, LocalDate.of(2024, 2, 28)));
        assertThat(read(asked + "\"date\": \"2024-02-28\", \"relative_date\": \"2024-02-29\"")
                        .range())
                .isEqualTo(new DateRange.AsOf(plain, LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"24h\"",
                "\"realtime\"",
                "\"30m\"",
                "[\"2024-01-01\", \"2024-01-02\"]",
                "[\"2024-01-01T00:00:00Z\", \"2024-01-02T00:00:00Z\"]"
            })
    void ranges_that_are_not_about_today_take_no_notice_of_another_day(String range) {
        assertThat(read("\"date_range\": " + range + ", \"relative_date\": \"2020-01-01\""))
                .isEqualTo(read("\"date_range\": " + range));
    }

    @Test
    void a_comparison_can_be_asked_for_in_two_ways() {
        Comparison previous = new Comparison(new With.PreviousPeriod(), Weekday.ANY);
        Comparison sameDay = new Comparison(new With.YearOverYear(), Weekday.SAME);
        Comparison days =
                new Comparison(new With.Dates(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)), Weekday.ANY);
        Comparison moments = new Comparison(
                new With.Instants(
                        OffsetDateTime.parse("2024-01-01T00:00:00Z"),
                        OffsetDateTime.parse("2024-01-31T12:00:00+03:00")),
                Weekday.SAME);
        assertThat(including("\"compare\": \"previous_period\"")).contains(previous);
        assertThat(including("\"comparisons\": {\"mode\": \"previous_period\"}"))
                .contains(previous);
        assertThat(including("\"compare\": \"year_over_year\", \"compare_match_day_of_week\": true"))
                .contains(sameDay);
        assertThat(including("\"comparisons\": {\"mode\": \"year_over_year\", \"match_day_of_week\": true}"))
                .contains(sameDay);
        assertThat(including("\"compare\": [\"2024-01-01\", \"2024-01-31\"], \"compare_match_day_of_week\": false"))
                .contains(days);
        assertThat(including(
                        "\"comparisons\": {\"mode\": \"custom\", \"date_range\": [\"2024-01-01\", \"2024-01-31\"]}"))
                .contains(days);
        assertThat(including("\"compare\": [\"2024-01-01T00:00:00Z\", \"2024-01-31 12:00:00+03:00\"], "
                        + "\"compare_match_day_of_week\": true"))
                .contains(moments);
    }

    @Test
    void nothing_is_compared_unless_a_period_is_named() {
        assertThat(including("")).isEmpty();
        assertThat(including("\"compare\": null")).isEmpty();
        assertThat(including("\"compare_match_day_of_week\": true")).isEmpty();
        assertThat(including("\"compare\": null, \"comparisons\": {\"mode\": \"previous_period\"}"))
                .isEmpty();
    }

    @Test
    void of_both_ways_the_newer_counts() {
        assertThat(including("\"compare\": \"previous_period\", \"compare_match_day_of_week\": true, "
                        + "\"comparisons\": {\"mode\": \"year_over_year\"}"))
                .contains(new Comparison(new With.PreviousPeriod(), Weekday.SAME));
        assertThat(including("\"compare_match_day_of_week\": true, \"comparisons\": {\"mode\": \"year_over_year\"}"))
                .contains(new Comparison(new With.YearOverYear(), Weekday.ANY));
    }

    private static Optional<Comparison> including(String members) {
        return read("\"include\": {" + members + "}").comparison();
    }

    private static QueryRequest read(String members) {
        return QueryReader.read(Json.object(request(members)), Vocabulary.EXTENDED)
                .get();
    }

    private static String answer(String members, Vocabulary spoken) {
        return QueryReader.read(Json.object(request(members)), spoken).fold(QueryMessages::of, read -> FINE);
    }

    // Of repeated names the last counts.
    private static String request(String members) {
        return "{\"site_id\": \"s\", \"metrics\": [\"visitors\"], \"date_range\": \"day\", " + members + "}";
    }
}
