package dev.footfall.persistence.configuration;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.visit.EventName;
import dev.footfall.persistence.tables.configuration.tables.records.GoalsRecord;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goals as rows: an event's name, or a path with or without a scroll threshold. */
final class GoalRows {
    private GoalRows() {}

    /** Every column but the numbers of goal and site. */
    static GoalsRecord write(NewGoal goal) {
        return switch (goal.trigger()) {
            case Trigger.EventNamed(EventName name, Optional<String> currency) -> {
                GoalsRecord row = ofPages(goal, null, null);
                row.setEventName(name.value());
                row.setCurrency(currency.orElse(null));
                yield row;
            }
            case Trigger.PageVisited(PagePattern pages) -> ofPages(goal, pages.text(), null);
            case Trigger.PageScrolled(PagePattern pages, int threshold) ->
                ofPages(goal, pages.text(), (long) threshold);
        };
    }

    private static GoalsRecord ofPages(NewGoal goal, @Nullable String path, @Nullable Long threshold) {
        GoalsRecord row = new GoalsRecord();
        row.setDisplayName(goal.displayName());
        row.setEventName(null);
        row.setCurrency(null);
        row.setPagePath(path);
        row.setScrollThreshold(threshold);
        return row;
    }

    static Goal read(GoalsRecord row, Map<String, String> customProps) {
        return new Goal(new GoalId(row.getId()), row.getDisplayName(), trigger(row), customProps);
    }

    private static Trigger trigger(GoalsRecord row) {
        if (row.getEventName() != null) {
            return new Trigger.EventNamed(new EventName(row.getEventName()), Optional.ofNullable(row.getCurrency()));
        }
        PagePattern pages = new PagePattern(row.getPagePath());
        return row.getScrollThreshold() == null
                ? new Trigger.PageVisited(pages)
                : new Trigger.PageScrolled(pages, Math.toIntExact(row.getScrollThreshold()));
    }
}
