package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which currency money is shown, if it is (stats-query-v2.md §13). */
final class Revenue {
    private final List<Metric> asked;
    private final boolean byGoal;
    private final List<Goal> goals;
    private final List<String> currencies;

    Revenue(ResolvedQuery query) {
        this.asked = query.metrics().stream().filter(Metric::isRevenue).toList();
        this.byGoal = query.dimensions().contains(OfEvent.GOAL);
        this.goals = asked.isEmpty() ? List.of() : query.matchingGoals();
        this.currencies = goals.stream()
                .map(Revenue::currency)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The column of a sum of money: nothing where no currency is known, so that such rows come last in any order. */
    QueryPlan.Column column(QueryPlan.Column.Measured amount, int keyOfGoals) {
        if (byGoal) {
            return new QueryPlan.Column.OfGroups(
                    amount,
                    keyOfGoals,
                    goals.stream()
                            .filter(goal -> currency(goal).isPresent())
                            .map(Goal::displayName)
                            .collect(Collectors.toSet()));
        }
        return currencies.size() == 1 ? amount : new QueryPlan.Column.Unknown();
    }

    /** @param goal the goal of the row, where there are goals */
    Value shown(Value.Decimal amount, Optional<String> goal) {
        return goal.map(this::currencyOf)
                .orElseGet(
                        () -> !byGoal && currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty())
                .<Value>map(currency -> new Value.Money(amount.number(), currency))
                .orElseGet(Value.Nothing::new);
    }

    private Optional<String> currencyOf(String name) {
        return goals.stream()
                .filter(goal -> goal.displayName().equals(name))
                .findFirst()
                .flatMap(Revenue::currency);
    }

    private static Optional<String> currency(Goal goal) {
        return goal.trigger() instanceof Trigger.EventNamed named ? named.currency() : Optional.empty();
    }

    Map<Metric, MetricWarning> warnings() {
        if (currencies.isEmpty()) {
            return all(MetricWarning.NO_REVENUE_GOALS_MATCHING);
        }
        return currencies.size() > 1 && !byGoal ? all(MetricWarning.NO_SINGLE_REVENUE_CURRENCY) : Map.of();
    }

    private Map<Metric, MetricWarning> all(MetricWarning warning) {
        return asked.stream().collect(Collectors.toMap(metric -> metric, metric -> warning));
    }
}
