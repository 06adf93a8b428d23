package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §6.8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentFiltersTest {
    @Test
    void a_segment_is_written_in_the_language_of_queries() {
        assertThat(read("""
                {"filters": [
                    ["is", "visit:country", ["EE", "LV"]],
                    ["is", "event:goal", ["Signup"]],
                    ["has_not_done", ["contains", "event:page", ["/a"]]]],
                 "labels": {"EE": "Estonia"}}"""))
                .contains(List.of(
                        Match.of(Operator.IS, OfVisit.COUNTRY, "EE", "LV"),
                        Match.of(Operator.IS, OfEvent.GOAL, "Signup"),
                        new Filter.Behavior(
                                Filter.Behavior.Occurrence.HAS_NOT_DONE,
                                Match.of(Operator.CONTAINS, OfEvent.PAGE, "/a"))));
    }

    @Test
    void wildcards_are_allowed_which_requests_may_not_hold() {
        assertThat(read("""
                {"filters": [
                    ["matches_wildcard", "event:page", ["/a/**"]],
                    ["not", ["matches_wildcard_not", "event:props:plan", ["p*"]]]]}"""))
                .contains(List.of(
                        Match.of(Operator.MATCHES_WILDCARD, OfEvent.PAGE, "/a/**"),
                        new Filter.Not(Match.of(Operator.MATCHES_WILDCARD_NOT, new Property("plan"), "p*"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"labels\": {}}",
                "{\"filters\": null}",
                "{\"filters\": {}}",
                "{\"filters\": []}",
                "{\"filters\": [[\"foo\", \"bar\"]]}",
                "{\"filters\": [[\"is\", \"visit:os\", [\"a\"]], [\"is\", \"visit:os\", [1]]]}",
                "{\"filters\": [[\"is\", \"visit:country\", [\"EST\"]]]}",
                "{\"filters\": [[\"is\", \"segment\", [1]]]}",
                "{\"filters\": [[\"not\", [\"is\", \"segment\", [1]]]]}",
                "{\"filters\": [[\"is_not\", \"event:goal\", [\"Signup\"]]]}",
                "{\"filters\": [[\"matches_wildcard\", \"event:goal\", [\"S*\"]]]}",
                "{\"filters\": [[\"matches_wildcard\", \"event:page\", [\"/*\"], {}]]}"
            })
    void what_is_not_written_so_cannot_be_read(String data) {
        assertThat(read(data)).isEmpty();
    }

    @Test
    void filters_that_are_too_deep_cannot_be_read() {
        String leaf = "[\"is\", \"visit:os\", [\"a\"]]";
        assertThat(read("{\"filters\": [" + "[\"not\", ".repeat(100) + leaf + "]".repeat(100) + "]}"))
                .isPresent();
        assertThat(read("{\"filters\": [" + "[\"not\", ".repeat(101) + leaf + "]".repeat(101) + "]}"))
                .isEmpty();
    }

    private static Optional<List<Filter>> read(String data) {
        return SegmentFilters.read(Json.object(data));
    }

    /** sites-api.md §8. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["is", "entry_page", ["/blog"]]            | Invalid filter '["is", "entry_page", ["/blog"]]'.
            ["foo", "bar"]                             | Unknown operator for filter '["foo", "bar"]'.
            ["and", [["foo", "bar"]]]                  | Unknown operator for filter '["foo", "bar"]'.
            ["not", ["is", "visit:os"]]                | Invalid filter '["is", "visit:os"]'.
            ["has_done"]                               | Invalid filter '["has_done"]'.
            ["or", []]                                 | Invalid filter '["or", []]'.
            []                                         | Unknown operator for filter '[]'.
            7                                          | Unknown operator for filter '7'.
            ["is", "segment", [1]]                     | Invalid filter '["is", "segment", [1]]'.
            ["is", "visit:os", [1]]                    | Invalid filter '["is", "visit:os", [1]]'.
            ["is", "visit:country", ["EST"]]           | Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.
            """)
    void what_somebody_wants_to_save_and_cannot_be_read_is_told_by_its_innermost_part(String filter, String told) {
        assertThat(SegmentFilters.parse(List.of(Json.read(filter))).fold(QueryMessages::of, read -> "fine"))
                .isEqualTo(told);
    }

    @Test
    void filters_inside_filters_have_an_end() {
        String deep = "[\"not\",".repeat(101) + "[\"is\",\"visit:os\",[\"a\"]]" + "]".repeat(101);
        assertThat(SegmentFilters.parse(List.of(Json.read(deep))).fold(QueryMessages::of, read -> "fine"))
                .isEqualTo("Invalid filters. Filters are nested too deeply.");
    }
}
