package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.visit.EventName;
import java.util.Map;
import java.util.Optional;

/** Goals with the names they have when nobody gives them one. */
final class Goals {
    private Goals() {}

    static Goal event(String name) {
        return goal(new Trigger.EventNamed(new EventName(name), Optional.empty()));
    }

    /** A goal that reports revenue. */
    static Goal sale(String name, String currency) {
        return goal(new Trigger.EventNamed(new EventName(name), Optional.of(currency)));
    }

    static Goal page(String pattern) {
        return goal(new Trigger.PageVisited(new PagePattern(pattern)));
    }

    static Goal scroll(String name, String pattern, int threshold) {
        return new Goal(new GoalId(1), name, new Trigger.PageScrolled(new PagePattern(pattern), threshold), Map.of());
    }

    /** The same goal under another name, for which events must also carry a property. */
    static Goal with(Goal goal, String name, String property, String value) {
        return new Goal(goal.id(), name, goal.trigger(), Map.of(property, value));
    }

    private static Goal goal(Trigger trigger) {
        return new Goal(new GoalId(1), Goal.defaultName(trigger), trigger, Map.of());
    }
}
