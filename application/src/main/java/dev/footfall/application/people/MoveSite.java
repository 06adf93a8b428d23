package dev.footfall.application.people;

import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.site.SegmentsOfLeavers;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What follows when a site is another team's. Part of its caller's transaction. */
final class MoveSite {
    private final PeopleUseCases.Stores stores;
    private final SegmentsOfLeavers segments;
    private final ViewUpkeep views;
    private final SettleLock settleLock;

    MoveSite(PeopleUseCases.Stores stores, SettleLock settleLock) {
        this.stores = stores;
        this.segments = new SegmentsOfLeavers(stores.segments());
        this.views = new ViewUpkeep(stores.sites());
        this.settleLock = settleLock;
    }

    Site into(Team team, Site site, Instant now) {
        List<Member> before = stores.teams().members(site.team());
        Site moved = site.with(team.id());
        stores.sites().change(moved);
        stores.transfers().remove(site.id());
        stores.teams().members(team.id()).forEach(member -> endGuest(site, member));
        before.stream()
                .filter(member -> member.role() == TeamRole.OWNER)
                .map(member -> member.user().id())
                .filter(owner -> stores.memberships().ofTeam(owner, team.id()).isEmpty())
                .forEach(owner -> stores.guests()
                        .putGuest(site.id(), owner, GuestRole.EDITOR, now.truncatedTo(ChronoUnit.SECONDS)));
        before.stream()
                .map(member -> member.user().id())
                .filter(member -> isStranger(moved, member))
                .forEach(member -> segments.leave(site.id(), member));
        settle(site, team, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return moved;
    }

    private void endGuest(Site site, Member member) {
        stores.guests().removeGuest(site.id(), member.user().id());
        stores.guests().removeInvitation(site.id(), member.user().email());
    }

    private boolean isStranger(Site site, UserId user) {
        return stores.memberships().on(site, user).isEmpty();
    }

    private void settle(Site from, Team to, LocalDate today) {
        views.settle(from.team());
        views.keep(to.id());
        settleLock.settle(from.team(), today);
        settleLock.settle(to.id(), today);
    }
}
