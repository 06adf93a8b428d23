package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.Imports;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportsMetaTest {
    private static final SiteImport MARCH = Imported.during("2024-03-01", "2024-03-31");

    @Test
    void what_nobody_asked_is_not_said() {
        assertThat(said(during("2024-03-04", "2024-03-04").including())).isEmpty();
    }

    @Test
    void a_site_without_imports_has_none() {
        assertThat(Story.of("")
                        .answer(during("2024-03-04", "2024-03-04"))
                        .meta()
                        .imports())
                .contains(Imports.NO_IMPORTED_DATA);
    }

    @Test
    void it_is_enough_if_one_day_is_in_range() {
        assertThat(said(during("2024-02-01", "2024-02-29"))).contains(Imports.OUT_OF_RANGE);
        assertThat(said(during("2024-02-01", "2024-03-01"))).contains(Imports.INCLUDED);
        assertThat(said(during("2024-03-31", "2024-04-01"))).contains(Imports.INCLUDED);
        assertThat(said(during("2024-04-01", "2024-04-30"))).contains(Imports.OUT_OF_RANGE);
    }

    @Test
    void the_range_it_is_compared_with_counts_too() {
        assertThat(said(during("2024-04-01", "2024-04-30")
                        .comparedWith(new Comparison.With.PreviousPeriod(), Comparison.Weekday.ANY)))
                .contains(Imports.INCLUDED);
    }

    @Test
    void the_present_is_never_imported() {
        assertThat(said(QueryRequest.of(new DateRange.LastMinutes(5), VISITORS).including(Include.IMPORTS)))
                .contains(Imports.OUT_OF_RANGE);
    }

    @Test
    void one_may_ask_about_them_without_them() {
        QueryRequest request = during("2024-03-04", "2024-03-04").including(Include.IMPORTS_META);
        assertThat(said(request)).contains(Imports.NOT_ASKED);
        assertThat(story().ask(request)).containsExactly("0");
        assertThat(said(request.by(new Dimension.Time.Buckets(Granularity.HOUR))))
                .contains(Imports.UNSUPPORTED_INTERVAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # by                              | where                              | answer
                                              |                                    | INCLUDED
            time:day                          |                                    | INCLUDED
            visit:source                      | visit:utm_medium visit:channel     | INCLUDED
            visit:source                      | visit:os                           | UNSUPPORTED_QUERY
            visit:os visit:os_version time:day| visit:os                           | INCLUDED
            visit:os visit:browser            |                                    | UNSUPPORTED_QUERY
            visit:city_name visit:region      | visit:country                      | INCLUDED
            visit:device                      | visit:screen                       | INCLUDED
            event:page                        | event:hostname                     | INCLUDED
            visit:source                      | event:hostname                     | UNSUPPORTED_QUERY
            event:page                        | visit:entry_page                   | UNSUPPORTED_QUERY
            visit:entry_page_hostname         |                                    | UNSUPPORTED_QUERY
            event:name                        |                                    | INCLUDED
            event:goal                        |                                    | INCLUDED
            event:goal                        | event:page                         | UNSUPPORTED_QUERY
            event:goal                        | visit:source                       | UNSUPPORTED_QUERY
            event:goal event:page             |                                    | UNSUPPORTED_QUERY
            event:props:plan                  |                                    | UNSUPPORTED_QUERY
            event:props:url                   |                                    | UNSUPPORTED_QUERY
            event:props:url                   | event:name                         | INCLUDED
            event:props:url                   | event:name event:props:path        | UNSUPPORTED_QUERY
            event:props:path                  | event:name                         | UNSUPPORTED_QUERY
            time:day                          | event:name event:props:url         | INCLUDED
            time:day event:name               | event:name event:props:url         | UNSUPPORTED_QUERY
                                              | event:name event:props:url         | INCLUDED
                                              | event:props:path event:props:url   | UNSUPPORTED_QUERY
                                              | event:name event:props:url visit:os| UNSUPPORTED_QUERY
            """)
    void dimensions_and_filters_must_be_of_one_data_set(String by, String where, Imports answer) {
        QueryRequest request = during("2024-03-01", "2024-03-31")
                .by(dimensions(by).toArray(Dimension[]::new))
                .where(dimensions(where).stream()
                        .map(dimension -> Match.of(
                                Operator.IS,
                                dimension,
                                dimension == OfEvent.NAME
                                        ? "File Download"
                                        : dimension == OfVisit.COUNTRY ? "EE" : "1"))
                        .toArray(Filter[]::new));
        assertThat(said(request)).contains(answer);
    }

    private static List<Dimension> dimensions(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" +"))
                        .map(name -> Dimension.named(name).orElseThrow())
                        .toList();
    }

    @Test
    void what_a_visit_did_is_unknown() {
        assertThat(said(during("2024-03-01", "2024-03-31")
                        .where(new Behavior(Occurrence.HAS_DONE, Match.of(Operator.IS, OfEvent.PAGE, "/")))))
                .contains(Imports.UNSUPPORTED_QUERY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Signup,    INCLUDED
            Visit /a,  INCLUDED
            Scroll /a, UNSUPPORTED_QUERY
            Plan,      UNSUPPORTED_QUERY
            Unknown,   INCLUDED
            """)
    void a_goal_needs_a_data_set(String goal, Imports answer) {
        // A filter by part of a name may match no goal, and then is about nobody.
        assertThat(said(during("2024-03-01", "2024-03-31").where(Match.of(Operator.CONTAINS, OfEvent.GOAL, goal))))
                .contains(answer);
    }

    private static Optional<Imports> said(QueryRequest request) {
        return story().answer(request).meta().imports();
    }

    private static Story story() {
        return Story.of("")
                .hopingFor(
                        Goals.event("Signup"),
                        Goals.page("/a"),
                        Goals.scroll("Scroll /a", "/a", 10),
                        Goals.with(Map.of("plan", "pro"), Goals.event("Plan")))
                .importing(MARCH, Imported.rows("visitors, visitors=1"));
    }

    private static QueryRequest during(String from, String to) {
        return QueryRequest.of(new DateRange.Dates(LocalDate.parse(from), LocalDate.parse(to)), VISITORS)
                .including(Include.IMPORTS);
    }
}
