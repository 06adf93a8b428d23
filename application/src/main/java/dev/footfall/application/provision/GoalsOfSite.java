package dev.footfall.application.provision;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the goals of a site aim at: no two at the same. Looked up once, when somebody first asks. */
final class GoalsOfSite {
    private final GoalRepository goals;
    private final SiteId site;
    private Optional<Map<Aim, String>> names = Optional.empty();

    GoalsOfSite(GoalRepository goals, SiteId site) {
        this.goals = goals;
        this.site = site;
    }

    /** @param threshold of scroll goals; -1 for others */
    private record Aim(String target, int threshold, Map<String, String> customProps) {
        static Aim of(Trigger trigger, Map<String, String> customProps) {
            return switch (trigger) {
                case Trigger.EventNamed(EventName name, Optional<String> currency) ->
                    new Aim("event " + name.value(), -1, customProps);
                case Trigger.PageVisited(PagePattern pages) -> new Aim("page " + pages.text(), -1, customProps);
                case Trigger.PageScrolled(PagePattern pages, int threshold) ->
                    new Aim("page " + pages.text(), threshold, customProps);
            };
        }
    }

    boolean hasAnotherLike(NewGoal goal) {
        String name = names().get(Aim.of(goal.trigger(), goal.customProps()));
        return name != null && !name.equals(goal.displayName());
    }

    void remember(Goal goal) {
        forget(goal);
        names().put(Aim.of(goal.trigger(), goal.customProps()), goal.displayName());
    }

    void forget(Goal goal) {
        names().values().remove(goal.displayName());
    }

    private Map<Aim, String> names() {
        Map<Aim, String> known = names.orElseGet(() -> {
            Map<Aim, String> all = new HashMap<>();
            goals.newestFirst(site)
                    .forEach(goal -> all.put(Aim.of(goal.trigger(), goal.customProps()), goal.displayName()));
            return all;
        });
        names = Optional.of(known);
        return known;
    }
}
