package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger.EventNamed;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Money that events brought, and in which currency it is counted (stats-query-v2.md §13). */
final class Revenues {
    private static final int FRACTION_DIGITS = 3;

    private final List<Goal> goals;
    private final List<String> currencies;
    private final int goalColumn;

    Revenues(ResolvedQuery query) {
        this.goals = query.matchingGoals();
        this.currencies = goals.stream()
                .flatMap(goal -> currencyOf(goal).stream())
                .distinct()
                .toList();
        this.goalColumn = query.dimensions().indexOf(OfEvent.GOAL);
    }

    private static Optional<String> currencyOf(Goal goal) {
        return goal.trigger() instanceof EventNamed(var name, Optional<String> currency) ? currency : Optional.empty();
    }

    /** Why there is none. */
    Optional<MetricWarning> warning() {
        if (currencies.isEmpty()) {
            return Optional.of(MetricWarning.NO_REVENUE_GOALS_MATCHING);
        }
        return currencies.size() > 1 && goalColumn < 0
                ? Optional.of(MetricWarning.NO_SINGLE_REVENUE_CURRENCY)
                : Optional.empty();
    }

    private Optional<String> currency(List<Cell> key) {
        if (goalColumn < 0) {
            return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
        }
        return goals.stream()
                .filter(goal -> key.get(goalColumn).shown().equals(new Value.Text(goal.displayName())))
                .flatMap(goal -> currencyOf(goal).stream())
                .findFirst();
    }

    Value total(List<Cell> key, List<Event> events) {
        return in(currency(key), sum(amounts(events)));
    }

    /** Cut off, not rounded. */
    Value average(List<Cell> key, List<Event> events) {
        List<BigDecimal> amounts = amounts(events);
        return in(
                currency(key),
                amounts.isEmpty()
                        ? sum(amounts)
                        : sum(amounts).divide(BigDecimal.valueOf(amounts.size()), FRACTION_DIGITS, RoundingMode.DOWN));
    }

    private static Value in(Optional<String> currency, BigDecimal amount) {
        return currency.<Value>map(code -> new Value.Money(amount, code)).orElseGet(Value.Nothing::new);
    }

    private static List<BigDecimal> amounts(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.revenue().stream())
                .flatMap(revenue -> revenue.reporting().stream())
                .map(Revenue.Money::amount)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(FRACTION_DIGITS), BigDecimal::add);
    }
}
