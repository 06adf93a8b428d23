package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Filter;
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
        return filters instanceof JsonTree.Items(List<JsonTree> trees)
                        && !trees.isEmpty()
                        && trees.stream().noneMatch(FilterGrammar::isTooDeep)
                        && trees.stream().allMatch(FilterGrammar.STORED::admits)
                ? FilterReader.read(trees).toJavaOptional()
                : Optional.empty();
    }
}
