package dev.footfall.application.sites;

import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User.SignIn;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which team a new site belongs to (sites-api.md §2.4, steps 1 to 3).
 *
 * @param hourlyLimit how many requests an hour a team may make that is made here
 */
record OwningTeam(TeamRepository teams, UserRepository users, RandomNames names, int hourlyLimit) {
    private static final Set<TeamRole> BUILDERS = EnumSet.of(TeamRole.OWNER, TeamRole.ADMIN, TeamRole.EDITOR);

    Either<SitesProblem, Team> of(SitesGrant grant, LocalDate today) {
        return grant.team().map(team -> ifAllowed(team, grant.user())).orElseGet(() -> personal(grant.user(), today));
    }

    private Either<SitesProblem, Team> ifAllowed(Team team, UserId user) {
        return teams.member(team.id(), user)
                        .filter(member -> BUILDERS.contains(member.role()))
                        .filter(member -> !isPersonalTeamOf(member, team))
                        .isPresent()
                ? Either.right(team)
                : Either.left(new SitesProblem.TeamForbidden());
    }

    // Whoever signs in through his organisation makes sites in its teams only.
    private static boolean isPersonalTeamOf(Member member, Team team) {
        return member.user().signIn() == SignIn.SINGLE_SIGN_ON
                && member.role() == TeamRole.OWNER
                && team.setup() == Setup.PERSONAL;
    }

    private Either<SitesProblem, Team> personal(UserId user, LocalDate today) {
        if (users.find(user)
                .filter(found -> found.signIn() == SignIn.SINGLE_SIGN_ON)
                .isPresent()) {
            return Either.left(new SitesProblem.TeamForbidden());
        }
        List<Team> owned = teams.of(user).stream()
                .filter(team -> team.setup() == Setup.PERSONAL && isOwner(team, user))
                .toList();
        return switch (owned.size()) {
            case 0 -> Either.right(made(user, today));
            case 1 -> Either.right(owned.getFirst());
            default -> Either.left(new SitesProblem.TeamUnclear());
        };
    }

    private boolean isOwner(Team team, UserId user) {
        return teams.member(team.id(), user)
                .filter(member -> member.role() == TeamRole.OWNER)
                .isPresent();
    }

    private Team made(UserId user, LocalDate today) {
        Team team = teams.add(NewTeam.personal(names.nextIdentifier(), today, hourlyLimit));
        teams.putMember(team.id(), user, TeamRole.OWNER);
        return team;
    }
}
