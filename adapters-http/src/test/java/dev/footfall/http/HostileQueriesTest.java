package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.footfall.http.InProcess.Answer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries nobody sends by mistake: a 400 with a message, soon. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileQueriesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int A_MILLION = 1_000_000;

    private final HttpWorld world = new HttpWorld();

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void filters_that_are_nested_too_deeply(String path) {
        assertThat(told(path, filters("[\"not\",".repeat(10_000) + "[]" + "]".repeat(10_000))))
                .isEqualTo("Bad Request");
        assertThat(told(path, filters("[\"and\",[".repeat(300) + "[]" + "]]".repeat(300))))
                .isEqualTo("Invalid filters. Filters are nested too deeply.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void a_million_bytes_of_clauses(String path) {
        String clauses = "1,".repeat(A_MILLION / 2) + "1";
        assertThat(told(path, filters("[\"is\",\"visit:os\",[" + clauses + "]]")))
                .startsWith("Invalid filter '");
        assertThat(told(path, filters("[\"is\",\"visit:os\",[" + clauses + "],1]")))
                .startsWith("#/filters/0: Invalid filter [");
        String trees = "[\"is\",\"event:goal\",[\"x\"]],".repeat(A_MILLION / 25) + "[\"is\",\"event:goal\",[\"x\"]]";
        assertThat(told(path, filters(trees))).startsWith("Invalid filters. The goal `x` is not configured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void regular_expressions_that_take_for_ever(String path) {
        assertThat(told(path, matching("x".repeat(A_MILLION))))
                .startsWith("Invalid filters. Invalid regular expression");
        assertThat(told(path, matching("(".repeat(4_000) + "a" + ")".repeat(4_000))))
                .startsWith("Invalid filters. Invalid regular expression");
        assertThat(told(path, matching("((a{100}){100}){100}")))
                .isEqualTo("Invalid filters. Invalid regular expression '((a{100}){100}){100}'.");
        assertThat(told(path, matching("(?=a+)+$")))
                .isEqualTo("Invalid filters. Invalid regular expression '(?=a+)+$'.");
        String many = ("y".repeat(10_000) + "\",\"").repeat(20) + "y";
        assertThat(told(path, matching(many))).startsWith("Invalid filters. Invalid regular expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void dates_that_no_calendar_has(String path) {
        assertThat(told(path, query("\"date_range\":[\"99999-01-01\",\"99999-12-31\"]")))
                .isEqualTo("#/date_range: Invalid date range [\\\"99999-01-01\\\", \\\"99999-12-31\\\"]");
        assertThat(told(path, query("\"date_range\":[\"+99999-01-01T00:00:00Z\",\"2024-01-01T00:00:00Z\"]")))
                .startsWith("#/date_range: Invalid date range");
        assertThat(told(path, query("\"date_range\":\"" + "9".repeat(100_000) + "d\"")))
                .startsWith("Invalid date_range ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void the_last_of_duplicate_keys_counts(String path) {
        assertThat(told(path, query("\"metrics\":[\"visitors\"],\"metrics\":5")))
                .isEqualTo("#/metrics: Type mismatch. Expected Array but got Integer.");
        assertThat(told(path, query("\"include\":{\"imports\":true,\"imports\":null}")))
                .isEqualTo("#/include/imports: Type mismatch. Expected Boolean but got Null.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void wrong_types_everywhere(String path) {
        for (String wrong :
                new String[] {"1", "1e999", "-0.0", "true", "null", "\"\\u0000\"", "[[[[]]]]", "{\"a\":{}}"}) {
            String everywhere = "{\"site_id\":\"shop.test\",\"metrics\":" + wrong + ",\"date_range\":" + wrong
                    + ",\"dimensions\":" + wrong + ",\"filters\":" + wrong + ",\"order_by\":" + wrong + ",\"include\":"
                    + wrong + ",\"pagination\":" + wrong + "}";
            assertThat(told(path, everywhere)).startsWith("#/date_range: Invalid date range ");
        }
        assertThat(told(path, query("\"pagination\":{\"limit\":1e999999999,\"offset\":-1e999999999}")))
                .startsWith("#/pagination/limit: Expected the value to be <= 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v2/query", "api/footfall/v1/query"})
    void a_million_mistakes(String path) {
        String nulls = "null,".repeat(A_MILLION) + "null";
        assertThat(told(path, query("\"metrics\":[" + nulls + "]")))
                .startsWith("#/metrics/0: Invalid metric nil\\n#/metrics/1: ")
                .hasSizeLessThan(100_000);
    }

    private static String filters(String trees) {
        return query("\"filters\":[" + trees + "]");
    }

    private static String matching(String expression) {
        return filters("[\"matches\",\"event:page\",[\"" + expression + "\"]]");
    }

    // Of repeated names the last counts.
    private static String query(String members) {
        return "{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\"],\"date_range\":\"day\"," + members + "}";
    }

    /** The message as it is written in JSON. */
    private String told(String path, String body) {
        Answer answer = assertTimeoutPreemptively(
                SOON,
                () -> world.post(path).withKey().body("application/json", body).send());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"").endsWith("\"}");
        return answer.body().substring("{\"error\":\"".length(), answer.body().length() - "\"}".length());
    }
}
