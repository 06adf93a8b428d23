package dev.footfall.application.plugins;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GoalsOfViews;
import dev.footfall.application.sites.FindOrCreateGoal;
import dev.footfall.application.sites.GoalForm;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/** Finds or makes several goals, inside a transaction: the first that cannot be had ends it. */
record WantedGoals(FindOrCreateGoal findOrCreate) {
    static WantedGoals over(GoalRepository goals) {
        return new WantedGoals(new FindOrCreateGoal(goals));
    }

    /** In the order in which they are wanted. */
    Either<PluginsProblem, List<Goal>> make(Site site, List<WantedGoal> wanted) {
        Either<PluginsProblem, List<Goal>> made = Either.right(new ArrayList<>());
        for (WantedGoal each : wanted) {
            made = made.flatMap(goals -> make(site, each).peek(goals::add).map(goal -> goals));
        }
        return made;
    }

    private Either<PluginsProblem, Goal> make(Site site, WantedGoal wanted) {
        return GoalForm.read(wanted.form())
                .flatMap(goal -> possible(site, goal))
                .flatMap(goal -> findOrCreate.of(site.id(), goal))
                .mapLeft(PluginsProblem.GoalRefused::new);
    }

    private static Either<SitesProblem.GoalRefused, NewGoal> possible(Site site, NewGoal goal) {
        return GoalsOfViews.fault(site, goal.trigger())
                .<Either<SitesProblem.GoalRefused, NewGoal>>map(
                        fault -> Either.left(SitesProblem.FieldsInvalid.of(fault)))
                .orElseGet(() -> Either.right(goal));
    }
}
