package dev.footfall.application.plugins;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.sites.FindOrCreateGoal;
import dev.footfall.application.sites.GoalForm;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/** Finds or makes several goals, inside a transaction: the first that cannot be had ends it. */
record WantedGoals(FindOrCreateGoal findOrCreate) {
    static WantedGoals over(GoalRepository goals) {
        return new WantedGoals(new FindOrCreateGoal(goals));
    }

    /** In the order in which they are wanted. */
    Either<PluginsProblem, List<Goal>> make(SiteId site, List<WantedGoal> wanted) {
        Either<PluginsProblem, List<Goal>> made = Either.right(new ArrayList<>());
        for (WantedGoal each : wanted) {
            made = made.flatMap(goals -> make(site, each).peek(goals::add).map(goal -> goals));
        }
        return made;
    }

    private Either<PluginsProblem, Goal> make(SiteId site, WantedGoal wanted) {
        return GoalForm.read(wanted.form())
                .flatMap(goal -> findOrCreate.of(site, goal))
                .mapLeft(PluginsProblem.GoalRefused::new);
    }
}
