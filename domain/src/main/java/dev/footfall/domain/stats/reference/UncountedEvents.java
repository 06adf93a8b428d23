package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger.PageScrolled;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.util.List;

/** Where no number of events is shown, because scrolling is none (stats-query-v2.md §8.2). Rows are sorted by it still. */
final class UncountedEvents {
    private final List<Goal> scrollGoals;
    private final List<Filter> filters;
    private final int goalColumn;

    UncountedEvents(ResolvedQuery query) {
        this.scrollGoals = query.matchingGoals().stream()
                .filter(goal -> goal.trigger() instanceof PageScrolled)
                .toList();
        this.filters = query.filters();
        this.goalColumn = query.dimensions().indexOf(OfEvent.GOAL);
    }

    boolean in(Row row) {
        return goalColumn < 0 ? inAllRows() : isScrollGoal(row.key().get(goalColumn));
    }

    private boolean isScrollGoal(Cell goal) {
        return scrollGoals.stream()
                .map(Goal::displayName)
                .anyMatch(name -> goal.shown().equals(new Value.Text(name)));
    }

    // A leaf that carries modifiers, whichever, does not count.
    private boolean inAllRows() {
        return !scrollGoals.isEmpty()
                && filters.stream()
                        .anyMatch(filter -> filter instanceof Match leaf
                                && leaf.dimension() == OfEvent.GOAL
                                && leaf.caseRule() == CaseRule.UNSAID);
    }
}
