package dev.footfall.application.plugins;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.sites.Bounds;
import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** The goals of a plugin's site (sites-api.md §10.3). */
public final class PluginGoals {
    private final GoalRepository goals;
    private final WantedGoals wantedGoals;
    private final Transactions transactions;

    public PluginGoals(GoalRepository goals, Transactions transactions) {
        this.goals = goals;
        this.wantedGoals = WantedGoals.over(goals);
        this.transactions = transactions;
    }

    /** Newest first. */
    public Page<Goal> list(PluginGrant grant, Bounds bounds) {
        return bounds.of(
                goals.newestFirst(grant.site().id()),
                goal -> Position.of(goal.id().value()));
    }

    public Either<PluginsProblem, Goal> read(PluginGrant grant, GoalId id) {
        return goals.find(grant.site().id(), id)
                .<Either<PluginsProblem, Goal>>map(Either::right)
                .orElseGet(() -> Either.left(new PluginsProblem.NotFound()));
    }

    /** Finds or makes all of them, in their order, or none. */
    public Either<PluginsProblem, List<Goal>> put(PluginGrant grant, List<WantedGoal> wanted) {
        // Whatever the plan lacks is called Revenue Goals: sites-api.md §10.3.
        return wanted.stream().allMatch(goal -> grant.features().containsAll(goal.needed()))
                ? transactions.inOneOrNone(() -> wantedGoals.make(grant.site(), wanted))
                : Either.left(new PluginsProblem.FeatureMissing(Feature.REVENUE_GOALS));
    }

    /** Removes those that are goals of the site, from funnels too, and returns them. */
    public List<Goal> delete(PluginGrant grant, List<GoalId> ids) {
        return transactions.inOne(() -> ids.stream()
                .distinct()
                .map(id -> goals.find(grant.site().id(), id))
                .flatMap(Optional::stream)
                .peek(goal -> goals.remove(goal.id()))
                .toList());
    }
}
