package dev.footfall.application.people;

import dev.footfall.application.site.SegmentsOfLeavers;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.util.Optional;

/** Gives members of a team other roles, and puts them out; who does it to himself, leaves (access-control.md §6.3). */
public final class ChangeMembers {
    private final PeopleUseCases.Stores stores;
    private final SegmentsOfLeavers segments;
    private final Transactions transactions;

    ChangeMembers(PeopleUseCases.Stores stores, Transactions transactions) {
        this.stores = stores;
        this.segments = new SegmentsOfLeavers(stores.segments());
        this.transactions = transactions;
    }

    /** @param person a member, or a guest of the team's sites, who becomes a member and is a guest no longer */
    public Either<PeopleProblem, Member> changeRole(UserId actor, TeamId team, UserId person, TeamRole role) {
        return transactions.inOneOrNone(() -> belonging(team, person)
                .flatMap(present -> allowed(mayChange(actor, team, person, present, role))
                        .flatMap(yes -> anOwnerRemains(team, present.filter(now -> role != TeamRole.OWNER)))
                        .flatMap(yes -> {
                            stores.teams().putMember(team, person, role);
                            return member(team, person);
                        })));
    }

    /** @return who was a member until now */
    public Either<PeopleProblem, Member> remove(UserId actor, TeamId team, UserId person) {
        return transactions.inOneOrNone(() -> member(team, person)
                .flatMap(member -> allowed(mayRemove(actor, team, member))
                        .flatMap(yes -> anOwnerRemains(team, Optional.of(member.role())))
                        .map(yes -> {
                            putOut(team, person);
                            return member;
                        })));
    }

    private Either<PeopleProblem, Member> member(TeamId team, UserId person) {
        return People.known(stores.teams().member(team, person), PeopleProblem.UNKNOWN_PERSON);
    }

    /** Empty: a guest. */
    private Either<PeopleProblem, Optional<TeamRole>> belonging(TeamId team, UserId person) {
        Optional<TeamRole> role = stores.memberships().ofTeam(person, team);
        return role.isPresent() || stores.memberships().isGuestIn(person, team)
                ? Either.right(role)
                : Either.left(PeopleProblem.UNKNOWN_PERSON);
    }

    private boolean mayChange(UserId actor, TeamId team, UserId person, Optional<TeamRole> present, TeamRole wanted) {
        return actor.equals(person)
                ? present.filter(role -> RoleRules.mayTake(role, wanted)).isPresent()
                : stores.memberships()
                        .ofTeam(actor, team)
                        .filter(role -> RoleRules.mayGive(role, present, wanted))
                        .isPresent();
    }

    private boolean mayRemove(UserId actor, TeamId team, Member member) {
        return actor.equals(member.user().id())
                || stores.memberships()
                        .ofTeam(actor, team)
                        .filter(role -> RoleRules.mayRemove(role, member.role()))
                        .isPresent();
    }

    private static Either<PeopleProblem, Boolean> allowed(Boolean isAllowed) {
        return isAllowed ? Either.right(isAllowed) : Either.left(PeopleProblem.NOT_ALLOWED);
    }

    /** @param lost the role that somebody gives up */
    private Either<PeopleProblem, Boolean> anOwnerRemains(TeamId team, Optional<TeamRole> lost) {
        long owners = stores.teams().members(team).stream()
                .filter(member -> member.role() == TeamRole.OWNER)
                .count();
        return lost.equals(Optional.of(TeamRole.OWNER)) && owners == 1
                ? Either.left(PeopleProblem.LAST_OWNER)
                : Either.right(true);
    }

    private void putOut(TeamId team, UserId person) {
        stores.teams().removeMember(team, person);
        stores.sites().regularOf(team).forEach(site -> segments.leave(site.id(), person));
        stores.sites().consolidatedViewOf(team).ifPresent(view -> segments.leave(view.id(), person));
    }
}
