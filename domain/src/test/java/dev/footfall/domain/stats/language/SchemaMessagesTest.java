package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §3.1, §3.2: every message and their order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaMessagesTest {
    private static final String FINE = "fine";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # member of the request                          | message
            "metrics": ["visitors", "baa"]                   | #/metrics/1: Invalid metric "baa"
            "metrics": ["visitors", 5]                       | #/metrics/1: Invalid metric 5
            "metrics": [null]                                | #/metrics/0: Invalid metric nil
            "metrics": ["Visitors"]                          | #/metrics/0: Invalid metric "Visitors"
            "metrics": ["time_on_site"]                      | #/metrics/0: Invalid metric "time_on_site"
            "metrics": ["exit_rate"]                         | #/metrics/0: Invalid metric "exit_rate"
            "metrics": ["sample_percent"]                    | #/metrics/0: Invalid metric "sample_percent"
            "metrics": ["percentage", "conversion_rate", "group_conversion_rate", "time_on_page", "scroll_depth", "total_revenue", "average_revenue"] | fine
            "metrics": []                                    | #/metrics: Expected a minimum of 1 items but got 0.
            "metrics": ["visitors", "visitors"]              | #/metrics: Expected items to be unique but they were not.
            "metrics": "visitors"                            | #/metrics: Type mismatch. Expected Array but got String.
            "metrics": {}                                    | #/metrics: Type mismatch. Expected Array but got Object.
            "metrics": null                                  | #/metrics: Type mismatch. Expected Array but got Null.
            "dimensions": ["event:props:"]                   | #/dimensions/0: Invalid dimension "event:props:"
            "dimensions": ["visit:os", "os"]                 | #/dimensions/1: Invalid dimension "os"
            "dimensions": [["visit:os"]]                     | #/dimensions/0: Invalid dimension ["visit:os"]
            "dimensions": ["time:minute"]                    | #/dimensions/0: Invalid dimension "time:minute"
            "dimensions": ["visit:os", "visit:os"]           | #/dimensions: Expected items to be unique but they were not.
            "dimensions": "visit:os"                         | #/dimensions: Type mismatch. Expected Array but got String.
            "dimensions": ["segment"]                        | #/dimensions/0: Invalid dimension "segment"
            "dimensions": ["event:goal", "time"]             | fine
            "dimensions": []                                 | fine
            "filters": "x"                                   | #/filters: Type mismatch. Expected Array but got String.
            "filters": {}                                    | #/filters: Type mismatch. Expected Array but got Object.
            "order_by": "x"                                  | #/order_by: Type mismatch. Expected Array but got String.
            "order_by": ["visitors"]                         | #/order_by/0: Type mismatch. Expected Array but got String.
            "order_by": [["event:goal", "asc"]]              | #/order_by/0/0: Invalid value in order_by "event:goal"
            "order_by": [["total_revenue", "asc"]]           | fine
            "order_by": [[5, "asc"]]                         | #/order_by/0/0: Invalid value in order_by 5
            "order_by": [["visitors", "up"]]                 | #/order_by/0/1: Value is not allowed in enum.
            "order_by": [["visitors", "ASC"]]                | #/order_by/0/1: Value is not allowed in enum.
            "order_by": [["visitors", null]]                 | #/order_by/0/1: Value is not allowed in enum.
            "order_by": [["visitors"]]                       | #/order_by/0: Expected a minimum of 2 items but got 1.
            "order_by": [[]]                                 | #/order_by/0: Expected a minimum of 2 items but got 0.
            "order_by": [["visitors", "asc", 1]]             | #/order_by/0: Schema does not allow additional items.~#/order_by/0: Expected a maximum of 2 items but got 3.
            "order_by": []                                   | fine
            "order_by": [["visitors", "asc"], ["visitors", "asc"]] | fine
            "include": "x"                                   | #/include: Type mismatch. Expected Object but got String.
            "include": []                                    | #/include: Type mismatch. Expected Object but got Array.
            "include": {"imports": "yes"}                    | #/include/imports: Type mismatch. Expected Boolean but got String.
            "include": {"total_rows": 1}                     | #/include/total_rows: Type mismatch. Expected Boolean but got Integer.
            "include": {"time_labels": 1.5}                  | #/include/time_labels: Type mismatch. Expected Boolean but got Number.
            "include": {"trim_relative_date_range": null}    | #/include/trim_relative_date_range: Type mismatch. Expected Boolean but got Null.
            "include": {"foo": true}                         | #/include/foo: Schema does not allow additional properties.
            "include": {}                                    | fine
            "pagination": 5                                  | #/pagination: Type mismatch. Expected Object but got Integer.
            "pagination": true                               | #/pagination: Type mismatch. Expected Object but got Boolean.
            "pagination": {"limit": 10001}                   | #/pagination/limit: Expected the value to be <= 10000
            "pagination": {"limit": 0}                       | #/pagination/limit: Expected the value to be >= 1
            "pagination": {"limit": -5}                      | #/pagination/limit: Expected the value to be >= 1
            "pagination": {"offset": -1}                     | #/pagination/offset: Expected the value to be >= 0
            "pagination": {"limit": "5"}                     | #/pagination/limit: Type mismatch. Expected Integer but got String.
            "pagination": {"limit": 1.5}                     | #/pagination/limit: Type mismatch. Expected Integer but got Number.
            "pagination": {"offset": null}                   | #/pagination/offset: Type mismatch. Expected Integer but got Null.
            "pagination": {"page": 1}                        | #/pagination/page: Schema does not allow additional properties.
            "pagination": {"limit": 10.0, "offset": 0}       | fine
            "pagination": {}                                 | fine
            "site_id": 5                                     | #/site_id: Type mismatch. Expected String but got Integer.
            "site_id": null                                  | #/site_id: Type mismatch. Expected String but got Null.
            "foo": 1                                         | #/foo: Schema does not allow additional properties.
            # several at once
            "metrics": ["baa", "visitors", "foo"]            | #/metrics/0: Invalid metric "baa"~#/metrics/2: Invalid metric "foo"
            "metrics": ["baa", "baa"]                        | #/metrics/0: Invalid metric "baa"~#/metrics/1: Invalid metric "baa"~#/metrics: Expected items to be unique but they were not.
            "order_by": [["baa", "up", 1]]                   | #/order_by/0/0: Invalid value in order_by "baa"~#/order_by/0/1: Value is not allowed in enum.~#/order_by/0: Schema does not allow additional items.~#/order_by/0: Expected a maximum of 2 items but got 3.
            "order_by": [["baa"]]                            | #/order_by/0/0: Invalid value in order_by "baa"~#/order_by/0: Expected a minimum of 2 items but got 1.
            "include": {"zoo": 1, "total_rows": 1, "abc": 1, "imports": 1} | #/include/imports: Type mismatch. Expected Boolean but got Integer.~#/include/total_rows: Type mismatch. Expected Boolean but got Integer.~#/include/abc: Schema does not allow additional properties.~#/include/zoo: Schema does not allow additional properties.
            "pagination": {"a": 1, "offset": -1, "limit": 0} | #/pagination/limit: Expected the value to be >= 1~#/pagination/offset: Expected the value to be >= 0~#/pagination/a: Schema does not allow additional properties.
            "zoo": 1, "site_id": 1, "pagination": 1, "order_by": 1, "metrics": 1, "include": 1, "filters": 1, "dimensions": 1, "date_range": 1, "foo": 1 | #/date_range: Invalid date range 1~#/dimensions: Type mismatch. Expected Array but got Integer.~#/filters: Type mismatch. Expected Array but got Integer.~#/include: Type mismatch. Expected Object but got Integer.~#/metrics: Type mismatch. Expected Array but got Integer.~#/order_by: Type mismatch. Expected Array but got Integer.~#/pagination: Type mismatch. Expected Object but got Integer.~#/site_id: Type mismatch. Expected String but got Integer.~#/foo: Schema does not allow additional properties.~#/zoo: Schema does not allow additional properties.
            """)
    void a_breach_of_the_schema_is_named(String member, String messages) {
        String whole = "{\"site_id\": \"s\", \"metrics\": [\"visitors\"], \"date_range\": \"day\", " + member + "}";
        assertThat(answer(whole)).isEqualTo(messages.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # request                                                  | messages
            {}                                                         | #: Required properties site_id, metrics, date_range were not present.
            {"site_id": "s"}                                           | #: Required properties metrics, date_range were not present.
            {"date_range": "day", "metrics": ["visitors"]}             | #: Required property site_id was not present.
            {"site_id": "s", "metrics": []}                            | #/metrics: Expected a minimum of 1 items but got 0.~#: Required property date_range was not present.
            {"site_id": "s", "foo": 1, "date_range": "day"}            | #/foo: Schema does not allow additional properties.~#: Required property metrics was not present.
            """)
    void what_is_missing_is_named_last(String request, String messages) {
        assertThat(answer(request)).isEqualTo(messages.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # date range                                                       | message
            "all"                                                              | fine
            "24h"                                                              | fine
            "7d"                                                               | fine
            "6mo"                                                              | fine
            "0007d"                                                            | fine
            ["2021-02-03", "2021-02-04"]                                       | fine
            ["2021-02-04", "2021-02-03"]                                       | fine
            ["2021-02-03T00:00:00Z", "2021-02-04T00:00:00+05:30"]              | fine
            ["2021-02-03 00:00:00Z", "2021-02-04T00:00:00.123-03:00"]          | fine
            ["2021-02-03T00:00:00Z", "2021-02-04"]                             | Invalid date range ["2021-02-03T00:00:00Z", "2021-02-04"]
            "d"                                                                | Invalid date range "d"
            "7 d"                                                              | Invalid date range "7 d"
            "-7d"                                                              | Invalid date range "-7d"
            "7D"                                                               | Invalid date range "7D"
            "7w"                                                               | Invalid date range "7w"
            "realtime"                                                         | Invalid date range "realtime"
            ""                                                                 | Invalid date range ""
            7                                                                  | Invalid date range 7
            null                                                               | Invalid date range nil
            {"a": "b"}                                                         | Invalid date range %{"a" => "b"}
            []                                                                 | Invalid date range []
            ["2021-02-03"]                                                     | Invalid date range ["2021-02-03"]
            ["2021-02-03", "2021-02-03", "2021-02-03"]                         | Invalid date range ["2021-02-03", "2021-02-03", "2021-02-03"]
            ["2021-02-29", "2021-03-01"]                                       | Invalid date range ["2021-02-29", "2021-03-01"]
            ["2021-2-3", "2021-03-01"]                                         | Invalid date range ["2021-2-3", "2021-03-01"]
            ["2021-02-03", 5]                                                  | Invalid date range ["2021-02-03", 5]
            ["2021-02-03T00:00:00-25:00", "2021-02-04T00:00:00Z"]              | Invalid date range ["2021-02-03T00:00:00-25:00", "2021-02-04T00:00:00Z"]
            ["2021-02-03T25:00:00Z", "2021-02-04T00:00:00Z"]                   | Invalid date range ["2021-02-03T25:00:00Z", "2021-02-04T00:00:00Z"]
            ["2021-02-30T00:00:00", "2021-02-04T00:00:00Z"]                    | Invalid date range ["2021-02-30T00:00:00", "2021-02-04T00:00:00Z"]
            ["2021-02-03T00:00Z", "2021-02-04T00:00Z"]                         | Invalid date range ["2021-02-03T00:00Z", "2021-02-04T00:00Z"]
            """)
    void a_date_range_has_one_of_the_published_forms(String range, String message) {
        String expected = message.equals(FINE) ? FINE : "#/date_range: " + message;
        assertThat(answer("{\"site_id\": \"s\", \"metrics\": [\"visitors\"], \"date_range\": " + range + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # value                     | rendered
            "plain"                     | "plain"
            "say \\"hi\\""              | "say \\"hi\\""
            "back\\\\slash"             | "back\\\\slash"
            "two\\nlines\\tand a tab"   | "two\\nlines\\tand a tab"
            "#{x} # {y}"                | "\\#{x} # {y}"
            "Ünïcödé 日本"               | "Ünïcödé 日本"
            true                        | true
            false                       | false
            null                        | nil
            42                          | 42
            -42                         | -42
            123456789012345678901234567890 | 123456789012345678901234567890
            1.5                         | 1.5
            1.0                         | 1.0
            100.0                       | 100.0
            10000000000.0               | 1.0e10
            1e10                        | 1.0e10
            -2.50                       | -2.5
            []                          | []
            [1, "a", null]              | [1, "a", nil]
            {}                          | %{}
            {"b": 1, "a": [true]}       | %{"a" => [true], "b" => 1}
            {"a": {"b": {}}}            | %{"a" => %{"b" => %{}}}
            """)
    void a_value_is_shown_as_in_every_message(String value, String rendered) {
        assertThat(ValueText.of(Json.read(value))).isEqualTo(rendered);
    }

    @Test
    void long_lists_are_cut_after_fifty_elements() {
        String fifty = numbers(50);
        assertThat(ValueText.of(Json.read("[" + fifty + "]"))).isEqualTo("[" + fifty + "]");
        assertThat(ValueText.of(Json.read("[" + numbers(51) + "]"))).isEqualTo("[" + fifty + ", ...]");
        assertThat(ValueText.of(Json.read("[" + numbers(500) + "]"))).isEqualTo("[" + fifty + ", ...]");
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private static String answer(String request) {
        return QueryReader.read(Json.object(request)).fold(QueryMessages::of, read -> FINE);
    }
}
