package dev.footfall.http.plugins;

import dev.footfall.application.plugins.WantedGoal;
import dev.footfall.application.plugins.WantedGoal.Aim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads goals whose shape has been checked. */
final class WantedGoals {
    private WantedGoals() {}

    /** One, or those of a list. */
    static List<WantedGoal> of(Written body) {
        return body.has("goals") ? all(body, "goals") : List.of(one(body));
    }

    static List<WantedGoal> all(Written body, String list) {
        return body.items(list).stream().map(Written::of).map(WantedGoals::one).toList();
    }

    private static WantedGoal one(Written wanted) {
        Written goal = wanted.object("goal");
        Aim aim = switch (wanted.text(GoalShapes.TYPE)) {
            case GoalShapes.CUSTOM_EVENT -> new Aim.CustomEvent(goal.text("event_name"));
            case GoalShapes.REVENUE -> new Aim.Revenue(goal.text("event_name"), goal.text("currency"));
            case GoalShapes.PAGEVIEW -> new Aim.Pageview(goal.text("path"));
            default -> throw new IllegalArgumentException("the shape has been checked");
        };
        return new WantedGoal(aim, props(goal.object("custom_props")));
    }

    private static Map<String, String> props(Written written) {
        Map<String, String> props = new LinkedHashMap<>();
        written.members().members().keySet().forEach(name -> props.put(name, written.text(name)));
        return props;
    }
}
