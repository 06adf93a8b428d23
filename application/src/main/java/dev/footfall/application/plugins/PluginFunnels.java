package dev.footfall.application.plugins;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.sites.Bounds;
import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The funnels of a plugin's site (sites-api.md §10.4). */
public final class PluginFunnels {
    private final FunnelRepository funnels;
    private final GoalRepository goals;
    private final WantedGoals wantedGoals;
    private final Transactions transactions;

    public PluginFunnels(FunnelRepository funnels, GoalRepository goals, Transactions transactions) {
        this.funnels = funnels;
        this.goals = goals;
        this.wantedGoals = WantedGoals.over(goals);
        this.transactions = transactions;
    }

    /** Newest first. */
    public Page<FunnelOfGoals> list(PluginGrant grant, Bounds bounds) {
        SiteId site = grant.site().id();
        return bounds.of(
                        funnels.of(site).reversed(),
                        funnel -> Position.of(funnel.id().value()))
                .map(funnel -> withGoals(site, funnel));
    }

    public Either<PluginsProblem, FunnelOfGoals> read(PluginGrant grant, FunnelId id) {
        SiteId site = grant.site().id();
        return funnels.of(site).stream()
                .filter(funnel -> funnel.id().equals(id))
                .findFirst()
                .<Either<PluginsProblem, FunnelOfGoals>>map(funnel -> Either.right(withGoals(site, funnel)))
                .orElseGet(() -> Either.left(new PluginsProblem.NotFound()));
    }

    /** Finds the funnel by its name, whatever its steps, or makes it; the goals are found or made in both cases. */
    public Either<PluginsProblem, FunnelOfGoals> put(PluginGrant grant, String name, List<WantedGoal> steps) {
        boolean isPaidFor = grant.includes(Feature.FUNNELS)
                && steps.stream().allMatch(goal -> grant.features().containsAll(goal.needed()));
        return isPaidFor
                ? transactions.inOneOrNone(() -> made(grant.site(), name, steps))
                : Either.left(new PluginsProblem.FeatureMissing(Feature.FUNNELS));
    }

    private Either<PluginsProblem, FunnelOfGoals> made(Site asked, String name, List<WantedGoal> steps) {
        SiteId site = asked.id();
        return wantedGoals
                .make(asked, steps)
                .flatMap(made -> funnels.named(site, name)
                        .<Either<PluginsProblem, Funnel>>map(Either::right)
                        .orElseGet(() ->
                                added(site, name, made.stream().map(Goal::id).toList())))
                .map(funnel -> withGoals(site, funnel));
    }

    private Either<PluginsProblem, Funnel> added(SiteId site, String name, List<GoalId> steps) {
        if (name.isBlank()) {
            return Either.left(new PluginsProblem.NameBlank());
        }
        return new HashSet<>(steps).size() < steps.size()
                ? Either.left(new PluginsProblem.StepRepeated())
                : Either.right(funnels.add(site, new NewFunnel(name, steps)));
    }

    private FunnelOfGoals withGoals(SiteId site, Funnel funnel) {
        return new FunnelOfGoals(
                funnel,
                funnel.steps().stream()
                        .map(step -> goals.find(site, step))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A funnel with the goals that are its steps, in their order. */
    public record FunnelOfGoals(Funnel funnel, List<Goal> steps) {
        public FunnelOfGoals {
            steps = List.copyOf(steps);
        }
    }
}
