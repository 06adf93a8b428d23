package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysTest {
    private final CommandRun command;

    KeysTest(@TempDir Path folder) {
        this.command = Shop.in(folder).command();
    }

    @Test
    void a_keys_text_is_all_that_its_creation_prints() {
        String text = command.output("keys", "create", "--user", "ada@example.org");

        assertThat(text).matches("[\\w=-]{64}\n");
        assertThat(command.output("keys", "list").replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z", "2026-01-01T00:00:00Z"))
                .isEqualTo("""
                ID  KEY        NAME     TYPE       USER             TEAM  SCOPES        CREATED               LAST USED
                 1  %s...  API key  stats_api  ada@example.org  Shop  stats:read:*  2026-01-01T00:00:00Z          -
                """.formatted(text.substring(0, 6)));
    }

    @Test
    void name_team_and_scopes_can_be_said() {
        command.output(
                "keys",
                "create",
                "--user",
                "ADA@example.org",
                "--team",
                Shop.TEAM,
                "--name",
                "Reports",
                "--scopes",
                "sites:provision:*,stats:read:*");

        assertThat(command.output("keys", "list")).contains("Reports").contains("sites:provision:*,stats:read:*");
    }

    @Test
    void a_revoked_key_is_gone() {
        command.output("keys", "create", "--user", "ada@example.org");

        assertThat(command.output("keys", "revoke", "1")).isEqualTo("Revoked key 1\n");

        assertThat(command.output("keys", "list")).hasLineCount(1);
        assertThat(command.run("keys", "revoke", "1")).isOne();
        assertThat(command.err()).isEqualTo("footfall: There is no key 1.\n");
    }

    @Test
    void a_user_without_a_team_must_name_one() {
        assertThat(command.run("keys", "create", "--user", "bo@example.org")).isEqualTo(2);
        assertThat(command.err()).startsWith("The user bo@example.org is in no team, and a key is for one\n");
    }

    @Test
    void a_user_of_several_teams_must_name_one() {
        command.type("""
                {"teams": [{"identifier": "00000000-0000-4000-8000-000000000001", "owner": "ada@example.org"}]}""");
        command.output("provision", "-");

        assertThat(command.run("keys", "create", "--user", "ada@example.org")).isEqualTo(2);
        assertThat(command.err()).startsWith("The user ada@example.org is in several teams: say which with --team\n");
    }

    @Test
    void keys_are_for_members_of_known_teams() {
        assertThat(command.run("keys", "create", "--user", "bo@example.org", "--team", Shop.TEAM))
                .isOne();
        assertThat(command.run("keys", "create", "--user", "nobody@example.org"))
                .isOne();
        assertThat(command.err()).isEqualTo("""
                footfall: The user bo@example.org is no member of the team %s.
                footfall: There is no user nobody@example.org.
                """.formatted(Shop.TEAM));
    }
}
