package dev.footfall.application.site;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;

/** Gives a goal another display name, in the segments of its site as well (sites-api.md §4.6). */
public final class RenameGoal {
    private final GoalRepository goals;
    private final SegmentRepository segments;
    private final Transactions transactions;

    public RenameGoal(GoalRepository goals, SegmentRepository segments, Transactions transactions) {
        this.goals = goals;
        this.segments = segments;
        this.transactions = transactions;
    }

    /** @param name is stripped */
    public Either<Problem, Goal> rename(SiteId site, GoalId id, String name) {
        return transactions.inOneOrNone(() -> goals.find(site, id)
                .<Either<Problem, Goal>>map(Either::right)
                .orElseGet(() -> Either.left(Problem.GOAL_UNKNOWN))
                .flatMap(goal -> free(site, goal, name.strip()).map(free -> renamed(site, goal, free))));
    }

    private Either<Problem, String> free(SiteId site, Goal goal, String name) {
        boolean isAnothers = goals.named(site, name)
                .filter(named -> !named.id().equals(goal.id()))
                .isPresent();
        return name.isEmpty()
                ? Either.left(Problem.NAME_BLANK)
                : isAnothers ? Either.left(Problem.NAME_TAKEN) : Either.right(name);
    }

    private Goal renamed(SiteId site, Goal goal, String name) {
        Goal renamed = new Goal(goal.id(), name, goal.trigger(), goal.customProps());
        goals.change(renamed);
        for (Segment segment : segments.of(site)) {
            Segment wanted = segment.withGoalRenamed(goal.displayName(), name);
            if (!wanted.equals(segment)) {
                segments.change(wanted);
            }
        }
        return renamed;
    }

    /** Why a goal keeps its name. */
    public enum Problem {
        GOAL_UNKNOWN,
        NAME_BLANK,
        NAME_TAKEN
    }
}
