package dev.footfall.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_team_may_ask_at_least_once_an_hour(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> team(Team.Standing.OPEN, limit));
    }

    @ParameterizedTest
    @EnumSource
    void only_a_locked_team_is_locked(Team.Standing standing) {
        assertThat(team(standing, 1).isLocked()).isEqualTo(standing == Team.Standing.LOCKED);
    }

    @Test
    void roles_have_the_words_of_the_api() {
        assertThat(Arrays.stream(TeamRole.values()).map(TeamRole::wireName))
                .containsExactly("owner", "admin", "editor", "viewer", "billing");
    }

    private static Team team(Team.Standing standing, int limit) {
        return new Team(
                new TeamId(1),
                new UUID(0, 1),
                "team",
                Team.Setup.SHARED,
                standing,
                Optional.empty(),
                Optional.empty(),
                limit,
                Optional.empty());
    }
}
