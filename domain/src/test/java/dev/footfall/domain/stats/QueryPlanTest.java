package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.GroupKey.ActiveBuckets;
import dev.footfall.domain.stats.QueryPlan.GroupKey.Attribute;
import dev.footfall.domain.stats.QueryPlan.GroupKey.TimeBucket;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.QueryPlan.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §4 (native floor), §8.3, §9.3, §10.3, §11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryPlanTest {
    @Test
    void within_an_hour_people_are_counted_in_every_bucket_they_were_there() {
        QueryPlan plan =
                plan("\"metrics\": [\"visitors\", \"visit_duration\", \"visits\"], \"dimensions\": [\"time:hour\"]");
        assertThat(plan.drivers().getFirst().measures()).containsExactly(Plain.VISITORS, Plain.VISITS);
        assertThat(key(plan.drivers().getFirst())).isInstanceOfSatisfying(ActiveBuckets.class, key -> {
            assertThat(key.slotSeconds()).isEqualTo(900);
            assertThat(key.range()).isEqualTo(plan.query().range());
            assertThat(key.buckets().granularity()).isEqualTo(Granularity.HOUR);
        });
        assertThat(plan.joined()).singleElement().satisfies(whole -> {
            assertThat(whole.measures()).containsExactly(Plain.VISIT_DURATION);
            assertThat(key(whole)).isInstanceOf(TimeBucket.class);
        });
        assertThat(plan.columns())
                .containsExactly(new Column.Measured(0, 0), new Column.Measured(1, 0), new Column.Measured(0, 1));
    }

    @Test
    void other_visit_metrics_stay_in_the_bucket_of_the_last_event() {
        QueryPlan plan = plan("\"metrics\": [\"visit_duration\"], \"dimensions\": [\"time:hour\"]");
        assertThat(plan.parts())
                .singleElement()
                .satisfies(part -> assertThat(key(part)).isInstanceOf(TimeBucket.class));
    }

    @Test
    void an_event_metric_ends_the_smearing() {
        QueryPlan plan = plan("\"metrics\": [\"visitors\", \"pageviews\"], \"dimensions\": [\"time:hour\"]");
        assertThat(plan.parts()).singleElement().satisfies(part -> {
            assertThat(part.source()).isInstanceOf(Source.Events.class);
            assertThat(key(part)).isInstanceOf(TimeBucket.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"time:day", "time:week", "time:month"})
    void longer_buckets_are_not_smeared(String time) {
        QueryPlan plan = plan("\"dimensions\": [\"" + time + "\"]");
        assertThat(plan.parts())
                .singleElement()
                .satisfies(part -> assertThat(key(part)).isInstanceOf(TimeBucket.class));
    }

    @Test
    void visits_to_a_page_are_those_that_entered_there() {
        QueryPlan plan = plan("""
                "metrics": ["visitors", "bounce_rate"], "dimensions": ["event:page", "event:hostname", "visit:os"],
                "filters": [["or", [["is", "event:page", ["/a"]], ["is", "visit:os", ["Mac"]]]],
                            ["is", "event:hostname", ["x"]]]""");
        assertThat(plan.drivers().getFirst().keys())
                .containsExactly(
                        new Attribute(OfEvent.PAGE), new Attribute(OfEvent.HOSTNAME), new Attribute(OfVisit.OS));
        Part visits = plan.joined().getFirst();
        assertThat(visits.keys())
                .containsExactly(
                        new Attribute(OfVisit.ENTRY_PAGE),
                        new Attribute(OfVisit.ENTRY_PAGE_HOSTNAME),
                        new Attribute(OfVisit.OS));
        assertThat(visit("/a", "Linux", "x").satisfies(whereOf(visits))).isTrue();
        assertThat(visit("/b", "Mac", "x").satisfies(whereOf(visits))).isTrue();
        assertThat(visit("/b", "Linux", "x").satisfies(whereOf(visits))).isFalse();
        assertThat(visit("/a", "Mac", "y").satisfies(whereOf(visits))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # filters                                                                         | /a    | /b    | blank
            ["is", "visit:os", ["Mac"]]                                                       | true  | true  | true
            ["is", "event:page", ["/a"]]                                                      | true  | false | false
            ["is_not", "event:page", ["/a"]]                                                  | false | true  | true
            ["is", "event:page", ["/A"], {"case_sensitive": false}]                           | true  | false | false
            ["is", "visit:os", ["Mac"]], ["is", "event:page", ["/b"]], ["is", "event:page", ["/a"]] | false | true | false
            ["contains", "event:page", ["/"]]                                                 | true  | true  | false
            ["or", [["is", "event:page", ["/a"]], ["is", "visit:os", ["Mac"]]]]               | true  | true  | true
            """)
    void who_filters_by_page_asks_how_many_of_those_who_entered_there_bounced(
            String filters, boolean ofA, boolean ofB, boolean ofNone) {
        QueryPlan plan = plan("\"metrics\": [\"bounce_rate\"], \"filters\": [" + filters + "]");
        if (plan.drivers().getFirst().measures().getFirst() instanceof Measure.BounceRate(Predicate counted)) {
            assertThat(List.of(
                            visit("/a", "", "").satisfies(counted),
                            visit("/b", "", "").satisfies(counted),
                            visit("", "", "").satisfies(counted)))
                    .containsExactly(ofA, ofB, ofNone);
        } else {
            throw new AssertionError("no bounce rate: " + plan);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # native start,            first read
            2024-03-01T00:00:00Z,      2024-03-04T00:00:00Z
            2024-03-04T00:00:00Z,      2024-03-04T00:00:00Z
            2024-03-04T10:20:30Z,      2024-03-04T10:20:30Z
            2024-03-04T10:20:30.999Z,  2024-03-04T10:20:30Z
            2024-03-04T23:59:59Z,      2024-03-04T23:59:59Z
            """)
    void nothing_is_read_from_before_the_native_start(Instant nativeStart, Instant first) {
        Interval readable = new Interval(first, Instant.parse("2024-03-04T23:59:59Z"));
        QueryPlan plan = plan(
                "\"metrics\": [\"pageviews\", \"bounce_rate\"], \"filters\": [[\"is\", \"event:name\", [\"x\"]],"
                        + "[\"is\", \"visit:entry_page\", [\"/\"]]]",
                nativeStart);
        assertThat(plan.parts()).allSatisfy(part -> {
            switch (part.source()) {
                case Source.Events events -> {
                    assertThat(events.range()).isEqualTo(readable);
                    assertThat(events.ofVisits().orElseThrow().active()).isEqualTo(readable);
                }
                case Source.Visits visits -> {
                    assertThat(visits.active()).isEqualTo(readable);
                    assertThat(visits.withEvent().orElseThrow().range()).isEqualTo(readable);
                }
                case Source.Stays ignored -> throw new AssertionError("nobody asked how long");
                case Source.Imported ignored -> throw new AssertionError("nobody asked for imports");
            }
        });
        assertThat(plan.query().range()).isEqualTo(Asked.resolved("").range());
    }

    @Test
    void a_range_wholly_before_the_native_start_has_nothing_in_it() {
        QueryPlan plan = plan("\"metrics\": [\"pageviews\", \"bounce_rate\"]", Instant.parse("2024-03-05T00:00:00Z"));
        StoredRow anything = new StoredRow(Map.of(), Map.of());
        assertThat(plan.parts())
                .hasSize(2)
                .allSatisfy(
                        part -> assertThat(anything.satisfies(whereOf(part))).isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # members of the request                                                                  | order of the rows
            "metrics": ["visitors"]                                                                   | column 0 DESC
            "metrics": ["visitors"], "dimensions": ["visit:os"]                                       | column 0 DESC, key 0 ASC
            "metrics": ["visits", "visitors"], "dimensions": ["visit:os", "visit:source"]             | column 0 DESC, key 0 ASC, key 1 ASC
            "metrics": ["visitors"], "dimensions": ["visit:os", "time:day"]                           | key 1 ASC, column 0 DESC, key 0 ASC
            "metrics": ["visitors", "visits"], "dimensions": ["visit:os", "visit:source"], "order_by": [["visit:source", "desc"], ["visits", "asc"]] | key 1 DESC, column 1 ASC, key 0 ASC
            "metrics": ["visitors"], "dimensions": ["visit:os"], "order_by": []                       | key 0 ASC
            "metrics": ["visitors"], "order_by": []                                                   | ''
            """)
    void no_two_rows_are_equal_in_order(String members, String order) {
        assertThat(plan(members).order().stream()
                        .map(sort -> (switch (sort.by()) {
                                    case Sorted.ByKey(int index) -> "key " + index;
                                    case Sorted.ByColumn(int index) -> "column " + index;
                                })
                                + " " + sort.direction())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(order);
    }

    @Test
    void columns_come_in_the_order_of_the_question() {
        QueryPlan plan = plan("\"metrics\": [\"bounce_rate\", \"pageviews\", \"visit_duration\", \"visitors\"]");
        assertThat(plan.columns())
                .containsExactly(
                        new Column.Measured(1, 0),
                        new Column.Measured(0, 0),
                        new Column.Measured(1, 1),
                        new Column.Measured(0, 1));
        assertThat(plan.parts().stream()
                        .mapToInt(part -> part.measures().size())
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void rows_are_counted_if_asked_and_pages_passed_on() {
        QueryPlan asked = plan("\"include\": {\"total_rows\": true}, \"pagination\": {\"limit\": 2, \"offset\": 1}");
        assertThat(asked.rowCount()).isEqualTo(RowCount.ASKED);
        assertThat(asked.page()).isEqualTo(new Pagination(2, 1));
        assertThat(plan("").rowCount()).isEqualTo(RowCount.NOT_ASKED);
        assertThat(plan("").page()).isEqualTo(new Pagination(10_000, 0));
    }

    @Test
    void current_visitors_did_anything_but_read() {
        Instant since = Instant.parse("2024-03-04T12:25:00Z");
        Instant later = Instant.parse("2030-01-01T00:00:00Z");
        QueryPlan plan = QueryPlanner.plan(CurrentVisitors.question(
                Asked.site(SiteTimeZone.UTC, later), Instant.parse("2024-03-04T12:30:00.999Z")));
        assertThat(plan.parts()).hasSize(1);
        assertThat(plan.drivers().getFirst().measures()).containsExactly(Plain.VISITORS);
        assertThat(plan.drivers().getFirst().keys()).isEmpty();
        assertThat(plan.drivers().getFirst().source()).isInstanceOfSatisfying(Source.Events.class, events -> {
            assertThat(events.range().first()).isEqualTo(since);
            assertThat(events.range().last()).isAfter(Instant.parse("2100-01-01T00:00:00Z"));
            assertThat(StoredRow.with(OfEvent.NAME, "engagement").satisfies(events.where()))
                    .isFalse();
            assertThat(StoredRow.with(OfEvent.NAME, "pageview").satisfies(events.where()))
                    .isTrue();
            assertThat(StoredRow.with(OfEvent.NAME, "Signup").satisfies(events.where()))
                    .isTrue();
        });
    }

    private static GroupKey key(Part part) {
        return part.keys().getFirst();
    }

    private static StoredRow visit(String entryPage, String os, String hostname) {
        return new StoredRow(
                Map.of(OfVisit.ENTRY_PAGE, entryPage, OfVisit.OS, os, OfVisit.ENTRY_PAGE_HOSTNAME, hostname), Map.of());
    }

    private static Predicate whereOf(Part part) {
        return switch (part.source()) {
            case Source.Events events -> events.where();
            case Source.Visits visits -> visits.where();
            case Source.Stays stays -> stays.where();
            case Source.Imported rows -> rows.where();
        };
    }

    private static QueryPlan plan(String members) {
        return plan(members, Instant.EPOCH);
    }

    private static QueryPlan plan(String members, Instant nativeStart) {
        return QueryPlanner.plan(
                Asked.query(members).resolve(Asked.site(SiteTimeZone.UTC, nativeStart), Asked.NOW, Optional.empty()));
    }
}
