package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.visit.EventName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Goals that somebody reaches more often than not, some events several of them. */
final class RandomGoals {
    private final SplittableRandom random;

    RandomGoals(SplittableRandom random) {
        this.random = random;
    }

    /** A few, the newest first; no two have the same name. */
    List<Goal> list() {
        List<Goal> goals = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int id = random.nextInt(8); id > 0; id--) {
            Trigger trigger = trigger();
            String name = random.nextBoolean() ? Goal.defaultName(trigger) : Values.GOALS.of(random);
            if (names.add(name)) {
                goals.add(new Goal(new GoalId(id), name, trigger, customProps()));
            }
        }
        return goals;
    }

    private Trigger trigger() {
        return switch (random.nextInt(4)) {
            case 0 -> new Trigger.PageVisited(pages());
            case 1 -> new Trigger.PageScrolled(pages(), Values.one(random, List.of(0, 25, 50, 100)));
            default -> new Trigger.EventNamed(new EventName(Values.NAMES.of(random)), currency());
        };
    }

    private PagePattern pages() {
        return new PagePattern(Values.GOAL_PAGES.of(random));
    }

    // Mostly the same, or revenue would hardly ever be in one currency.
    private Optional<String> currency() {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.of("EUR");
            case 1, 2, 3, 4, 5, 6 -> Optional.of("USD");
            default -> Optional.empty();
        };
    }

    private Map<String, String> customProps() {
        Map<String, String> props = new LinkedHashMap<>();
        while (random.nextInt(6) == 0 && props.size() < Goal.MOST_CUSTOM_PROPS) {
            props.put(Values.PROPERTY_NAMES.of(random), Values.PROPERTIES.of(random));
        }
        return props;
    }
}
