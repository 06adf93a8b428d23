package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.QueryResult.ImportsSkipped;
import dev.footfall.domain.stats.QueryResult.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an answer of what a store found: labels, and what is said about the rows. */
public final class Combiner {
    private Combiner() {}

    public static QueryResult combine(QueryPlan plan, PartialResults found) {
        ResolvedQuery query = plan.query();
        return new QueryResult(
                found.rows().stream().map(row -> row(query, row)).toList(),
                new Meta(
                        found.totalRows(),
                        query.include().contains(Include.TIME_LABELS)
                                ? query.buckets().map(Combiner::labels)
                                : Optional.empty(),
                        query.include().contains(Include.IMPORTS)
                                ? Optional.of(ImportsSkipped.NO_IMPORTED_DATA)
                                : Optional.empty()),
                query);
    }

    private static List<String> labels(TimeBuckets buckets) {
        return buckets.all().mapToObj(buckets::label).toList();
    }

    private static QueryResult.Row row(ResolvedQuery query, PartialResults.Row row) {
        List<Value> dimensions = new ArrayList<>();
        for (int i = 0; i < row.keys().size(); i++) {
            dimensions.add(shown(query, query.dimensions().get(i), row.keys().get(i)));
        }
        return new QueryResult.Row(dimensions, row.columns());
    }

    private static Value shown(ResolvedQuery query, Dimension dimension, Value key) {
        return switch (key) {
            case Value.Whole(long bucket)
            when dimension instanceof Dimension.Time.Buckets time ->
                new Value.Text(TimeBuckets.of(time.granularity(), query.site().zone(), query.range())
                        .label(bucket));
            // An unknown country is two NULs to clients: stats-query-v2.md §5.3.
            case Value.Text(String code) when dimension == OfVisit.COUNTRY && code.isEmpty() -> new Value.Text("\0\0");
            case Value.Text text -> text;
            case Value.Whole whole -> whole;
            case Value.Fraction fraction -> fraction;
            case Value.Nothing nothing -> nothing;
        };
    }
}
