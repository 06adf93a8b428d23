package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginTokensTest {
    private static final String SITE = "shop.example";

    private final CommandRun command;

    PluginTokensTest(@TempDir Path folder) {
        this.command = Shop.in(folder).command();
    }

    @Test
    void a_tokens_text_is_all_that_its_creation_prints() {
        String text = command.output("plugin-tokens", "create", "--site", SITE, "--name", "Blog");

        assertThat(text).matches("plausible-plugin-selfhost-[A-Za-z0-9+/]{40}\n");
        assertThat(command.output("plugin-tokens", "list", "--site", SITE))
                .hasLineCount(2)
                .contains("..." + text.strip().substring(text.strip().length() - 4))
                .contains("Blog")
                .doesNotContain(text.strip());
    }

    @Test
    void a_revoked_token_is_gone() {
        command.output("plugin-tokens", "create", "--site", SITE);

        assertThat(command.output("plugin-tokens", "revoke", "--site", SITE, "1"))
                .isEqualTo("Revoked token 1\n");

        assertThat(command.output("plugin-tokens", "list", "--site", SITE)).hasLineCount(1);
        assertThat(command.run("plugin-tokens", "revoke", "--site", SITE, "1")).isOne();
        assertThat(command.err()).isEqualTo("footfall: There is no token 1 of shop.example.\n");
        assertThat(command.run("plugin-tokens", "revoke", "--site", SITE, "one"))
                .isEqualTo(2);
    }

    @Test
    void a_token_is_for_a_site_that_is_there() {
        assertThat(command.run("plugin-tokens", "create", "--site", "nowhere.example"))
                .isOne();
        assertThat(command.err()).isEqualTo("footfall: There is no site nowhere.example.\n");
    }
}
