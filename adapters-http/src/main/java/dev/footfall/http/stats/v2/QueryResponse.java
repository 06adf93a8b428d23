package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Compared;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a query (stats-query-v2.md §14). Here and below, the order of components is the order of keys. */
record QueryResponse(List<RowAnswer> results, MetaAnswer meta, QueryEcho query) {
    static QueryResponse of(QueryResult result) {
        return new QueryResponse(
                result.rows().stream().map(RowAnswer::of).toList(),
                MetaAnswer.of(result),
                QueryEcho.of(result.query()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowAnswer(
            List<Value> metrics,
            List<Value> dimensions,
            @Nullable ComparedAnswer comparison) {
        static RowAnswer of(Row row) {
            return new RowAnswer(
                    row.metrics(),
                    row.dimensions(),
                    row.compared().map(ComparedAnswer::of).orElse(null));
        }
    }

    record ComparedAnswer(List<Value> dimensions, List<Value> metrics, List<Value> change) {
        static ComparedAnswer of(Compared compared) {
            return new ComparedAnswer(compared.dimensions(), compared.metrics(), compared.change());
        }
    }
}
