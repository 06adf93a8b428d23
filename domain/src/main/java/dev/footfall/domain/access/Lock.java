package dev.footfall.domain.access;

import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Usage;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a team is due to be locked, and what becomes of its grace period (access-control.md §8.4).
 *
 * @param grace what is left of it; empty: there is none any more
 */
public record Lock(Standing standing, Optional<GracePeriod> grace) {
    /** The first condition of the document's table that holds. {@code today} is the UTC date. */
    public static Lock due(Edition edition, Team team, Situation situation, LocalDate today) {
        Standing paid = edition.standing(team, situation.ownsSites(), today);
        boolean isMeasured = edition == Edition.HOSTED
                && team.subscription().filter(bought -> bought.isActive(today)).isPresent();
        if (!isMeasured
                || situation.grace().filter(grace -> grace.isOver(today)).isEmpty()) {
            return new Lock(paid, situation.grace());
        }
        return switch (situation.usage()) {
            case OVER -> new Lock(Standing.LOCKED, situation.grace());
            case WITHIN -> new Lock(Standing.OPEN, Optional.empty());
            case UNKNOWN -> new Lock(team.standing(), situation.grace());
        };
    }

    /**
     * What a lock depends on beside the team itself.
     *
     * @param usage of its last two billing cycles; counts only when the grace period is over
     */
    public record Situation(boolean ownsSites, Optional<GracePeriod> grace, Usage usage) {}
}
