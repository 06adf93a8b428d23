package dev.footfall.application.people;

import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.util.List;

/**
 * Ends somebody's account: his keys, memberships and personal segments go, segments of sites become nobody's, and the teams
 * in which he was alone go with their sites and all statistics of these. Subscriptions are to be cancelled before.
 */
public final class DeleteUser {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final FinishWork finishWork;
    private final EndTeam endTeam;

    DeleteUser(PeopleUseCases.Stores stores, Transactions transactions, FinishWork finishWork) {
        this.stores = stores;
        this.transactions = transactions;
        this.finishWork = finishWork;
        this.endTeam = new EndTeam(stores);
    }

    /** Refused with {@link PeopleProblem#LAST_OWNER} as long as a team of others has no other owner. */
    public Either<PeopleProblem, User> delete(UserId id) {
        return transactions
                .inOneOrNone(() -> People.known(stores.users().find(id), PeopleProblem.UNKNOWN_PERSON)
                        .flatMap(this::ifNobodyIsLeftAlone)
                        .map(this::removed))
                .peek(user -> finishWork.purge());
    }

    private Either<PeopleProblem, User> ifNobodyIsLeftAlone(User user) {
        return stores.teams().of(user.id()).stream().anyMatch(team -> needs(team, user))
                ? Either.left(PeopleProblem.LAST_OWNER)
                : Either.right(user);
    }

    private boolean needs(Team team, User user) {
        List<Member> members = stores.teams().members(team.id());
        List<UserId> owners = members.stream()
                .filter(member -> member.role() == TeamRole.OWNER)
                .map(member -> member.user().id())
                .toList();
        return members.size() > 1 && owners.equals(List.of(user.id()));
    }

    private User removed(User user) {
        stores.teams().of(user.id()).stream()
                .map(Team::id)
                .filter(team -> stores.teams().members(team).size() == 1)
                .forEach(endTeam::of);
        stores.removals().removeUser(user.id());
        return user;
    }
}
