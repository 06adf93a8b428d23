package dev.footfall.application.people;

import static dev.footfall.application.people.PeopleWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §6.1, §6.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetUpTeamTest {
    private final PeopleWorld world = new PeopleWorld();
    private final Team own = world.people.teams.add(NewTeam.personal(new UUID(7, 7), LocalDate.of(2026, 2, 1), 600));

    private String setUp(User actor, String name) {
        return told(world.useCases.setUpTeam().setUp(actor.id(), own.id(), name));
    }

    private Team now() {
        return world.people.teams.find(own.id()).orElseThrow();
    }

    @Test
    void a_personal_team_becomes_a_shared_one_under_its_name_and_stays_what_it_is_else() {
        world.join(own, world.ada, TeamRole.OWNER);
        assertThat(now().displayName()).isEqualTo("My personal sites");

        assertThat(setUp(world.ada, " Acme ")).isEqualTo("done");

        assertThat(now().displayName()).isEqualTo("Acme");
        assertThat(now().setup()).isEqualTo(Setup.SHARED);
        assertThat(now().trialExpiry()).isEqualTo(own.trialExpiry());
        assertThat(now().createdOn()).isEqualTo(own.createdOn());

        assertThat(setUp(world.ada, "Acme & Sons")).isEqualTo("done");
        assertThat(now().displayName()).isEqualTo("Acme & Sons");
        assertThat(setUp(world.ada, "  ")).isEqualTo("NAME_BLANK");
        assertThat(now().displayName()).isEqualTo("Acme & Sons");
    }

    @ParameterizedTest
    @CsvSource({"OWNER, done", "ADMIN, done", "EDITOR, NOT_ALLOWED", "VIEWER, NOT_ALLOWED", "BILLING, NOT_ALLOWED"})
    void owners_and_admins_name_a_team(TeamRole role, String answer) {
        User actor = world.user("actor");
        world.join(own, actor, role);
        assertThat(setUp(actor, "Acme")).isEqualTo(answer);
    }

    @Test
    void strangers_name_none_and_nobody_one_that_is_not_there() {
        assertThat(setUp(world.eve, "Acme")).isEqualTo("NOT_ALLOWED");
        assertThat(told(world.useCases.setUpTeam().setUp(world.eve.id(), new TeamId(404), "Acme")))
                .isEqualTo("UNKNOWN_TEAM");
    }
}
