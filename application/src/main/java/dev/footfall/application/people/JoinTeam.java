package dev.footfall.application.people;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.Optional;

/** Somebody accepts or rejects that he was asked to become a member of a team (access-control.md §6.3). */
public final class JoinTeam {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final InstantSource clock;

    JoinTeam(PeopleUseCases.Stores stores, Transactions transactions, InstantSource clock) {
        this.stores = stores;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a link with a code is about, for whoever follows it: nothing, when that is over. */
    public Optional<TeamInvitation> invitation(String code) {
        return stores.teams().invitation(code).filter(invitation -> invitation.isPendingAt(clock.instant()));
    }

    /**
     * He is no guest of the team's sites any more, and is invited to none; a member stays what he is.
     *
     * @return what he is in the team now
     */
    public Either<PeopleProblem, Member> accept(UserId userId, TeamId team) {
        return transactions.inOneOrNone(() -> asked(userId, team).flatMap(asked -> {
            takeBack(asked);
            stores.guests().removeInvitations(team, asked.user().email());
            if (stores.teams().member(team, userId).isEmpty()) {
                stores.teams().putMember(team, userId, asked.invitation().role());
            }
            return People.known(stores.teams().member(team, userId), PeopleProblem.UNKNOWN_PERSON);
        }));
    }

    public Either<PeopleProblem, TeamInvitation> reject(UserId userId, TeamId team) {
        return transactions.inOneOrNone(() -> asked(userId, team).map(asked -> {
            takeBack(asked);
            return asked.invitation();
        }));
    }

    private void takeBack(Asked asked) {
        stores.teams().removeInvitation(asked.invitation().team(), asked.user().email());
    }

    private Either<PeopleProblem, Asked> asked(UserId userId, TeamId team) {
        return People.known(stores.users().find(userId), PeopleProblem.UNKNOWN_PERSON)
                .flatMap(user -> People.known(
                                stores.teams().invitations(team).stream()
                                        .filter(invitation -> invitation.email().equalsIgnoreCase(user.email()))
                                        .filter(invitation -> invitation.isPendingAt(clock.instant()))
                                        .findFirst(),
                                PeopleProblem.NOT_INVITED)
                        .map(invitation -> new Asked(user, invitation)));
    }

    private record Asked(User user, TeamInvitation invitation) {}
}
