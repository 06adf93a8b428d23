package dev.footfall.application.people;

import dev.footfall.application.site.PeopleOfTeam;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks people to become members of a team, and takes that back (access-control.md §6.3). Sends no letter: the host does. */
public final class InviteMember {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final PeopleOfTeam people;
    private final PeopleUseCases.Rules rules;

    InviteMember(PeopleUseCases.Stores stores, Transactions transactions, PeopleUseCases.Rules rules) {
        this.stores = stores;
        this.transactions = transactions;
        this.people = new PeopleOfTeam(stores.teams(), stores.guests());
        this.rules = rules;
    }

    /**
     * Asks an address, which need not be a user's yet; who is asked already, gets the role that is wanted now, and no more
     * time. The team must have room for him (access-control.md §8.2).
     */
    public Either<PeopleProblem, TeamInvitation> invite(UserId actor, TeamId teamId, String email, TeamRole role) {
        Instant now = rules.clock().instant();
        return transactions.inOneOrNone(() -> People.known(stores.teams().find(teamId), PeopleProblem.UNKNOWN_TEAM)
                .peek(team -> forgetOver(team, now))
                .flatMap(team -> allowed(actor, team, role))
                .flatMap(team -> allowedBefore(actor, team, email))
                .flatMap(team -> addressed(email)
                        .flatMap(address -> newcomer(team, address))
                        .flatMap(address -> withRoom(team, address)))
                .flatMap(address -> asked(new TeamInvitation(
                        rules.names().next(), teamId, address, role, actor, now.truncatedTo(ChronoUnit.SECONDS)))));
    }

    /** Whoever might invite him, takes it back. */
    public Either<PeopleProblem, TeamInvitation> withdraw(UserId actor, TeamId teamId, String email) {
        return transactions.inOneOrNone(() -> People.known(stores.teams().find(teamId), PeopleProblem.UNKNOWN_TEAM)
                .flatMap(team -> People.known(pending(team, email), PeopleProblem.NOT_INVITED)
                        .flatMap(invitation ->
                                allowed(actor, team, invitation.role()).map(yes -> invitation)))
                .peek(invitation -> stores.teams().removeInvitation(teamId, email)));
    }

    private void forgetOver(Team team, Instant now) {
        stores.guests().forgetOver(team.id(), now);
        stores.teams().invitations(team.id()).stream()
                .filter(invitation -> !invitation.isPendingAt(now))
                .forEach(invitation -> stores.teams().removeInvitation(team.id(), invitation.email()));
    }

    private Either<PeopleProblem, Team> allowed(UserId actor, Team team, TeamRole role) {
        return stores.memberships()
                        .ofTeam(actor, team.id())
                        .filter(own -> RoleRules.mayInvite(own, role))
                        .isPresent()
                ? Either.right(team)
                : Either.left(PeopleProblem.NOT_ALLOWED);
    }

    // An admin does not turn away whom an owner asked to be one.
    private Either<PeopleProblem, Team> allowedBefore(UserId actor, Team team, String email) {
        return pending(team, email)
                .map(before -> allowed(actor, team, before.role()))
                .orElseGet(() -> Either.right(team));
    }

    private static Either<PeopleProblem, String> addressed(String email) {
        return email.isBlank() ? Either.left(PeopleProblem.EMAIL_BLANK) : Either.right(email.strip());
    }

    private Either<PeopleProblem, String> newcomer(Team team, String email) {
        return stores.users()
                        .findByEmail(email)
                        .map(User::id)
                        .flatMap(user -> stores.memberships().ofTeam(user, team.id()))
                        .isPresent()
                ? Either.left(PeopleProblem.ALREADY_MEMBER)
                : Either.right(email);
    }

    private Either<PeopleProblem, String> withRoom(Team team, String email) {
        Set<String> others = people.counted(team.id());
        others.remove(email.toLowerCase(Locale.ROOT));
        return rules.edition()
                        .memberLimit(team)
                        .filter(limit -> others.size() >= limit)
                        .isPresent()
                ? Either.left(PeopleProblem.MEMBER_LIMIT_REACHED)
                : Either.right(email);
    }

    private Either<PeopleProblem, TeamInvitation> asked(TeamInvitation invitation) {
        stores.teams().putInvitation(invitation);
        return People.known(of(invitation.team(), invitation.email()), PeopleProblem.NOT_INVITED);
    }

    private Optional<TeamInvitation> pending(Team team, String email) {
        return of(team.id(), email)
                .filter(invitation -> invitation.isPendingAt(rules.clock().instant()));
    }

    private Optional<TeamInvitation> of(TeamId team, String email) {
        return stores.teams().invitations(team).stream()
                .filter(invitation -> invitation.email().equalsIgnoreCase(email.strip()))
                .findFirst();
    }
}
