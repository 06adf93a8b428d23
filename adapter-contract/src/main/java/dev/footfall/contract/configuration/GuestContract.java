package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guests of single sites, and who has been asked to be one. */
interface GuestContract extends ConfigurationFixture {
    @Test
    default void guests_are_listed_oldest_first_and_keep_their_number_with_another_role() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        User alice = aUser("alice@example.org");
        User bob = aUser("bob@example.org");
        guests().putGuest(site, bob.id(), GuestRole.VIEWER, NOW);
        guests().putGuest(other, bob.id(), GuestRole.VIEWER, NOW);
        guests().putGuest(site, alice.id(), GuestRole.EDITOR, NOW);
        List<Guest> before = guests().guests(site);

        guests().putGuest(site, bob.id(), GuestRole.EDITOR, NOW.plusSeconds(9));

        assertThat(before).map(Guest::user).containsExactly(bob, alice);
        assertThat(before).map(Guest::role).containsExactly(GuestRole.VIEWER, GuestRole.EDITOR);
        assertThat(before.getLast().id().value())
                .isGreaterThan(before.getFirst().id().value());
        assertThat(guests().guests(site))
                .containsExactly(new Guest(before.getFirst().id(), bob, GuestRole.EDITOR, NOW), before.getLast());
        assertThat(guests().guest(site, alice.id())).contains(before.getLast());
        assertThat(guests().guest(other, alice.id())).isEmpty();
    }

    @Test
    default void a_removed_guest_is_none() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        User guest = aUser("alice@example.org");
        guests().putGuest(site, guest.id(), GuestRole.VIEWER, NOW);
        guests().putGuest(other, guest.id(), GuestRole.VIEWER, NOW);

        guests().removeGuest(site, guest.id());
        guests().removeGuest(site, guest.id());

        assertThat(guests().guests(site)).isEmpty();
        assertThat(guests().guest(other, guest.id())).isPresent();
    }

    @Test
    default void invitations_are_listed_oldest_first_and_keep_their_number_when_changed() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        User alice = aUser("alice@example.org");
        User bob = aUser("bob@example.org");
        guests().putInvitation(site, new NewInvitation("Äda@example.org", GuestRole.VIEWER, alice.id(), NOW));
        guests().putInvitation(other, new NewInvitation("Äda@example.org", GuestRole.VIEWER, alice.id(), NOW));
        guests().putInvitation(site, new NewInvitation("cy@example.org", GuestRole.EDITOR, alice.id(), NOW));
        List<Invitation> before = guests().invitations(site);

        guests().putInvitation(
                        site, new NewInvitation("äDA@example.org", GuestRole.EDITOR, bob.id(), NOW.plusSeconds(9)));

        Invitation changed = new Invitation(before.getFirst().id(), "Äda@example.org", GuestRole.EDITOR, bob.id(), NOW);
        assertThat(before).map(Invitation::email).containsExactly("Äda@example.org", "cy@example.org");
        assertThat(before.getLast())
                .isEqualTo(new Invitation(before.getLast().id(), "cy@example.org", GuestRole.EDITOR, alice.id(), NOW));
        assertThat(guests().invitations(site)).containsExactly(changed, before.getLast());
        assertThat(guests().invitation(site, "ädA@example.org")).contains(changed);
        assertThat(guests().invitation(other, "cy@example.org")).isEmpty();
    }

    @Test
    default void an_address_has_its_time_from_its_first_invitation_to_the_team_on() {
        Site site = aSite("shop.example");
        SiteId sister = sites().add(Site.named(new Domain("sister.example"), site.team(), TALLINN, NOW))
                .get()
                .id();
        SiteId other = aSite("other.example").id();
        User alice = aUser("alice@example.org");
        guests().putInvitation(sister, invitation("CY@example.org", alice, NOW.plusSeconds(5)));
        guests().putInvitation(site.id(), invitation("cy@example.org", alice, NOW));
        guests().putInvitation(site.id(), invitation("dee@example.org", alice, NOW.plusSeconds(9)));
        guests().putInvitation(other, invitation("cy@example.org", alice, NOW.minusSeconds(9)));

        assertThat(guests().firstInvitations(site.team()))
                .isEqualTo(Map.of("cy@example.org", NOW, "dee@example.org", NOW.plusSeconds(9)));

        guests().removeInvitations(site.team(), "Cy@example.org");

        assertThat(guests().invitations(site.id()))
                .extracting(Invitation::email)
                .containsExactly("dee@example.org");
        assertThat(guests().invitations(sister)).isEmpty();
        assertThat(guests().invitations(other)).hasSize(1);
    }

    private static NewInvitation invitation(String email, User inviter, Instant when) {
        return new NewInvitation(email, GuestRole.VIEWER, inviter.id(), when);
    }

    @Test
    default void an_invitation_can_be_taken_back() {
        SiteId site = aSite("shop.example").id();
        User alice = aUser("alice@example.org");
        guests().putInvitation(site, new NewInvitation("cy@example.org", GuestRole.EDITOR, alice.id(), NOW));

        guests().removeInvitation(site, "CY@example.org");
        guests().removeInvitation(site, "CY@example.org");

        assertThat(guests().invitations(site)).isEmpty();
    }
}
