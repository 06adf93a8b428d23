package dev.footfall.persistence.configuration;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import dev.footfall.persistence.tables.configuration.tables.records.GoalsRecord;
import java.util.Map;
import java.util.Optional;

/** Goals as rows: an event's name, or a path with or without a scroll threshold. */
final class GoalRows {
    private GoalRows() {}

    static GoalsRecord write(SiteId site, NewGoal goal) {
        GoalsRecord row = new GoalsRecord();
        row.setSiteId(site.value());
        row.setDisplayName(goal.displayName());
        switch (goal.trigger()) {
            case Trigger.EventNamed(EventName name, Optional<String> currency) -> {
                row.setEventName(name.value());
                currency.ifPresent(row::setCurrency);
            }
            case Trigger.PageVisited(PagePattern pages) -> row.setPagePath(pages.text());
            case Trigger.PageScrolled(PagePattern pages, int threshold) -> {
                row.setPagePath(pages.text());
                row.setScrollThreshold((long) threshold);
            }
        }
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
