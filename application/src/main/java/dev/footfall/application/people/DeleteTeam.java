package dev.footfall.application.people;

import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;

/**
 * Ends a team: its sites go with all their statistics, its keys, invitations and memberships too, while its people stay users
 * (access-control.md §6.2). A subscription is to be cancelled before.
 */
public final class DeleteTeam {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final FinishWork finishWork;
    private final EndTeam endTeam;

    DeleteTeam(PeopleUseCases.Stores stores, Transactions transactions, FinishWork finishWork) {
        this.stores = stores;
        this.transactions = transactions;
        this.finishWork = finishWork;
        this.endTeam = new EndTeam(stores);
    }

    /** @param actor an owner */
    public Either<PeopleProblem, Team> delete(UserId actor, TeamId teamId) {
        return transactions
                .inOneOrNone(() -> People.known(stores.teams().find(teamId), PeopleProblem.UNKNOWN_TEAM)
                        .filterOrElse(team -> isOwner(actor, team), team -> PeopleProblem.NOT_ALLOWED)
                        .peek(team -> endTeam.of(teamId)))
                .peek(team -> finishWork.purge());
    }

    private boolean isOwner(UserId actor, Team team) {
        return stores.memberships()
                .ofTeam(actor, team.id())
                .filter(RoleRules::mayDeleteTeam)
                .isPresent();
    }
}
