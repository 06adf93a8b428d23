package dev.footfall.http.stats.v2;

import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.Value;
import java.util.List;

/** The answer to a query (stats-query-v2.md §14). Here and below, the order of components is the order of keys. */
record QueryResponse(List<RowAnswer> results, MetaAnswer meta, QueryEcho query) {
    static QueryResponse of(QueryResult result) {
        return new QueryResponse(
                result.rows().stream()
                        .map(row -> new RowAnswer(row.metrics(), row.dimensions()))
                        .toList(),
                MetaAnswer.of(result.meta()),
                QueryEcho.of(result.query()));
    }

    record RowAnswer(List<Value> metrics, List<Value> dimensions) {}
}
