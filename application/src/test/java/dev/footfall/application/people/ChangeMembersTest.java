package dev.footfall.application.people;

import static dev.footfall.application.people.PeopleWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §6.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeMembersTest {
    private final PeopleWorld world = new PeopleWorld();

    private String changeRole(User actor, User person, TeamRole role) {
        return told(world.useCases.changeMembers().changeRole(actor.id(), world.team.id(), person.id(), role));
    }

    private String remove(User actor, User person) {
        return told(world.useCases.changeMembers().remove(actor.id(), world.team.id(), person.id()));
    }

    @Test
    void an_owner_makes_anybody_anything_and_an_admin_makes_nobody_an_owner() {
        User bo = world.member("bo", TeamRole.ADMIN);
        User cy = world.member("cy", TeamRole.VIEWER);

        assertThat(changeRole(bo, cy, TeamRole.OWNER)).isEqualTo("NOT_ALLOWED");
        assertThat(changeRole(bo, cy, TeamRole.EDITOR)).isEqualTo("done");
        assertThat(changeRole(world.ada, cy, TeamRole.OWNER)).isEqualTo("done");
        assertThat(changeRole(bo, cy, TeamRole.VIEWER)).isEqualTo("NOT_ALLOWED");

        assertThat(world.role(world.team, cy)).contains(TeamRole.OWNER);
    }

    @Test
    void the_last_owner_stays_owner_and_stays() {
        User cy = world.member("cy", TeamRole.ADMIN);
        assertThat(changeRole(world.ada, world.ada, TeamRole.ADMIN)).isEqualTo("LAST_OWNER");
        assertThat(remove(world.ada, world.ada)).isEqualTo("LAST_OWNER");

        assertThat(changeRole(world.ada, cy, TeamRole.OWNER)).isEqualTo("done");
        assertThat(changeRole(world.ada, world.ada, TeamRole.ADMIN)).isEqualTo("done");
        assertThat(remove(world.ada, world.ada)).isEqualTo("done");

        assertThat(world.role(world.team, world.ada)).isEmpty();
    }

    @Test
    void strangers_neither_change_nor_are_changed() {
        User cy = world.member("cy", TeamRole.VIEWER);

        assertThat(changeRole(world.eve, cy, TeamRole.EDITOR)).isEqualTo("NOT_ALLOWED");
        assertThat(remove(world.eve, cy)).isEqualTo("NOT_ALLOWED");
        assertThat(changeRole(world.ada, world.eve, TeamRole.EDITOR)).isEqualTo("UNKNOWN_PERSON");
        assertThat(remove(world.ada, world.eve)).isEqualTo("UNKNOWN_PERSON");
    }

    @Test
    void an_owner_makes_a_guest_a_member_and_an_admin_does_not() {
        User bo = world.member("bo", TeamRole.ADMIN);
        User guest = world.user("guest");
        world.people.putGuest(world.shop.id(), guest.id(), GuestRole.VIEWER);

        assertThat(changeRole(bo, guest, TeamRole.VIEWER)).isEqualTo("NOT_ALLOWED");
        assertThat(changeRole(world.ada, guest, TeamRole.VIEWER)).isEqualTo("done");
        assertThat(world.role(world.team, guest)).contains(TeamRole.VIEWER);
    }

    @Test
    void who_leaves_takes_his_personal_segments_along_and_leaves_the_others_to_nobody() {
        User cy = world.member("cy", TeamRole.EDITOR);
        Segment unusedOwn = world.segment("own", Kind.PERSONAL, cy);
        Segment unusedShared = world.segment("shared", Kind.SITE, cy);
        Segment unusedAda = world.segment("Ada's", Kind.PERSONAL, world.ada);

        assertThat(remove(cy, cy)).isEqualTo("done");

        assertThat(world.segmentsOfShop())
                .containsExactly("shared -", "Ada's " + world.ada.id().value());
    }
}
