package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.QueryProblem;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** The filters of saved segments (stats-query-v2.md §6.8). */
public final class SegmentFilters {
    private SegmentFilters() {}

    /**
     * Reads the filters, which may hold operators that requests may not. Empty when there are none, when one cannot be
     * read, and when one is about segments again.
     *
     * @param segmentData as saved: {@code {"filters": [...], "labels": {...}}}
     */
    public static Optional<List<Filter>> read(JsonTree.Members segmentData) {
        return segmentData.member("filters").flatMap(SegmentFilters::read);
    }

    private static Optional<List<Filter>> read(JsonTree filters) {
        return filters instanceof JsonTree.Items(List<JsonTree> trees) && !trees.isEmpty()
                ? parse(trees).toJavaOptional()
                : Optional.empty();
    }

    /** Reads the filters that somebody wants to save; the first that cannot be read is the answer. */
    public static Either<QueryProblem, List<Filter>> parse(List<JsonTree> filters) {
        return refused(filters)
                .<Either<QueryProblem, List<Filter>>>map(Either::left)
                .orElseGet(() -> FilterReader.read(filters));
    }

    private static Optional<QueryProblem> refused(List<JsonTree> filters) {
        return filters.stream().anyMatch(FilterGrammar::isTooDeep)
                ? Optional.of(new QueryProblem.SchemaViolations(
                        List.of(new QueryProblem.Violation("#/filters", new QueryProblem.Fault.FiltersTooDeep()))))
                : filters.stream()
                        .map(StoredFilters::refused)
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
