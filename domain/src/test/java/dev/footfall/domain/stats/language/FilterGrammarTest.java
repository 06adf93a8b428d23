package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §3.1 (filter tree), §3.2, §3.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilterGrammarTest {
    private static final String FINE = "fine";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"is\", \"event:name\", \"foo\"]",
                "[\"is\", \"event:name\"]",
                "[\"is\"]",
                "[]",
                "\"is\"",
                "5",
                "null",
                "[\"IS\", \"event:name\", [\"foo\"]]",
                "[5, \"event:name\", [\"foo\"]]",
                "[\"equals\", \"event:name\", [\"foo\"]]",
                "[\"matches_wildcard\", \"event:page\", [\"/*\"]]",
                "[\"matches_wildcard_not\", \"event:page\", [\"/*\"]]",
                "[\"is\", \"page\", [\"foo\"]]",
                "[\"is\", \"event:props:\", [\"foo\"]]",
                "[\"is\", \"time\", [\"foo\"]]",
                "[\"is\", \"time:day\", [\"foo\"]]",
                "[\"is\", [\"event:name\"], [\"foo\"]]",
                "[\"is\", \"event:name\", [null]]",
                "[\"is\", \"event:name\", [true]]",
                "[\"is\", \"event:name\", [[\"foo\"]]]",
                "[\"is\", \"visit:city\", [1.5]]",
                "[\"is\", \"event:name\", [\"foo\"], {\"case_sensitive\" => false}, 1]",
                "[\"is\", \"event:name\", [\"foo\"], {\"case_sensitive\" => \"no\"}]",
                "[\"is\", \"event:name\", [\"foo\"], {\"other\" => true}]",
                "[\"is\", \"event:name\", [\"foo\"], []]",
                "[\"matches\", \"event:hostname\", [\"a.b\"], {\"case_sensitive\" => false}]",
                "[\"matches_not\", \"event:hostname\", [\"a.b\"], {}]",
                "[\"is_not\", \"event:goal\", [\"Signup\"]]",
                "[\"contains_not\", \"event:goal\", [\"Signup\"]]",
                "[\"matches\", \"event:goal\", [\"Signup\"]]",
                "[\"is_not\", \"segment\", [1]]",
                "[\"contains\", \"segment\", [1]]",
                "[\"matches\", \"segment\", [1]]",
                "[\"is\", \"segment\", 1]",
                "[\"is\", \"segment\", [1.5]]",
                "[\"is\", \"segment\", [null]]",
                "[\"has_done\"]",
                "[\"has_done\", [\"is\", \"event:name\", [\"foo\"]], {}]",
                "[\"has_done\", [[\"is\", \"event:name\", [\"foo\"]]]]",
                "[\"has_not_done\", [\"is\", \"event:name\"]]",
                "[\"has_not\", [\"is\", \"event:name\", [\"foo\"]]]",
                "[\"and\", []]",
                "[\"or\", []]",
                "[\"and\"]",
                "[\"and\", [\"is\", \"event:name\", [\"foo\"]]]",
                "[\"and\", [[\"is\", \"event:name\", [\"foo\"]]], 1]",
                "[\"and\", [[\"is\", \"event:name\", [\"foo\"]], [\"is\", \"event:name\"]]]",
                "[\"not\"]",
                "[\"not\", [\"is\", \"event:name\", [\"foo\"]], 1]",
                "[\"not\", [[\"is\", \"event:name\", [\"foo\"]]]]"
            })
    void the_whole_tree_that_breaks_the_grammar_is_shown(String shown) {
        String tree = shown.replace("null", "nil").replace("{", "%{");
        assertThat(answer(shown.replace(" =>", ":"))).isEqualTo("#/filters/0: Invalid filter " + tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"is\", \"event:name\", [\"foo\"]]",
                "[\"is\", \"event:name\", []]",
                "[\"is_not\", \"event:props:a:b\", [\"foo\", \"bar\"]]",
                "[\"contains\", \"visit:country\", [\"long\"]]",
                "[\"contains_not\", \"event:page\", [\"foo\"], {}]",
                "[\"is\", \"event:page\", [\"foo\"], {\"case_sensitive\": false}]",
                "[\"is\", \"visit:city\", [1, 2]]",
                "[\"is\", \"visit:city\", [1.0]]",
                "[\"is\", \"visit:city\", [\"1\"]]",
                "[\"is\", \"visit:country\", [\"EE\", \"ab\"]]",
                "[\"is\", \"visit:country\", []]",
                "[\"matches\", \"event:page\", [\"^/a.*$\", \"(\"]]",
                "[\"matches_not\", \"visit:city\", [\"^5\"]]",
                "[\"is\", \"event:goal\", [\"Signup\", \"Visit /a\"]]",
                "[\"is\", \"event:goal\", [], {\"case_sensitive\": false}]",
                "[\"contains\", \"event:goal\", [\"S\"], {}]",
                "[\"is\", \"segment\", [1, 2.0]]",
                "[\"is\", \"segment\", []]",
                "[\"is\", \"segment\", [1], {}]",
                "[\"has_done\", [\"is\", \"event:goal\", [\"Signup\"]]]",
                "[\"not\", [\"has_not_done\", [\"and\", [[\"is\", \"event:page\", [\"/a\"]]]]]]",
                "[\"has_done\", [\"has_done\", [\"is\", \"visit:os\", [\"a\"]]]]",
                "[\"and\", [[\"not\", [\"or\", [[\"is\", \"visit:os\", [\"a\"]], [\"is\", \"visit:os\", [\"b\"]]]]]]]"
            })
    void a_tree_that_follows_the_grammar_is_read(String tree) {
        assertThat(answer(tree)).isEqualTo(FINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # trees                                                                    | message
            ["is", "visit:os_version", [123]]                                          | Invalid filter '["is", "visit:os_version", [123]]'.
            ["is", "event:page", ["a", 1]]                                             | Invalid filter '["is", "event:page", ["a", 1]]'.
            ["is", "visit:city", [1, "2"]]                                             | Invalid filter '["is", "visit:city", [1, "2"]]'.
            ["contains", "event:props:a", [1], {"case_sensitive": false}]              | Invalid filter '["contains", "event:props:a", [1], %{"case_sensitive" => false}]'.
            ["not", ["is", "visit:os", [1]]]                                           | Invalid filter '["is", "visit:os", [1]]'.
            ["or", [["is", "visit:os", ["a"]], ["not", ["is", "visit:os", [2]]], ["is", "visit:os", [3]]]], ["is", "visit:os", [4]] | Invalid filter '["is", "visit:os", [2]]'.
            ["is", "visit:os", ["a"]], ["is", "visit:os", [4]]                         | Invalid filter '["is", "visit:os", [4]]'.
            ["is", "segment", ["1"]]                                                   | Invalid filter '["is", "segment", ["1"]]'.
            ["is", "segment", [1, "a"], {}]                                            | Invalid filter '["is", "segment", [1, "a"], %{}]'.
            ["is", "segment", [99999999999999999999]]                                  | Invalid filter '["is", "segment", [99999999999999999999]]'.
            ["is", "event:goal", [1]]                                                  | Invalid filter '["is", "event:goal", [1]]'.
            ["matches", "event:page", [1]]                                             | Invalid filter '["matches", "event:page", [1]]'.
            ["has_done", ["not", ["is", "event:page", [1]]]]                           | Invalid filter '["is", "event:page", [1]]'.
            ["matches", "visit:country", ["EST"]], ["is", "visit:os", [4]]             | Invalid filter '["is", "visit:os", [4]]'.
            ["is", "visit:country", ["EST"]]                                           | Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.
            ["is", "visit:country", [""]]                                              | Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.
            ["is_not", "visit:country", ["EE", "E"]]                                   | Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.
            ["is", "visit:country", ["EST"]], ["is", "visit:os", [4]]                  | Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.
            ["is", "visit:os", [4]], ["is", "visit:country", ["EST"]]                  | Invalid filter '["is", "visit:os", [4]]'.
            """)
    void the_first_condition_with_unfit_clauses_is_shown_alone(String trees, String message) {
        assertThat(answer(trees)).isEqualTo(message);
    }

    @Test
    void the_schema_comes_before_the_clauses() {
        assertThat(answer("[\"is\", \"visit:os\", [1]], [\"is\"]")).isEqualTo("#/filters/1: Invalid filter [\"is\"]");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 102, 500})
    void trees_that_are_too_deep_are_reported_alone(int depth) {
        String message = "Invalid filters. Filters are nested too deeply.";
        assertThat(answer("[\"is\"], " + nested("[\"not\", ", "]", depth))).isEqualTo(message);
        assertThat(answer(nested("[\"and\", [", "]]", depth))).isEqualTo(message);
        assertThat(answer(nested("[\"has_done\", ", "]", depth))).isEqualTo(message);
        assertThat(answer(nested("[\"has_not_done\", ", "]", depth))).isEqualTo(message);
        assertThat(answer(nested("[\"or\", [[\"is\", \"visit:os\", [\"a\"]], ", "]]", depth)))
                .isEqualTo(message);
    }

    @Test
    void a_hundred_operators_may_stand_inside_each_other() {
        assertThat(answer(nested("[\"not\", ", "]", 99))).isEqualTo(FINE);
        assertThat(answer(nested("[\"and\", [", "]]", 99))).isEqualTo(FINE);
        assertThat(answer(nested("[\"has_done\", ", "]", 100))).isEqualTo(FINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # fourth element             | rule
            -                            | UNSAID
            {}                           | UNSAID_BUT_MODIFIED
            {"case_sensitive": true}     | SENSITIVE
            {"case_sensitive": false}    | INSENSITIVE
            """)
    void whether_letter_case_was_spoken_of_is_remembered(@Nullable String modifier, Filter.CaseRule rule) {
        String tree = "[\"is\", \"event:page\", [\"/a\"]" + (modifier == null ? "" : ", " + modifier) + "]";
        assertThat(QueryReader.read(Json.object(request(tree))).get().filters())
                .singleElement()
                .isEqualTo(new Filter.Match(
                        Filter.Operator.IS, Dimension.OfEvent.PAGE, List.of(new Filter.Clause.Text("/a")), rule));
    }

    @Test
    void goals_remember_letter_case_as_well() {
        assertThat(QueryReader.read(Json.object(
                                request("[\"contains\", \"event:goal\", [\"s\"], {\"case_sensitive\": false}]")))
                        .get()
                        .filters())
                .containsExactly(new Filter.Match(
                        Filter.Operator.CONTAINS,
                        Dimension.OfEvent.GOAL,
                        List.of(new Filter.Clause.Text("s")),
                        Filter.CaseRule.INSENSITIVE));
    }

    @Test
    void behaviours_and_segments_are_read() {
        assertThat(QueryReader.read(
                                Json.object(request("[\"has_not_done\", [\"matches_not\", \"event:page\", [\"^/a\"]]], "
                                        + "[\"not\", [\"is\", \"segment\", [7, 8.0, 7], {\"case_sensitive\": true}]]")))
                        .get()
                        .filters())
                .containsExactly(
                        new Filter.Behavior(
                                Filter.Behavior.Occurrence.HAS_NOT_DONE,
                                Filter.Match.of(Filter.Operator.MATCHES_NOT, Dimension.OfEvent.PAGE, "^/a")),
                        new Filter.Not(new Filter.InSegments(List.of(7L, 8L, 7L))));
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "[\"is\", \"visit:os\", [\"a\"]]" + close.repeat(depth);
    }

    private static String request(String trees) {
        return "{\"site_id\": \"s\", \"metrics\": [\"visitors\"], \"date_range\": \"day\", \"filters\": [" + trees
                + "]}";
    }

    private static String answer(String trees) {
        return QueryReader.read(Json.object(request(trees))).fold(QueryMessages::of, read -> FINE);
    }
}
