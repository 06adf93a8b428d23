package dev.footfall.application.people;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;

/**
 * Makes somebody's personal team a shared one under a name, or gives a shared one another name (access-control.md §6.1, §6.2).
 * Its owner's next site without a team makes him a new personal one.
 */
public final class SetUpTeam {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;

    SetUpTeam(PeopleUseCases.Stores stores, Transactions transactions) {
        this.stores = stores;
        this.transactions = transactions;
    }

    /** @param actor an owner or admin */
    public Either<PeopleProblem, Team> setUp(UserId actor, TeamId teamId, String name) {
        return transactions.inOneOrNone(() -> People.known(stores.teams().find(teamId), PeopleProblem.UNKNOWN_TEAM)
                .filterOrElse(team -> mayName(actor, team), team -> PeopleProblem.NOT_ALLOWED)
                .filterOrElse(team -> !name.isBlank(), team -> PeopleProblem.NAME_BLANK)
                .map(team -> team.sharedAs(name.strip()))
                .peek(stores.teams()::change));
    }

    private boolean mayName(UserId actor, Team team) {
        return stores.memberships()
                .ofTeam(actor, team.id())
                .filter(RoleRules::isManager)
                .isPresent();
    }
}
