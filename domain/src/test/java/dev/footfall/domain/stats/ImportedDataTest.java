package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §12.1 and §12.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportedDataTest {
    private static final SiteImport JANUARY_TO_MARCH = new SiteImport(
            new ImportId(7),
            "old",
            Source.CSV,
            Optional.empty(),
            LocalDate.parse("2024-01-10"),
            LocalDate.parse("2024-03-04"),
            Status.COMPLETED,
            Ownership.ITS_OWN,
            ScrollDepth.UNKNOWN);
    private static final List<Goal> GOALS = List.of(
            goal(6, "Bought blue", new Trigger.EventNamed(new EventName("Buy"), Optional.empty()), Map.of("c", "blue")),
            goal(5, "Read /doc", new Trigger.PageScrolled(new PagePattern("/doc"), 50), Map.of()),
            goal(
                    4,
                    "File Download",
                    new Trigger.EventNamed(new EventName("File Download"), Optional.empty()),
                    Map.of()),
            goal(3, "404", new Trigger.EventNamed(new EventName("404"), Optional.empty()), Map.of()),
            goal(2, "Signup", new Trigger.EventNamed(new EventName("Signup"), Optional.empty()), Map.of()),
            goal(1, "Visit /blog", new Trigger.PageVisited(new PagePattern("/blog**")), Map.of()));

    private static Goal goal(long id, String name, Trigger trigger, Map<String, String> props) {
        return new Goal(new GoalId(id), name, trigger, props);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # dimensions and filters                                                                     | tables
            []; []                                                                                       | visitors
            ["time:day"]; []                                                                             | visitors
            ["visit:source", "visit:utm_term"]; ["is", "visit:channel", ["Direct"]]                      | sources
            ["visit:source"]; ["is", "visit:device", ["Mobile"]]                                         |
            ["visit:device"]; ["is", "visit:screen", ["Mobile"]]                                         | devices
            ["visit:city_name", "time:week"]; ["is_not", "visit:country", ["EE"]]                        | locations
            ["visit:os_version"]; ["contains", "visit:os", ["M"]]                                        | operating_systems
            ["visit:browser"]; ["is", "visit:os", ["Mac"]]                                               |
            ["event:page"]; ["is", "event:hostname", ["a.b"]]                                            | pages
            ["visit:entry_page"]; []                                                                     | entry_pages
            ["visit:entry_page"]; ["is", "visit:exit_page", ["/"]]                                       |
            ["visit:entry_page_hostname"]; []                                                            |
            ["event:name"]; []                                                                           | custom_events
            ["event:props:plan"]; []                                                                     |
            []; ["has_done", ["is", "event:page", ["/"]]]                                                |
            []; ["not", ["has_not_done", ["is", "event:page", ["/"]]]]                                   |
            ["event:goal"]; []                                                                           | custom_events pages
            ["event:goal"]; ["is", "event:page", ["/"]]                                                  |
            ["event:goal"]; ["is", "event:goal", ["Visit /blog"]]                                        | pages
            ["event:goal"]; ["is", "event:goal", ["Signup"]], ["is", "event:name", ["Signup"]]           | custom_events
            ["event:goal"]; ["is", "event:goal", ["Signup", "Visit /blog"]]                              |
            ["event:goal"]; ["is", "event:goal", ["Signup", "Bought blue", "Read /doc"]]                 | custom_events
            ["event:goal"]; ["is", "event:goal", ["Signup"]], ["is", "visit:os", ["Mac"]]                |
            []; ["is", "event:goal", ["Signup"]]                                                         | custom_events
            []; ["is", "event:goal", ["Visit /blog"]], ["is", "event:page", ["/blog"]]                   | pages
            []; ["is", "event:goal", ["Read /doc"]]                                                      |
            []; ["is", "event:goal", ["Bought blue"]]                                                    |
            ["event:goal", "time:day"]; ["is", "event:goal", ["Signup"]]                                 | custom_events
            ["event:props:url"]; ["is", "event:goal", ["File Download"]]                                 | custom_events
            ["event:props:url"]; ["is", "event:name", ["Signup"]]                                        |
            ["event:props:url"]; ["contains", "event:goal", ["File Download"]]                           |
            ["event:props:url"]; ["is", "event:goal", ["File Download"]], ["is", "visit:os", ["Mac"]]    |
            ["event:props:path"]; ["is", "event:goal", ["404"]]                                          | custom_events
            ["event:props:path"]; ["is", "event:goal", ["File Download"]]                                |
            ["time:day"]; ["is", "event:name", ["404"]], ["is", "event:props:path", ["/x"]]              | custom_events
            ["visit:os"]; ["is", "event:name", ["404"]], ["is", "event:props:path", ["/x"]]              |
            []; ["is", "event:name", ["404"]], ["is", "event:props:path", ["/x"]], ["is", "event:props:url", ["/x"]] |
            """)
    void everything_a_question_mentions_has_to_be_in_one_table(String question, String tables) {
        String[] parts = question.split("; ", -1);
        ResolvedQuery query = asked("\"dimensions\": " + parts[0] + ", \"filters\": ["
                + (parts[1].equals("[]") ? "" : parts[1]) + "], \"include\": {\"imports\": true}");
        assertThat(ImportedData.tables(query).stream()
                        .map(ImportedTable::wireName)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(Optional.ofNullable(tables).orElse(""));
        assertThat(ImportedData.use(query)).isEqualTo(tables == null ? Imports.UNSUPPORTED_QUERY : Imports.INCLUDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "date_range": ["2024-01-01", "2024-01-09"]                                            | OUT_OF_RANGE
            "date_range": ["2024-01-01", "2024-01-10"]                                            | INCLUDED
            "date_range": ["2024-03-04T23:59:59Z", "2024-04-01T00:00:00Z"]                        | INCLUDED
            "date_range": ["2024-03-05", "2024-04-01"]                                            | OUT_OF_RANGE
            "date_range": ["2024-03-05", "2024-03-05"], "dimensions": ["time:hour"]               | OUT_OF_RANGE
            "dimensions": ["time:hour", "event:props:x"]                                          | UNSUPPORTED_INTERVAL
            "dimensions": ["time"]                                                                | UNSUPPORTED_INTERVAL
            "dimensions": ["event:props:x"]                                                       | UNSUPPORTED_QUERY
            """)
    void the_first_reason_against_imports_counts(String members, Imports expected) {
        assertThat(ImportedData.use(asked("\"include\": {\"imports\": true}, " + members)))
                .isEqualTo(expected);
    }

    @Test
    void a_site_without_imports_has_none_and_who_does_not_ask_gets_none() {
        assertThat(ImportedData.use(Asked.resolved("\"include\": {\"imports\": true}")))
                .isEqualTo(Imports.NO_IMPORTED_DATA);
        assertThat(ImportedData.use(asked(""))).isEqualTo(Imports.NOT_ASKED);
    }

    @Test
    void the_period_compared_with_may_be_the_one_that_has_imports() {
        QueryRequest request = Asked.request(
                        "\"include\": {\"imports\": true}, \"date_range\": [\"2024-03-05\", \"2024-03-06\"]")
                .comparedWith(new Comparison.With.PreviousPeriod(), Comparison.Weekday.ANY);
        Query query = Query.of(request, new SiteFacts(Set.of(Feature.values()))).get();
        assertThat(ImportedData.use(query.resolve(site(), Instant.parse("2024-05-01T00:00:00Z"), Optional.empty())))
                .isEqualTo(Imports.INCLUDED);
    }

    private static ResolvedQuery asked(String members) {
        SiteFacts facts = new SiteFacts(Set.of(Feature.values())).withGoals(GOALS);
        return Query.of(Asked.request(members), facts)
                .getOrElseThrow(problem -> new AssertionError("senseless: " + problem))
                .resolve(site(), Asked.NOW, Optional.empty());
    }

    private static SiteScope site() {
        return Asked.site(SiteTimeZone.UTC, Instant.EPOCH).with(List.of(JANUARY_TO_MARCH));
    }
}
