package dev.footfall.application.fakes;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The goals of all sites. */
public final class InMemoryGoals implements GoalRepository {
    private final Map<SiteId, List<Goal>> goals = new LinkedHashMap<>();

    @Override
    public List<Goal> newestFirst(SiteId site) {
        return goals.getOrDefault(site, List.of()).reversed();
    }

    @Override
    public Goal add(SiteId site, NewGoal goal) {
        List<Goal> ofSite = goals.computeIfAbsent(site, id -> new ArrayList<>());
        Goal numbered =
                new Goal(new GoalId(ofSite.size() + 1L), goal.displayName(), goal.trigger(), goal.customProps());
        ofSite.add(numbered);
        return numbered;
    }
}
