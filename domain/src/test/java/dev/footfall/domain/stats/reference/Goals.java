package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.visit.EventName;
import java.util.Map;
import java.util.Optional;

/** Goals of a site; their numbers do not matter here. */
final class Goals {
    private Goals() {}

    static Goal event(String name) {
        return goal(name, new Trigger.EventNamed(new EventName(name), Optional.empty()));
    }

    static Goal selling(String name, String currency) {
        return goal(name, new Trigger.EventNamed(new EventName(name), Optional.of(currency)));
    }

    static Goal page(String pages) {
        return goal("Visit " + pages, new Trigger.PageVisited(new PagePattern(pages)));
    }

    static Goal scroll(String displayName, String pages, int threshold) {
        return goal(displayName, new Trigger.PageScrolled(new PagePattern(pages), threshold));
    }

    static Goal with(Map<String, String> customProps, Goal goal) {
        return new Goal(goal.id(), goal.displayName(), goal.trigger(), customProps);
    }

    private static Goal goal(String displayName, Trigger trigger) {
        return new Goal(new GoalId(1), displayName, trigger, Map.of());
    }
}
