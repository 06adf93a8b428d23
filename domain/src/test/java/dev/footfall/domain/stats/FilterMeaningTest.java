package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §6. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilterMeaningTest {
    private static final FilterMeaning.Scope SCOPE = new FilterMeaning.Scope(
            Set.of(new SiteId(1)), new Interval(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # §6.1: condition                                          | stored        | holds
            ["is", "event:page", ["/a", "/b"]]                         | /b            | true
            ["is", "event:page", ["/a", "/b"]]                         | /c            | false
            ["is", "event:page", ["/a"]]                               | /a/           | false
            ["is", "event:page", ["/A"]]                               | /a            | false
            ["is", "event:page", ["/*"]]                               | /a            | false
            ["is_not", "event:page", ["/a", "/b"]]                     | /b            | false
            ["is_not", "event:page", ["/a", "/b"]]                     | /c            | true
            ["contains", "event:page", ["blog", "news"]]               | /my/news/1    | true
            ["contains", "event:page", ["blog", "news"]]               | /about        | false
            ["contains_not", "event:page", ["blog", "news"]]           | /my/news/1    | false
            ["contains_not", "event:page", ["blog", "news"]]           | /about        | true
            ["is", "event:page", []]                                   | /a            | false
            ["is_not", "event:page", []]                               | /a            | true
            ["contains", "event:page", []]                             | /a            | false
            ["contains_not", "event:page", []]                         | /a            | true
            ["contains", "event:page", [""]]                           | /a            | true
            ["contains", "visit:browser", [""]]                        | ''            | true
            # labels stand for blanks where texts are compared as a whole
            ["is", "visit:source", ["Direct / None"]]                  | ''            | true
            ["is", "visit:source", ["Direct / None"]]                  | Google        | false
            ["is_not", "visit:source", ["Direct / None"]]              | ''            | false
            ["is_not", "visit:source", ["Direct / None"]]              | Google        | true
            ["is", "visit:source", ["direct / none"]]                  | ''            | false
            ["is", "visit:source", ["Direct / None "]]                 | ''            | false
            ["is", "visit:referrer", ["Direct / None"]]                | ''            | true
            ["is", "visit:utm_medium", ["Direct / None"]]              | ''            | true
            ["is", "visit:utm_source", ["Direct / None"]]              | ''            | true
            ["is", "visit:utm_campaign", ["Direct / None"]]            | ''            | true
            ["is", "visit:utm_content", ["Direct / None"]]             | ''            | true
            ["is", "visit:utm_term", ["Direct / None"]]                | ''            | true
            ["is", "visit:channel", ["Direct / None"]]                 | ''            | false
            ["is", "visit:browser", ["Direct / None"]]                 | ''            | false
            ["is", "visit:utm_term", ["(not set)"]]                    | ''            | true
            ["is", "visit:source", ["(not set)"]]                      | ''            | true
            ["is", "visit:browser", ["(not set)"]]                     | ''            | true
            ["is_not", "visit:browser", ["(not set)"]]                 | ''            | false
            ["is", "event:page", ["(not set)"]]                        | ''            | true
            ["is", "event:hostname", ["(not set)"]]                    | ''            | true
            ["is", "event:name", ["(not set)"]]                        | ''            | false
            ["is", "event:name", ["(not set)"]]                        | (not set)     | true
            ["is", "visit:browser", ["(Not set)"]]                     | ''            | false
            ["contains", "visit:browser", ["(not set)"]]               | ''            | false
            # a part of the label finds the blanks
            ["contains", "visit:source", ["Direct"]]                   | ''            | true
            ["contains", "visit:source", ["Direct"]]                   | Google        | false
            ["contains", "visit:source", ["Directory", "/ No"]]        | ''            | true
            ["contains", "visit:source", ["Directory"]]                | ''            | false
            ["contains", "visit:source", ["direct"]]                   | ''            | false
            ["contains_not", "visit:source", ["Direct"]]               | ''            | false
            ["contains_not", "visit:source", ["Direct"]]               | Google        | true
            ["contains", "visit:referrer", ["None"]]                   | ''            | true
            ["contains", "visit:utm_campaign", ["None"]]               | ''            | true
            ["contains", "visit:channel", ["Direct"]]                  | ''            | false
            ["contains", "visit:browser", ["Direct"]]                  | ''            | false
            # a city is a number
            ["is", "visit:city", [588409]]                             | 588409        | true
            ["is", "visit:city", ["588409"]]                           | 588409        | true
            ["is", "visit:city", ["0588409"]]                          | 588409        | true
            ["is", "visit:city", ["Tallinn"]]                          | 588409        | false
            ["is_not", "visit:city", ["Tallinn"]]                      | 588409        | true
            ["is", "visit:city", ["(not set)"]]                        | 0             | true
            ["is", "visit:city", [""]]                                 | 0             | false
            ["is_not", "visit:city", [588409, 1]]                      | 588409        | false
            ["contains", "visit:city", ["884"]]                        | 588409        | true
            ["contains", "visit:city", [885]]                          | 588409        | false
            # §6.2
            ["is", "event:page", ["/ABC"], {"case_sensitive": false}]  | /aBc          | true
            ["is", "event:page", ["/ABC"], {"case_sensitive": true}]   | /aBc          | false
            ["is", "event:page", ["/ABC"], {}]                         | /aBc          | false
            ["is_not", "event:page", ["/ABC"], {"case_sensitive": false}] | /aBc       | false
            ["contains", "event:page", ["B"], {"case_sensitive": false}]  | /abc       | true
            ["contains", "event:page", ["B"]]                          | /abc          | false
            ["contains_not", "event:page", ["B"], {"case_sensitive": false}] | /abc    | false
            ["is", "visit:source", ["direct / none"], {"case_sensitive": false}] | ''  | false
            ["is", "visit:source", ["Direct / None"], {"case_sensitive": false}] | ''  | true
            ["contains", "visit:source", ["DIRECT"], {"case_sensitive": false}] | ''   | true
            ["contains", "visit:source", ["DIRECT"]]                   | ''            | false
            # §6.3
            ["is", "event:name", ["Signup"]]                           | Signup        | true
            ["is", "event:name", ["Signup"]]                           | pageview      | false
            ["is_not", "event:name", ["Signup"]]                       | pageview      | false
            ["contains", "event:name", ["Sign"]]                       | Signup        | false
            ["contains_not", "event:name", ["Sign"]]                   | pageview      | false
            ["not", ["is", "event:name", ["Signup"]]]                  | pageview      | true
            ["not", ["is", "event:name", ["Signup"]]]                  | Signup        | false
            ["not", ["is_not", "event:name", ["Signup"]]]              | pageview      | true
            """)
    void a_condition_is_held_against_the_stored_value(String filter, String stored, boolean holds) {
        Filter condition = Asked.filter(filter);
        Dimension dimension = condition.leaves().findFirst().orElseThrow().dimension();
        assertThat(StoredRow.with(dimension, stored).satisfies(forEvents(List.of(condition))))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # §6.4: condition on event:props:plan    | pro   | free  | blank | missing
            ["is", ["pro"]]                          | true  | false | false | false
            ["is", ["(none)"]]                       | false | false | false | true
            ["is", ["pro", "(none)"]]                | true  | false | false | true
            ["is", [""]]                             | false | false | true  | false
            ["is", []]                               | false | false | false | false
            ["is_not", ["pro"]]                      | false | true  | true  | true
            ["is_not", ["(none)"]]                   | true  | true  | true  | false
            ["is_not", ["pro", "(none)"]]            | false | true  | true  | false
            ["is_not", []]                           | true  | true  | true  | true
            ["contains", ["pr"]]                     | true  | false | false | false
            ["contains", [""]]                       | true  | true  | true  | false
            ["contains", ["(none)"]]                 | false | false | false | false
            ["contains_not", ["pr"]]                 | false | true  | true  | false
            ["contains_not", []]                     | true  | true  | true  | false
            ["is", ["PRO"]]                          | false | false | false | false
            ["is", ["PRO"], false]                   | true  | false | false | false
            ["is_not", ["PRO"], false]               | false | true  | true  | true
            ["contains", ["PR"], false]              | true  | false | false | false
            ["contains_not", ["PR"], false]          | false | true  | true  | false
            ["is", ["(not set)"]]                    | false | false | false | false
            """)
    void a_property_may_be_missing(String condition, boolean pro, boolean free, boolean blank, boolean missing) {
        String named = condition.replaceFirst(", ", ", \"event:props:plan\", ");
        Predicate predicate =
                forEvents(List.of(Asked.filter(named.replace("], false]", "], {\"case_sensitive\": false}]"))));
        assertThat(List.of(
                        new StoredRow(Map.of(), Map.of("plan", "pro")).satisfies(predicate),
                        new StoredRow(Map.of(), Map.of("plan", "free")).satisfies(predicate),
                        new StoredRow(Map.of(), Map.of("plan", "")).satisfies(predicate),
                        new StoredRow(Map.of(), Map.of("other", "pro")).satisfies(predicate)))
                .containsExactly(pro, free, blank, missing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # operator,           pattern,   stored,    holds
            MATCHES_WILDCARD,     /blog/**,  /blog/one, true
            MATCHES_WILDCARD,     /blog/**,  /about,    false
            MATCHES_WILDCARD_NOT, /blog/**,  /blog/one, false
            MATCHES_WILDCARD_NOT, /blog/**,  /about,    true
            """)
    void wildcards_are_matched_against_the_stored_value(
            Operator operator, String pattern, String stored, boolean holds) {
        Match match = Match.of(operator, Dimension.OfEvent.PAGE, pattern);
        assertThat(StoredRow.with(Dimension.OfEvent.PAGE, stored).satisfies(forEvents(List.of(match))))
                .isEqualTo(holds);
    }

    @Test
    void wildcards_do_not_know_labels_and_need_the_property() {
        Match source = Match.of(Operator.MATCHES_WILDCARD, Dimension.OfVisit.SOURCE, "Direct*");
        assertThat(StoredRow.with(Dimension.OfVisit.SOURCE, "").satisfies(forVisits(List.of(source))))
                .isFalse();
        Match plan = Match.of(Operator.MATCHES_WILDCARD_NOT, new Dimension.Property("plan"), "p*");
        Predicate predicate = forEvents(List.of(plan));
        assertThat(new StoredRow(Map.of(), Map.of("plan", "free")).satisfies(predicate))
                .isTrue();
        assertThat(new StoredRow(Map.of(), Map.of("plan", "pro")).satisfies(predicate))
                .isFalse();
        assertThat(new StoredRow(Map.of(), Map.of()).satisfies(predicate)).isFalse();
    }

    @Test
    void two_nuls_are_an_unknown_country() {
        Match unknown = Match.of(Operator.IS, Dimension.OfVisit.COUNTRY, "\0\0");
        Predicate predicate = forVisits(List.of(unknown));
        assertThat(StoredRow.with(Dimension.OfVisit.COUNTRY, "").satisfies(predicate))
                .isTrue();
        assertThat(StoredRow.with(Dimension.OfVisit.COUNTRY, "EE").satisfies(predicate))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # §6.7: tree; nothing in it fits the row                                                              | event | visit
            ["is", "event:page", ["/x"]]                                                                          | false | true
            ["is_not", "event:page", ["/"]]                                                                       | false | true
            ["not", ["is", "event:page", ["/x"]]]                                                                 | true  | false
            ["is", "visit:entry_page", ["/x"]]                                                                    | true  | false
            ["is_not", "visit:entry_page", ["/"]]                                                                 | true  | false
            ["not", ["is", "visit:entry_page", ["/x"]]]                                                           | false | true
            ["is", "visit:exit_page", ["/x"]]                                                                     | true  | false
            ["is", "visit:entry_page_hostname", ["x"]]                                                            | true  | false
            ["is", "visit:exit_page_hostname", ["x"]]                                                             | true  | false
            ["is", "visit:browser", ["x"]]                                                                        | false | false
            ["not", ["is", "visit:browser", ["x"]]]                                                               | true  | true
            ["is", "event:props:plan", ["x"]]                                                                     | false | true
            ["contains", "event:name", ["x"]]                                                                     | false | true
            ["and", [["is", "visit:browser", ["Chrome"]], ["is", "event:page", ["/x"]]]]                          | false | true
            ["or", [["is", "visit:browser", ["x"]], ["is", "event:page", ["/x"]]]]                                | false | true
            ["or", [["is", "visit:browser", ["x"]], ["is", "visit:entry_page", ["/x"]]]]                          | true  | false
            ["not", ["or", [["is", "visit:browser", ["x"]], ["is", "visit:entry_page", ["/x"]]]]]                 | false | true
            ["not", ["and", [["is", "visit:browser", ["x"]], ["is", "visit:entry_page", ["/x"]]]]]                | true  | true
            """)
    void conditions_the_rows_cannot_be_asked_hold_before_anything_is_combined(
            String tree, boolean ofEvent, boolean ofVisit) {
        StoredRow row = new StoredRow(
                Map.of(
                        Dimension.OfEvent.PAGE, "/",
                        Dimension.OfEvent.NAME, "pageview",
                        Dimension.OfVisit.BROWSER, "Chrome",
                        Dimension.OfVisit.ENTRY_PAGE, "/"),
                Map.of());
        List<Filter> filters = List.of(Asked.filter(tree));
        assertThat(row.satisfies(forEvents(filters))).isEqualTo(ofEvent);
        assertThat(row.satisfies(forVisits(filters))).isEqualTo(ofVisit);
    }

    @Test
    void all_conditions_of_a_list_must_hold_and_no_condition_always_does() {
        StoredRow row = StoredRow.with(Dimension.OfVisit.OS, "Mac");
        Filter mac = Asked.filter("[\"is\", \"visit:os\", [\"Mac\"]]");
        Filter linux = Asked.filter("[\"is\", \"visit:os\", [\"Linux\"]]");
        assertThat(row.satisfies(forVisits(List.of()))).isTrue();
        assertThat(row.satisfies(forVisits(List.of(mac, mac)))).isTrue();
        assertThat(row.satisfies(forVisits(List.of(mac, linux)))).isFalse();
    }

    private static Predicate forEvents(List<? extends Filter> filters) {
        return FilterMeaning.forEvents(List.copyOf(filters), SCOPE);
    }

    private static Predicate forVisits(List<? extends Filter> filters) {
        return FilterMeaning.forVisits(List.copyOf(filters), SCOPE);
    }
}
