package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparedPeriodsTest {
    private static final Instant TODAY = Instant.parse("2024-03-04T00:00:00Z");

    private final HttpWorld world = new HttpWorld();

    ComparedPeriodsTest() {
        world.answers = ComparedPeriodsTest::sixTodayFourBefore;
    }

    @Test
    void an_aggregate_is_compared_with_the_period_before_when_that_is_asked_for() {
        assertThat(get("aggregate?site_id=shop.test&period=day&compare=previous_period"))
                .isEqualTo("{\"results\":{\"visitors\":{\"change\":50,\"comparison_value\":4,\"value\":6}}}");
        assertThat(get("aggregate?site_id=shop.test&period=day&compare=year_over_year"))
                .isEqualTo("{\"results\":{\"visitors\":{\"value\":6}}}");
    }

    @Test
    void so_is_every_row_of_a_breakdown() {
        assertThat(get("breakdown?site_id=shop.test&period=day&property=visit:source&compare=previous_period"))
                .isEqualTo("{\"results\":[{\"comparison\":{\"change\":{\"visitors\":50},\"visitors\":4},"
                        + "\"source\":\"same\",\"visitors\":6}]}");
        assertThat(get("breakdown?site_id=shop.test&period=day&property=visit:source"))
                .isEqualTo("{\"results\":[{\"source\":\"same\",\"visitors\":6}]}");
    }

    @Test
    void a_timeseries_is_never_compared() {
        assertThat(get("timeseries?site_id=shop.test&period=day&interval=day&compare=previous_period"))
                .isEqualTo(get("timeseries?site_id=shop.test&period=day&interval=day"));
    }

    private String get(String question) {
        return world.get("api/v1/stats/" + question).withKey().send().body();
    }

    private static QueryResult sixTodayFourBefore(ResolvedQuery query) {
        List<Value> values = query.dimensions().stream()
                .<Value>map(dimension -> new Value.Text("same"))
                .toList();
        long visitors = query.range().first().equals(TODAY) ? 6 : 4;
        return new QueryResult(
                List.of(new Row(values, List.of(new Value.Whole(visitors)))),
                new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
                query);
    }
}
