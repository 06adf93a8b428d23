package dev.footfall.application.provision;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GoalsOfViews;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalFault;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;

/** Makes, changes and removes the goals of one site. */
final class ProvisionGoals implements Lists.Worker {
    private final GoalRepository goals;
    private final Site owner;
    private final SiteId site;
    private final GoalsOfSite all;

    ProvisionGoals(GoalRepository goals, Site owner) {
        this.goals = goals;
        this.owner = owner;
        this.site = owner.id();
        this.all = new GoalsOfSite(goals, site);
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return GoalItem.read(fields).flatMap(item -> item.isAbsent() ? removed(fields, item) : stored(fields, item));
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(Fields fields, GoalItem item) {
        return item.displayName()
                .<Either<ProvisioningFault, JsonTree.Members>>map(name -> {
                    goals.named(site, name).ifPresent(goal -> {
                        goals.remove(goal.id());
                        all.forget(goal);
                    });
                    return Either.right(Answer.of("display_name", name, Optional.empty()));
                })
                .orElseGet(() -> Either.left(fields.fault("display_name", Formats.BLANK)));
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(Fields fields, GoalItem item) {
        Optional<Goal> known = item.displayName().flatMap(name -> goals.named(site, name));
        Optional<Trigger> trigger = item.trigger(known.map(Goal::trigger));
        return trigger.map(wanted -> stored(fields, item, known, wanted))
                .orElseGet(() -> Either.left(fields.fault(GoalItem.EITHER)));
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(
            Fields fields, GoalItem item, Optional<Goal> known, Trigger trigger) {
        if (trigger instanceof Trigger.EventNamed && item.asksForScrolling()) {
            return Either.left(fields.fault("scroll_threshold", GoalFault.THRESHOLD_WITHOUT_PAGE.words()));
        }
        Optional<GoalFault> unfit = GoalsOfViews.fault(owner, trigger);
        if (unfit.isPresent()) {
            return Either.left(fields.fault(unfit.get().field(), unfit.get().words()));
        }
        Map<String, String> props =
                item.customProps().over(known.map(Goal::customProps).orElse(Map.of()), Map.of());
        NewGoal wanted = new NewGoal(item.name().orElseGet(() -> Goal.defaultName(trigger)), trigger, props);
        if (known.filter(goal -> isLike(goal, wanted)).isEmpty() && all.hasAnotherLike(wanted)) {
            return Either.left(
                    fields.fault(trigger instanceof Trigger.EventNamed ? "event_name" : "page_path", Formats.TAKEN));
        }
        Goal goal = known.map(present -> changed(present, wanted)).orElseGet(() -> made(wanted));
        return Either.right(Answer.of(
                "display_name", goal.displayName(), Optional.of(goal.id().value())));
    }

    private static boolean isLike(Goal goal, NewGoal wanted) {
        return goal.trigger().equals(wanted.trigger()) && goal.customProps().equals(wanted.customProps());
    }

    private Goal made(NewGoal wanted) {
        Goal goal = goals.add(site, wanted);
        all.remember(goal);
        return goal;
    }

    private Goal changed(Goal known, NewGoal wanted) {
        Goal goal = new Goal(known.id(), known.displayName(), wanted.trigger(), wanted.customProps());
        if (!goal.equals(known)) {
            goals.change(goal);
            all.remember(goal);
        }
        return goal;
    }
}
