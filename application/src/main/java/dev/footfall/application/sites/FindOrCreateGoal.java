package dev.footfall.application.sites;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a goal unless the site has one like it, which is then left as it is (sites-api.md §4.3, steps 6 to 9). */
public record FindOrCreateGoal(GoalRepository goals) {
    /** To be called inside a transaction. */
    public Either<SitesProblem.GoalRefused, Goal> of(SiteId site, NewGoal wanted) {
        List<Goal> present = goals.newestFirst(site);
        // Only in what happens, not in properties: so a full site still takes a variant of an event it counts.
        if (goals.isFull(site)
                && present.stream().noneMatch(goal -> goal.trigger().isLike(wanted.trigger()))) {
            return Either.left(new SitesProblem.GoalLimitReached());
        }
        return collides(site, present, wanted)
                ? known(present, wanted).flatMap(goal -> ofCurrency(goal, wanted))
                : Either.right(goals.add(site, wanted));
    }

    private boolean collides(SiteId site, List<Goal> present, NewGoal wanted) {
        return goals.named(site, wanted.displayName()).isPresent()
                || present.stream().anyMatch(goal -> goal.isLike(wanted));
    }

    private static Either<SitesProblem.GoalRefused, Goal> known(List<Goal> present, NewGoal wanted) {
        List<Goal> ofTarget = present.stream()
                .filter(goal -> hasTargetOf(goal.trigger(), wanted.trigger()))
                .toList();
        return first(ofTarget, goal -> goal.isLike(wanted))
                .or(() -> Optional.of(ofTarget).filter(all -> all.size() == 1).map(List::getFirst))
                .or(() -> first(
                        ofTarget,
                        goal -> !(goal.trigger() instanceof Trigger.EventNamed)
                                && goal.displayName().equals(wanted.displayName())))
                .<Either<SitesProblem.GoalRefused, Goal>>map(Either::right)
                .orElseGet(() -> Either.left(new SitesProblem.GoalNameTaken()));
    }

    private static Optional<Goal> first(List<Goal> goals, Predicate<Goal> test) {
        return goals.stream().filter(test).findFirst();
    }

    /** The same event or the same pages, however far they are scrolled. */
    private static boolean hasTargetOf(Trigger present, Trigger wanted) {
        return target(present).equals(target(wanted));
    }

    private static Object target(Trigger trigger) {
        return switch (trigger) {
            case Trigger.EventNamed named -> named.name();
            case Trigger.PageVisited visited -> visited.pages();
            case Trigger.PageScrolled scrolled -> scrolled.pages();
        };
    }

    private static Either<SitesProblem.GoalRefused, Goal> ofCurrency(Goal known, NewGoal wanted) {
        boolean differs = wanted.trigger() instanceof Trigger.EventNamed asked
                && asked.currency().isPresent()
                && !currencyOf(known).equals(asked.currency());
        return differs
                ? Either.left(new SitesProblem.RevenueGoalTaken(eventOf(known), currencyOf(known)))
                : Either.right(known);
    }

    private static Optional<String> currencyOf(Goal goal) {
        return goal.trigger() instanceof Trigger.EventNamed named ? named.currency() : Optional.empty();
    }

    private static String eventOf(Goal goal) {
        return goal.trigger() instanceof Trigger.EventNamed named ? named.name().value() : "";
    }
}
