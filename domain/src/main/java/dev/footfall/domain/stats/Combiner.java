package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.QueryResult.ImportsSkipped;
import dev.footfall.domain.stats.QueryResult.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an answer of what a store found: labels, money, and what is said about the rows. */
public final class Combiner {
    private final ResolvedQuery query;
    private final Revenue revenue;
    private final Set<String> scrollGoals;
    private final boolean countsNoEvents;

    private Combiner(ResolvedQuery query) {
        this.query = query;
        this.revenue = new Revenue(query);
        this.scrollGoals = query.matchingGoals().stream()
                .filter(goal -> goal.trigger() instanceof Trigger.PageScrolled)
                .map(Goal::displayName)
                .collect(Collectors.toSet());
        this.countsNoEvents = !scrollGoals.isEmpty()
                && !query.dimensions().contains(OfEvent.GOAL)
                && ResolvedQuery.topLevel(query.filters(), OfEvent.GOAL).stream()
                        .anyMatch(match -> match.caseRule() == CaseRule.UNSAID);
    }

    public static QueryResult combine(QueryPlan plan, PartialResults found) {
        return new Combiner(plan.query()).combine(found);
    }

    private QueryResult combine(PartialResults found) {
        return new QueryResult(
                found.rows().stream().map(this::row).toList(),
                new Meta(
                        found.totalRows(),
                        query.include().contains(Include.TIME_LABELS)
                                ? query.buckets().map(Combiner::labels)
                                : Optional.empty(),
                        revenue.warnings(),
                        query.include().contains(Include.IMPORTS)
                                ? Optional.of(ImportsSkipped.NO_IMPORTED_DATA)
                                : Optional.empty()),
                query);
    }

    private static List<String> labels(TimeBuckets buckets) {
        return buckets.all().mapToObj(buckets::label).toList();
    }

    private QueryResult.Row row(PartialResults.Row row) {
        List<Value> dimensions = new ArrayList<>();
        for (int i = 0; i < row.keys().size(); i++) {
            dimensions.add(shown(query.dimensions().get(i), row.keys().get(i)));
        }
        Optional<String> goal = goal(dimensions);
        List<Value> metrics = new ArrayList<>();
        for (int i = 0; i < row.columns().size(); i++) {
            metrics.add(shown(query.metrics().get(i), row.columns().get(i), goal));
        }
        return new QueryResult.Row(dimensions, metrics);
    }

    private Optional<String> goal(List<Value> dimensions) {
        int index = query.dimensions().indexOf(OfEvent.GOAL);
        return index >= 0 && dimensions.get(index) instanceof Value.Text(String name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private Value shown(Metric metric, Value found, Optional<String> goal) {
        // Reading far enough is no event of its own: stats-query-v2.md §8.2.
        if (metric == Metric.EVENTS
                && (countsNoEvents || goal.filter(scrollGoals::contains).isPresent())) {
            return new Value.Nothing();
        }
        return found instanceof Value.Decimal amount ? revenue.shown(amount, goal) : found;
    }

    private Value shown(Dimension dimension, Value key) {
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
            case Value.Decimal decimal -> decimal;
            case Value.Money money -> money;
            case Value.Nothing nothing -> nothing;
        };
    }
}
