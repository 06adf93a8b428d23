package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvisionTest {
    private final Path folder;
    private final CommandRun command;

    ProvisionTest(@TempDir Path folder) {
        this.folder = folder;
        this.command = new CommandRun(folder);
    }

    @Test
    void a_document_is_applied_and_answered_as_the_admin_api_answers() {
        new Shop(folder, command).file("shop.json", Shop.DOCUMENT);

        String answer = command.output("provision", "shop.json");

        assertThat(answer).startsWith("{\"users\":[{\"email\":\"ada@example.org\",\"id\":1},");
        assertThat(command.output("provision", "shop.json")).isEqualTo(answer);
        assertThat(command.output("query", "--site", "shop.example", Shop.QUERY))
                .hasLineCount(1);
    }

    @Test
    void a_faulty_document_is_refused_in_one_sentence() {
        command.type("{\"sites\":[{\"domain\":\"shop.example\",\"colour\":\"red\"}]}");

        assertThat(command.run("provision", "-")).isOne();
        assertThat(command.err()).isEqualTo("footfall: sites[0].colour: is not a known key\n");
    }

    @Test
    void text_that_is_no_document_is_refused() {
        command.type("no JSON");

        assertThat(command.run("provision", "-")).isOne();
        assertThat(command.err())
                .startsWith("footfall: The document is not a JSON object")
                .hasLineCount(1);
    }

    @Test
    void stores_that_a_server_has_open_are_left_alone() {
        try (Footfall server = Footfall.open(folder.resolve("footfall-data"))) {
            command.type(Shop.DOCUMENT);

            assertThat(command.run("provision", "-")).isOne();
            assertThat(command.err()).contains("is in use by process ").hasLineCount(1);
            assertThat(server.users().findByEmail("ada@example.org")).isEmpty();
        }
    }
}
