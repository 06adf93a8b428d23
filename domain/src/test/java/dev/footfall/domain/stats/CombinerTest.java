package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.Value.Text;
import dev.footfall.domain.stats.Value.Whole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** stats-query-v2.md §5.3, §10, §12.1, §14. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CombinerTest {
    @Test
    void buckets_are_shown_under_their_labels_and_cities_as_numbers() {
        QueryPlan plan = plan("\"dimensions\": [\"time:day\", \"visit:city\"]");
        PartialResults found = rows(List.of(new Whole(19_786), new Whole(588_409)), List.of(new Whole(3)));
        assertThat(Combiner.combine(plan, found).rows())
                .containsExactly(new QueryResult.Row(
                        List.of(new Text("2024-03-04"), new Whole(588_409)), List.of(new Whole(3))));
    }

    @Test
    void an_unknown_country_is_two_nuls() {
        QueryPlan plan = plan("\"dimensions\": [\"visit:country\", \"visit:region\"]");
        PartialResults found = rows(List.of(new Text(""), new Text("")), List.of(new Whole(1)));
        assertThat(Combiner.combine(plan, found).rows().getFirst().dimensions())
                .containsExactly(new Text("\0\0"), new Text(""));
    }

    @Test
    void only_what_was_asked_for_is_said_about_the_rows() {
        assertThat(Combiner.combine(plan(""), new PartialResults(List.of(), OptionalLong.empty()))
                        .meta())
                .isEqualTo(new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()));
        QueryPlan curious = plan("""
                "dimensions": ["time:day"], "date_range": ["2024-03-01", "2024-03-03"],
                "include": {"time_labels": true, "imports": true, "total_rows": true}""");
        assertThat(Combiner.combine(curious, new PartialResults(List.of(), OptionalLong.of(7)))
                        .meta())
                .isEqualTo(new Meta(
                        OptionalLong.of(7),
                        Optional.of(List.of("2024-03-01", "2024-03-02", "2024-03-03")),
                        Optional.of(Imports.NO_IMPORTED_DATA)));
    }

    private static PartialResults rows(List<Value> keys, List<Value> columns) {
        return new PartialResults(List.of(new PartialResults.Row(keys, columns)), OptionalLong.empty());
    }

    private static QueryPlan plan(String members) {
        return QueryPlanner.plan(Asked.resolved(members));
    }
}
