package dev.footfall.application.people;

import static dev.footfall.application.people.PeopleWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §6.3, §8.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InviteMemberTest {
    private final PeopleWorld world = new PeopleWorld();

    private String invite(User actor, String email, TeamRole role) {
        return told(world.useCases.inviteMember().invite(actor.id(), world.team.id(), email, role));
    }

    private List<TeamInvitation> invitations() {
        return world.people.teams.invitations(world.team.id());
    }

    @Test
    void who_accepts_is_a_member_and_no_guest_any_more() {
        world.people.putGuest(world.shop.id(), world.user("gus").id(), GuestRole.VIEWER);
        world.people.guests.putInvitation(
                world.shop.id(),
                new NewInvitation("eve@example.org", GuestRole.EDITOR, world.ada.id(), world.clock.instant()));
        assertThat(invite(world.ada, " EVE@example.org ", TeamRole.ADMIN)).isEqualTo("done");
        String code = invitations().getFirst().code();
        assertThat(invitations())
                .containsExactly(new TeamInvitation(
                        code,
                        world.team.id(),
                        "EVE@example.org",
                        TeamRole.ADMIN,
                        world.ada.id(),
                        world.clock.instant()));

        assertThat(world.useCases
                        .joinTeam()
                        .accept(world.eve.id(), world.team.id())
                        .get()
                        .role())
                .isEqualTo(TeamRole.ADMIN);

        assertThat(world.role(world.team, world.eve)).contains(TeamRole.ADMIN);
        assertThat(invitations()).isEmpty();
        assertThat(world.people.guests.invitations(world.shop.id())).isEmpty();
        assertThat(told(world.useCases.joinTeam().accept(world.eve.id(), world.team.id())))
                .isEqualTo("NOT_INVITED");
    }

    @Test
    void a_code_that_nobody_can_guess_leads_to_an_invitation_as_long_as_it_counts() {
        assertThat(invite(world.ada, "eve@example.org", TeamRole.VIEWER)).isEqualTo("done");
        assertThat(invite(world.ada, "bo@example.org", TeamRole.VIEWER)).isEqualTo("done");
        TeamInvitation first = invitations().getFirst();

        assertThat(invitations())
                .map(TeamInvitation::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[A-Za-z0-9_-]{21}"));
        assertThat(invite(world.ada, "Eve@example.org", TeamRole.EDITOR)).isEqualTo("done");
        assertThat(world.useCases.joinTeam().invitation(first.code()).map(TeamInvitation::role))
                .contains(TeamRole.EDITOR);
        assertThat(world.useCases.joinTeam().invitation("eve@example.org")).isEmpty();

        world.clock.advance(Invitation.LIFE.plusSeconds(1));
        assertThat(world.useCases.joinTeam().invitation(first.code())).isEmpty();
    }

    @Test
    void who_became_a_member_meanwhile_stays_what_he_is() {
        assertThat(invite(world.ada, "eve@example.org", TeamRole.VIEWER)).isEqualTo("done");
        world.join(world.team, world.eve, TeamRole.EDITOR);
        assertThat(told(world.useCases.joinTeam().accept(world.eve.id(), world.team.id())))
                .isEqualTo("done");
        assertThat(world.role(world.team, world.eve)).contains(TeamRole.EDITOR);
        assertThat(invite(world.ada, "eve@example.org", TeamRole.VIEWER)).isEqualTo("ALREADY_MEMBER");
    }

    @Test
    void who_rejects_or_waits_for_more_than_two_days_is_invited_no_longer() {
        assertThat(invite(world.ada, "eve@example.org", TeamRole.VIEWER)).isEqualTo("done");
        assertThat(told(world.useCases.joinTeam().reject(world.eve.id(), world.team.id())))
                .isEqualTo("done");
        assertThat(invitations()).isEmpty();

        assertThat(invite(world.ada, "eve@example.org", TeamRole.VIEWER)).isEqualTo("done");
        world.clock.moveTo("2026-02-03T12:00:00Z");
        assertThat(invite(world.ada, "eve@example.org", TeamRole.EDITOR)).isEqualTo("done");
        world.clock.moveTo("2026-02-03T12:00:01Z");
        assertThat(told(world.useCases.joinTeam().accept(world.eve.id(), world.team.id())))
                .isEqualTo("NOT_INVITED");
        assertThat(told(world.useCases.inviteMember().withdraw(world.ada.id(), world.team.id(), "eve@example.org")))
                .isEqualTo("NOT_INVITED");
        assertThat(invite(world.ada, "eve@example.org", TeamRole.EDITOR)).isEqualTo("done");
        assertThat(invitations()).extracting(TeamInvitation::invitedAt).containsExactly(world.clock.instant());
    }

    @Test
    void only_owners_invite_owners_and_change_that() {
        User admin = world.member("admin", TeamRole.ADMIN);
        User editor = world.member("editor", TeamRole.EDITOR);
        assertThat(invite(editor, "eve@example.org", TeamRole.VIEWER)).isEqualTo("NOT_ALLOWED");
        assertThat(invite(world.eve, "eve@example.org", TeamRole.VIEWER)).isEqualTo("NOT_ALLOWED");
        assertThat(invite(admin, "eve@example.org", TeamRole.OWNER)).isEqualTo("NOT_ALLOWED");
        assertThat(invite(admin, "eve@example.org", TeamRole.ADMIN)).isEqualTo("done");
        assertThat(invite(world.ada, "Eve@example.org", TeamRole.OWNER)).isEqualTo("done");
        assertThat(invite(admin, "eve@example.org", TeamRole.VIEWER)).isEqualTo("NOT_ALLOWED");
        assertThat(told(world.useCases.inviteMember().withdraw(admin.id(), world.team.id(), "eve@example.org")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(invitations()).extracting(TeamInvitation::role).containsExactly(TeamRole.OWNER);
        assertThat(told(world.useCases.inviteMember().withdraw(world.ada.id(), world.team.id(), "EVE@example.org")))
                .isEqualTo("done");
        assertThat(invitations()).isEmpty();
    }

    @Test
    void a_blank_address_and_an_unknown_team_are_refused() {
        assertThat(invite(world.ada, " ", TeamRole.VIEWER)).isEqualTo("EMAIL_BLANK");
        assertThat(told(world.useCases
                        .inviteMember()
                        .invite(world.ada.id(), new TeamId(404), "eve@example.org", TeamRole.VIEWER)))
                .isEqualTo("UNKNOWN_TEAM");
    }

    @Test
    void the_invited_count_for_the_limit_and_asking_one_again_is_free() {
        Team small = world.team("C", Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 5)));
        world.join(small, world.ada, TeamRole.OWNER);
        for (String name : List.of("a", "b", "c")) {
            assertThat(told(world.useCases
                            .inviteMember()
                            .invite(world.ada.id(), small.id(), name + "@example.org", TeamRole.VIEWER)))
                    .isEqualTo("done");
        }
        assertThat(told(world.useCases
                        .inviteMember()
                        .invite(world.ada.id(), small.id(), "d@example.org", TeamRole.VIEWER)))
                .isEqualTo("MEMBER_LIMIT_REACHED");
        assertThat(told(world.useCases
                        .inviteMember()
                        .invite(world.ada.id(), small.id(), "A@example.org", TeamRole.EDITOR)))
                .isEqualTo("done");
    }
}
