package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;

/** The query that was answered, as a request that would get the same answer. */
@JsonNaming(SnakeCaseStrategy.class)
record QueryEcho(
        String siteId,
        List<String> metrics,
        List<String> dateRange,
        List<JsonTree> filters,
        List<String> dimensions,
        List<List<String>> orderBy,
        JsonTree include,
        Page pagination) {
    static QueryEcho of(ResolvedQuery query) {
        return new QueryEcho(
                query.site().domain(),
                query.metrics().stream().map(Metric::wireName).toList(),
                DateRangeEcho.of(query),
                query.filters().stream().map(FilterEcho::of).toList(),
                query.dimensions().stream().map(Dimension::wireName).toList(),
                query.order().stream().map(QueryEcho::term).toList(),
                IncludeEcho.of(query),
                Page.of(query.pagination()));
    }

    private static List<String> term(SortTerm term) {
        return List.of(term.by().wireName(), term.direction().wireName());
    }

    record Page(long offset, int limit) {
        static Page of(Pagination pagination) {
            return new Page(pagination.offset(), pagination.limit());
        }
    }
}
