package dev.footfall.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DescribeSiteTest {
    private final MovableClock clock = MovableClock.at("2024-03-04T12:00:00Z");
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemorySites sites = new InMemorySites();
    private final DescribeSite describeSite = new DescribeSite(sites, people.teams, people.guests, clock);
    private final Team team = people.teams.add(NewTeam.named("Shops", new UUID(1, 1)));
    private final Site site = sites.added("shop.example", team.id(), SiteKind.REGULAR);

    @Test
    void a_site_is_found_by_its_domain_and_by_the_one_before_however_long_ago() {
        Site renamed = site.renamedTo(new Domain("store.example"), clock.instant());
        sites.change(renamed);
        clock.moveTo("2024-06-04T12:00:00Z");
        assertThat(describeSite.named("store.example")).contains(renamed);
        assertThat(describeSite.named("shop.example")).contains(renamed);
        assertThat(describeSite.named("other.example")).isEmpty();
        assertThat(describeSite.named(" ")).isEmpty();
    }

    @Test
    void a_present_domain_wins_over_a_former_one() {
        sites.change(site.renamedTo(new Domain("store.example"), clock.instant()));
        Site other = sites.added("shop.example", team.id(), SiteKind.REGULAR);
        assertThat(describeSite.named("shop.example")).contains(other);
    }

    @Test
    void the_domain_before_is_told_while_it_is_honoured() {
        Site renamed = site.renamedTo(new Domain("store.example"), clock.instant());
        clock.moveTo("2024-03-07T12:00:00Z");
        assertThat(describeSite.state(renamed).previousDomain()).contains(new Domain("shop.example"));
        clock.moveTo("2024-03-07T12:00:01Z");
        assertThat(describeSite.state(renamed).previousDomain()).isEmpty();
        assertThat(describeSite.state(site).previousDomain()).isEmpty();
    }

    @Test
    void owners_guests_and_invitations_are_told_and_no_other_members() {
        User ada = people.users.add("ada@example.org", "Ada", Power.CUSTOMER);
        User bo = people.users.add("bo@example.org", "Bo", Power.CUSTOMER);
        User cy = people.users.add("cy@example.org", "Cy", Power.CUSTOMER);
        people.teams.putMember(team.id(), bo.id(), TeamRole.OWNER);
        people.teams.putMember(team.id(), cy.id(), TeamRole.ADMIN);
        people.teams.putMember(team.id(), ada.id(), TeamRole.OWNER);
        people.putGuest(site.id(), cy.id(), GuestRole.VIEWER);
        people.guests.putInvitation(
                site.id(), new NewInvitation("di@example.org", GuestRole.EDITOR, ada.id(), clock.instant()));
        people.guests.putInvitation(
                site.id(), new NewInvitation("over@example.org", GuestRole.EDITOR, ada.id(), Instant.EPOCH));
        SiteState state = describeSite.state(site);
        assertThat(state.team()).isEqualTo(team);
        assertThat(state.owners()).extracting(Member::user).containsExactly(bo, ada);
        assertThat(state.guests()).extracting(Guest::user).containsExactly(cy);
        assertThat(state.invitations()).extracting(Invitation::email).containsExactly("di@example.org");
    }
}
