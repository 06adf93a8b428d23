package dev.footfall.http.stats.v1;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a breakdown by goal (stats-api-v1.md §15.2): of equal ones the older goal comes first, which a store does
 * not know. There are few enough goals to ask for all of them, and to find the page here.
 */
final class GoalRows {
    private GoalRows() {}

    static boolean areIn(List<Dimension> breakdown) {
        return breakdown.contains(OfEvent.GOAL);
    }

    /** @param result all rows, the metric they are sorted by first: time on page never goes with goals */
    static List<Row> page(QueryResult result, Pagination page) {
        Map<Value, Integer> ages = ages(result.query().goals());
        return result.rows().stream()
                .sorted(Comparator.comparingDouble(GoalRows::first)
                        .reversed()
                        .thenComparing(row -> ages.get(row.dimensions().getFirst()), Comparator.reverseOrder()))
                .skip(page.offset())
                .limit(page.limit())
                .toList();
    }

    private static Map<Value, Integer> ages(List<Goal> newestFirst) {
        Map<Value, Integer> ages = new HashMap<>();
        newestFirst.forEach(goal -> ages.put(new Value.Text(goal.displayName()), ages.size()));
        return ages;
    }

    // A scroll goal has no events, which counts as none of them.
    private static double first(Row row) {
        return Numbers.of(row.metrics().getFirst()).orElse(0);
    }
}
