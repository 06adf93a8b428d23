package dev.footfall.application.people;

import dev.footfall.application.site.PeopleOfTeam;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a team can take a site over: it pays for itself, and has room for the site and the people who come along. */
final class ReceivingTeam {
    private final PeopleUseCases.Stores stores;
    private final PeopleOfTeam people;
    private final Edition edition;

    ReceivingTeam(PeopleUseCases.Stores stores, Edition edition) {
        this.stores = stores;
        this.people = new PeopleOfTeam(stores.teams(), stores.guests());
        this.edition = edition;
    }

    /** {@code today} is the UTC date. */
    Either<PeopleProblem, Team> withRoom(Team team, Site site, LocalDate today) {
        if (team.id().equals(site.team())) {
            return Either.left(PeopleProblem.SAME_TEAM);
        }
        if (edition == Edition.HOSTED && !isPaidFor(team, today)) {
            return Either.left(PeopleProblem.NO_SUBSCRIPTION);
        }
        if (edition.siteLimit(team)
                .filter(limit -> stores.sites().regularOf(team.id()).size() >= limit)
                .isPresent()) {
            return Either.left(PeopleProblem.SITE_LIMIT_REACHED);
        }
        return edition.memberLimit(team)
                        .filter(limit -> countedWith(site, team).size() > limit)
                        .isPresent()
                ? Either.left(PeopleProblem.MEMBER_LIMIT_REACHED)
                : Either.right(team);
    }

    private static boolean isPaidFor(Team team, LocalDate today) {
        return team.subscription()
                .filter(bought -> bought.isActive(today))
                .filter(bought -> !(bought.plan() instanceof Plan.FreeTenThousand))
                .isPresent();
    }

    private Set<String> countedWith(Site site, Team team) {
        Set<String> addresses = new HashSet<>(people.all(team.id()));
        Stream<String> owners = stores.teams().members(site.team()).stream()
                .filter(member -> member.role() == TeamRole.OWNER)
                .map(Member::user)
                .map(User::email);
        Stream<String> guests =
                stores.guests().guests(site.id()).stream().map(Guest::user).map(User::email);
        Stream<String> invited = stores.guests().invitations(site.id()).stream().map(Invitation::email);
        Stream.of(owners, guests, invited)
                .flatMap(each -> each)
                .forEach(email -> addresses.add(email.toLowerCase(Locale.ROOT)));
        people.firstOwner(team.id()).ifPresent(addresses::remove);
        return addresses;
    }
}
