package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one folder to another; the way over PostgreSQL and ClickHouse is the script {@code .ci/move}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveTest {
    private final Path folder;
    private final Shop shop;
    private final CommandRun command;

    MoveTest(@TempDir Path folder) {
        this.folder = folder;
        this.shop = Shop.in(folder).withEvents();
        this.command = shop.command();
    }

    @Test
    void what_was_moved_answers_as_before_and_the_source_still_does() throws IOException {
        String pages = shop.pages();

        assertThat(command.output("move", "--to-data-dir", "new"))
                .contains("Moving events: ")
                .containsPattern("site +events in both\nshop.example +\\d+\n")
                .containsPattern("\nMoved events and visits: \\d+ rows, counted in source and target\n")
                .containsPattern("\nMoved sites, teams and keys: \\d+ rows, counted in source and target\n")
                .contains("\nThe secret was copied too.\n");

        assertThat(command.output("query", "--data-dir", "new", "--site", "shop.example", Shop.QUERY))
                .isEqualTo(pages);
        assertThat(shop.pages()).isEqualTo(pages);
        assertThat(Files.readString(folder.resolve("new/secret")))
                .isEqualTo(Files.readString(folder.resolve("footfall-data/secret")));
    }

    @Test
    void nothing_is_moved_into_a_folder_with_a_site() {
        String pages = shop.pages();
        command.output("move", "--to-data-dir", "new");

        assertThat(command.run("move", "--to-data-dir", "new")).isOne();

        assertThat(command.err())
                .isEqualTo(
                        "footfall: There are sites, teams and keys in the target already, and nothing is replaced.\n");
        assertThat(command.output("query", "--data-dir", "new", "--site", "shop.example", Shop.QUERY))
                .isEqualTo(pages);
    }

    @Test
    void a_move_to_where_everything_is_or_from_where_nothing_is_says_so() {
        assertThat(command.run("move")).isOne();
        assertThat(command.err())
                .isEqualTo("footfall: Everything is there already: name another store or folder as the target.\n");

        command.forgetOutput();
        assertThat(command.run("move", "--data-dir", "nothing", "--to-data-dir", "new"))
                .isOne();
        assertThat(command.err()).startsWith("footfall: There is nothing in the folder ");
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_folder_that_is_being_served_is_not_moved() {
        try (Footfall serving = Footfall.open(folder.resolve("footfall-data"))) {
            assertThat(serving.checkHealth().check().isWell()).isTrue();
            assertThat(command.run("move", "--to-data-dir", "new")).isOne();
            assertThat(command.err()).contains("is in use by process ").hasLineCount(1);
        }
    }

    @Test
    void a_target_that_cannot_be_understood_is_called_by_its_flag_and_not_shown() {
        assertThat(command.run("move", "--to-event-store", "jdbc:clickhouse:password"))
                .isEqualTo(2);
        assertThat(command.err()).startsWith("--to-event-store").doesNotContain("clickhouse:password");
    }
}
