package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which data set answers what: stats-query-v2.md §9.2, §9.3; stats-api-v1.md §10.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryPlannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # metrics                       | filtered by                 | grouped by             | plan
            # 1: nothing asks for events
            visitors                        | ''                          | ''                     | visits: visitors
            visits visitors                 | visit:source                | visit:browser          | visits: visits visitors
            visitors                        | ''                          | time:day               | visits: visitors
            visitors bounce_rate            | visit:entry_page            | ''                     | visits: visitors bounce_rate
            visitors                        | visit:entry_page            | visit:exit_page        | visits: visitors
            views_per_visit visit_duration  | ''                          | ''                     | visits: views_per_visit visit_duration
            # 2: nothing asks for visits
            pageviews                       | ''                          | ''                     | events: pageviews
            visitors pageviews              | ''                          | visit:source           | events: visitors pageviews
            visitors                        | event:page                  | ''                     | events: visitors
            visitors visits                 | ''                          | event:page             | events: visitors visits
            visitors                        | event:props:plan            | visit:browser          | events: visitors
            events pageviews visits         | event:name visit:os         | event:name             | events: events pageviews visits
            # 3: visits, of which some event is asked something
            bounce_rate                     | event:page                  | ''                     | visits with event: bounce_rate
            visitors bounce_rate            | event:name                  | visit:source           | visits with event: visitors bounce_rate
            visitors                        | event:page visit:entry_page | ''                     | visits with event: visitors
            visitors                        | event:page                  | visit:exit_page        | visits with event: visitors
            visit_duration                  | event:props:plan            | visit:entry_page       | visits with event: visit_duration
            # 4: events of certain visits
            pageviews                       | visit:entry_page            | ''                     | events of visits: pageviews
            visitors pageviews              | visit:exit_page             | visit:source           | events of visits: visitors pageviews
            visitors                        | visit:entry_page            | event:name             | events of visits: visitors
            pageviews visits                | visit:entry_page event:page | ''                     | events of visits: pageviews visits
            visitors                        | visit:exit_page_hostname    | event:props:plan       | events of visits: visitors
            # 5: both
            pageviews bounce_rate           | ''                          | ''                     | events: pageviews + visits: bounce_rate
            visitors pageviews bounce_rate  | ''                          | visit:source           | events: visitors pageviews + visits: bounce_rate
            bounce_rate visits events       | event:name                  | ''                     | events: visits events + visits with event: bounce_rate
            pageviews bounce_rate           | visit:entry_page            | ''                     | events of visits: pageviews + visits: bounce_rate
            events visit_duration           | visit:exit_page event:name  | visit:os               | events of visits: events + visits with event: visit_duration
            visitors bounce_rate            | ''                          | event:page             | events: visitors + visits: bounce_rate
            visitors pageviews              | ''                          | event:page visit:exit_page | events of visits: visitors pageviews
            bounce_rate                     | ''                          | event:page             | visits: bounce_rate
            bounce_rate visit_duration      | ''                          | event:page event:hostname | visits: bounce_rate visit_duration
            # pages become entry pages, so no event is asked
            visitors bounce_rate            | event:page                  | event:page             | events: visitors + visits: bounce_rate
            visitors bounce_rate            | event:page event:name       | event:page             | events: visitors + visits with event: bounce_rate
            visitors bounce_rate            | event:hostname              | event:page event:hostname | events: visitors + visits: bounce_rate
            # a host that is asked for is looked for in visits too
            visitors                        | event:hostname              | visit:source           | visits with event: visitors
            visitors pageviews              | event:hostname              | visit:source           | events of visits: visitors pageviews
            visitors                        | event:hostname              | visit:browser          | events: visitors
            """)
    void each_metric_is_computed_from_events_or_visits(
            String metrics, String filters, String dimensions, String description) {
        ResolvedQuery query = resolved(metrics, filters, dimensions, Counting.EVENTS_ONLY);
        assertThat(describe(QueryPlanner.plan(query))).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # metrics                       | filtered by | grouped by       | plan
            pageviews                       | ''          | visit:source     | visits: pageviews
            visitors pageviews events       | ''          | visit:entry_page | visits: visitors pageviews events
            visitors pageviews              | event:page  | visit:device     | events: visitors pageviews
            visitors pageviews bounce_rate  | event:page  | visit:device     | visits with event: visitors pageviews bounce_rate
            pageviews bounce_rate           | ''          | event:page       | events: pageviews + visits: bounce_rate
            """)
    void breakdowns_of_v1_may_count_page_views_from_visits(
            String metrics, String filters, String dimensions, String description) {
        ResolvedQuery query = resolved(metrics, filters, dimensions, Counting.EVENTS_OR_VISITS);
        assertThat(describe(QueryPlanner.plan(query))).isEqualTo(description);
    }

    private static ResolvedQuery resolved(String metrics, String filters, String dimensions, Counting counting) {
        QueryRequest request = Asked.request("""
                "metrics": [%s], "filters": [%s], "dimensions": [%s]""".formatted(
                listed(metrics, "\"%s\""), listed(filters, "[\"is\", \"%s\", [\"x\"]]"), listed(dimensions, "\"%s\"")));
        return new Query(
                        request.metrics(),
                        request.range(),
                        request.dimensions(),
                        request.filters(),
                        request.order(),
                        request.include(),
                        request.pagination(),
                        counting)
                .resolve(Asked.site(SiteTimeZone.UTC, Instant.EPOCH), Asked.NOW, Optional.empty());
    }

    private static String listed(String words, String form) {
        return words.isEmpty()
                ? ""
                : Arrays.stream(words.split(" ", -1)).map(form::formatted).collect(Collectors.joining(", "));
    }

    private static String describe(QueryPlan plan) {
        return plan.parts().stream().map(QueryPlannerTest::describe).collect(Collectors.joining(" + "));
    }

    private static String describe(Part part) {
        String source = switch (part.source()) {
            case Source.Events events -> events.ofVisits().isPresent() ? "events of visits" : "events";
            case Source.Visits visits -> visits.withEvent().isPresent() ? "visits with event" : "visits";
            case Source.Stays ignored -> "stays";
            case Source.Imported rows -> rows.table().wireName();
        };
        return source + ": "
                + part.measures().stream().map(QueryPlannerTest::describe).collect(Collectors.joining(" "));
    }

    private static String describe(Measure measure) {
        return switch (measure) {
            case Measure.Plain plain -> plain.name().toLowerCase(Locale.ROOT);
            case Measure.BounceRate ignored -> "bounce_rate";
            case Measure.Total(String counter) -> counter;
        };
    }
}
