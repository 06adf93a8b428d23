package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which sites somebody may know of, and which people a team's sites bring with them. */
interface SiteListContract extends ConfigurationFixture {
    private Site siteOf(Team team, String domain, SiteKind kind) {
        return sites().add(new NewSite(
                        new Domain(domain), Optional.empty(), team.id(), TALLINN, kind, NOW, NOW, SiteSettings.DEFAULT))
                .get();
    }

    private static SiteWindow window(Optional<Site> after, Optional<Site> before, int most) {
        return new SiteWindow(after.map(Site::id), before.map(Site::id), most);
    }

    @Test
    default void members_and_guests_reach_regular_sites_newest_first() {
        Team team = aTeam();
        User member = aUser("member@example.org");
        User guest = aUser("guest@example.org");
        Site one = siteOf(team, "one.example", SiteKind.REGULAR);
        Site view = siteOf(team, "view.example", SiteKind.CONSOLIDATED_VIEW);
        Site two = siteOf(team, "two.example", SiteKind.REGULAR);
        Site elsewhere = aSite("elsewhere.example");
        teams().putMember(team.id(), member.id(), TeamRole.BILLING);
        guests().putGuest(one.id(), guest.id(), GuestRole.VIEWER, NOW);
        guests().putGuest(elsewhere.id(), member.id(), GuestRole.VIEWER, NOW);
        SiteWindow all = window(Optional.empty(), Optional.empty(), 10);

        assertThat(sites().reachableBy(member.id(), Optional.empty(), all))
                .containsExactly(elsewhere, two, one)
                .doesNotContain(view);
        assertThat(sites().reachableBy(member.id(), Optional.of(team.id()), all))
                .containsExactly(two, one);
        assertThat(sites().reachableBy(member.id(), Optional.of(elsewhere.team()), all))
                .isEmpty();
        assertThat(sites().reachableBy(guest.id(), Optional.empty(), all)).containsExactly(one);
        assertThat(sites().reachableBy(guest.id(), Optional.of(team.id()), all)).isEmpty();
        assertThat(sites().regularOf(team.id())).containsExactly(two, one);
    }

    @Test
    default void a_window_shows_what_is_nearest_to_its_bound() {
        Team team = aTeam();
        User member = aUser("member@example.org");
        teams().putMember(team.id(), member.id(), TeamRole.OWNER);
        List<Site> made = List.of(
                siteOf(team, "a.example", SiteKind.REGULAR),
                siteOf(team, "b.example", SiteKind.REGULAR),
                siteOf(team, "c.example", SiteKind.REGULAR),
                siteOf(team, "d.example", SiteKind.REGULAR));
        Optional<Site> first = Optional.of(made.get(0));
        Optional<Site> last = Optional.of(made.get(3));

        assertThat(sites().reachableBy(member.id(), Optional.empty(), window(last, Optional.empty(), 2)))
                .containsExactly(made.get(2), made.get(1));
        assertThat(sites().reachableBy(member.id(), Optional.empty(), window(Optional.empty(), first, 2)))
                .containsExactly(made.get(2), made.get(1));
        assertThat(sites().reachableBy(member.id(), Optional.empty(), window(last, first, 1)))
                .containsExactly(made.get(2));
    }

    @Test
    default void guests_and_invited_people_count_once_for_their_team() {
        Team team = aTeam();
        SiteId one = siteOf(team, "one.example", SiteKind.REGULAR).id();
        SiteId two = siteOf(team, "two.example", SiteKind.REGULAR).id();
        SiteId elsewhere = aSite("elsewhere.example").id();
        User guest = aUser("Guest@example.org");
        guests().putGuest(one, guest.id(), GuestRole.VIEWER, NOW);
        guests().putGuest(two, guest.id(), GuestRole.VIEWER, NOW);
        guests().putInvitation(two, new NewInvitation("CY@example.org", GuestRole.VIEWER, guest.id(), NOW));
        guests().putInvitation(elsewhere, new NewInvitation("di@example.org", GuestRole.VIEWER, guest.id(), NOW));

        assertThat(guests().addressesIn(team.id())).containsExactlyInAnyOrder("guest@example.org", "cy@example.org");
        Memberships memberships = store().memberships();
        assertThat(memberships.isGuestIn(guest.id(), team.id())).isTrue();
        assertThat(memberships.isGuestIn(guest.id(), aTeam().id())).isFalse();
        teams().putMember(team.id(), guest.id(), TeamRole.VIEWER);
        assertThat(memberships.isGuestIn(guest.id(), team.id())).isFalse();
    }
}
