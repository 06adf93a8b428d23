package dev.footfall.application.people;

import static dev.footfall.application.people.PeopleWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §7; access-control.md §6.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerInvitationTest {
    private final PeopleWorld world = new PeopleWorld();

    private void invite(String email) {
        world.people.guests.putInvitation(
                world.shop.id(), new NewInvitation(email, GuestRole.EDITOR, world.ada.id(), world.clock.instant()));
    }

    @Test
    void who_accepts_is_a_guest_from_then_on() {
        invite("EVE@example.org");

        assertThat(world.useCases
                        .answerInvitation()
                        .accept(world.eve.id(), world.shop.id())
                        .get())
                .isEqualTo(new SiteRole.OfGuest(GuestRole.EDITOR));

        Guest guest = world.people.guests.guest(world.shop.id(), world.eve.id()).orElseThrow();
        assertThat(guest.role()).isEqualTo(GuestRole.EDITOR);
        assertThat(guest.since()).isEqualTo(world.clock.instant());
        assertThat(world.people.guests.invitations(world.shop.id())).isEmpty();
        assertThat(told(world.useCases.answerInvitation().accept(world.eve.id(), world.shop.id())))
                .isEqualTo("NOT_INVITED");
    }

    @Test
    void a_member_stays_what_he_is() {
        User cy = world.member("cy", TeamRole.VIEWER);
        invite("cy@example.org");

        assertThat(world.useCases
                        .answerInvitation()
                        .accept(cy.id(), world.shop.id())
                        .get())
                .isEqualTo(new SiteRole.OfMember(TeamRole.VIEWER));

        assertThat(world.people.guests.guests(world.shop.id())).isEmpty();
        assertThat(world.people.guests.invitations(world.shop.id())).isEmpty();
    }

    @Test
    void who_rejects_is_invited_no_longer() {
        invite("eve@example.org");

        assertThat(told(world.useCases.answerInvitation().reject(world.eve.id(), world.shop.id())))
                .isEqualTo("done");

        assertThat(world.people.guests.invitations(world.shop.id())).isEmpty();
        assertThat(world.people.guests.guests(world.shop.id())).isEmpty();
    }

    @Test
    void after_two_days_it_is_too_late() {
        invite("eve@example.org");
        world.clock.advance(Invitation.LIFE.plusSeconds(1));

        assertThat(told(world.useCases.answerInvitation().accept(world.eve.id(), world.shop.id())))
                .isEqualTo("NOT_INVITED");
    }

    @Test
    void an_owner_or_admin_changes_the_role_of_a_guest() {
        User bo = world.member("bo", TeamRole.EDITOR);
        world.people.putGuest(world.shop.id(), world.eve.id(), GuestRole.VIEWER);
        ChangeGuestRole change = world.useCases.changeGuestRole();

        assertThat(told(change.change(bo.id(), world.shop.id(), world.eve.id(), GuestRole.EDITOR)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(told(change.change(world.eve.id(), world.shop.id(), world.eve.id(), GuestRole.EDITOR)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(told(change.change(world.ada.id(), world.shop.id(), bo.id(), GuestRole.EDITOR)))
                .isEqualTo("UNKNOWN_PERSON");
        assertThat(change.change(world.ada.id(), world.shop.id(), world.eve.id(), GuestRole.EDITOR)
                        .get()
                        .role())
                .isEqualTo(GuestRole.EDITOR);
    }
}
