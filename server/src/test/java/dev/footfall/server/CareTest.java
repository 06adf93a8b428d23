package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareTest {
    private final Path folder;
    private final Shop shop;
    private final CommandRun command;

    CareTest(@TempDir Path folder) {
        this.folder = folder;
        this.shop = Shop.in(folder).withEvents();
        this.command = shop.command();
    }

    // --- backups -------------------------------------------------------------------------------------------------

    @Test
    void a_backup_is_restored_whole() throws IOException {
        String pages = shop.pages();

        assertThat(command.output("backup", "all.zip")).startsWith("Backed up to " + folder.resolve("all.zip"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("all.zip")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(command.output("restore", "all.zip", "--data-dir", "again"))
                .startsWith("Restored the state of ")
                .contains(folder.resolve("again").toString());

        assertThat(command.output("query", "--data-dir", "again", "--site", "shop.example", Shop.QUERY))
                .isEqualTo(pages);
        assertThat(Files.readString(folder.resolve("again/secret")))
                .isEqualTo(Files.readString(folder.resolve("footfall-data/secret")));
    }

    @Test
    void a_running_server_makes_the_backup_itself() throws IOException {
        String pages = shop.pages();
        List<Integer> codes = new ArrayList<>();
        CommandRun other = new CommandRun(folder);

        assertThat(command.run(
                        output -> codes.add(other.run("backup", "live.zip")),
                        "serve",
                        "--port",
                        "0",
                        "--base-path",
                        "/below"))
                .isZero();

        assertThat(codes).as(other.err()).containsExactly(0);
        command.output("restore", "live.zip", "--data-dir", "again");
        assertThat(command.output("query", "--data-dir", "again", "--site", "shop.example", Shop.QUERY))
                .isEqualTo(pages);
    }

    @Test
    void a_server_announces_itself_to_its_own_user_and_takes_that_back() {
        Path announced = folder.resolve("footfall-data/serving.json");
        List<String> seen = new ArrayList<>();

        command.run(
                output -> {
                    try {
                        seen.add(Files.readString(announced));
                        seen.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(announced)));
                    } catch (IOException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                },
                "serve",
                "--port",
                "0");

        assertThat(seen.getFirst()).matches("\\{\"address\":\"http://127\\.0\\.0\\.1:\\d+\",\"token\":\"[\\w-]{43}\"}");
        assertThat(seen.getLast()).isEqualTo("rw-------");
        assertThat(announced).doesNotExist();
    }

    @Test
    void a_directory_in_use_by_something_else_cannot_be_backed_up() {
        try (Footfall other = Footfall.open(folder.resolve("footfall-data"))) {
            assertThat(command.run("backup", "all.zip")).isOne();
            assertThat(command.err()).contains("is in use by process ").hasLineCount(1);
            assertThat(folder.resolve("all.zip")).doesNotExist();
            assertThat(folder.resolve("all.zip.part")).doesNotExist();
            assertThat(other.checkHealth().check().isWell()).isTrue();
        }
    }

    @Test
    void nothing_is_restored_over_data() {
        command.output("backup", "all.zip");

        assertThat(command.run("restore", "all.zip")).isOne();
        assertThat(command.err()).startsWith("footfall: ").hasLineCount(1);
        assertThat(command.output("keys", "list")).hasLineCount(1);
    }

    // --- doctor --------------------------------------------------------------------------------------------------

    @Test
    void a_healthy_installation_has_a_good_line_for_everything() {
        assertThat(command.output("doctor"))
                .hasLineCount(9)
                .contains("ok      configuration: understood")
                .contains("ok      data directory: " + folder.resolve("footfall-data") + " is writable")
                .contains("ok      stores: both open and are up to date")
                .contains("ok      incidents: the event store has had none")
                .contains("ok      disk space: ")
                .contains("ok      clock: ")
                .contains("ok      geo database: none, so no visitor has a place")
                .contains("ok      exchange rates: none, so revenue is not converted")
                .contains("ok      mail: none, so guests get no letters");
    }

    @Test
    void a_running_server_is_asked_how_its_stores_are() {
        CommandRun other = new CommandRun(folder);

        command.run(output -> other.output("doctor"), "serve", "--port", "0");

        assertThat(other.out()).contains("ok      stores: both answer the server at http://127.0.0.1:");
    }

    @Test
    void where_nothing_is_yet_nothing_is_made() {
        assertThat(command.output("doctor", "--data-dir", "new"))
                .contains("new can be made")
                .contains("ok      stores: not made yet");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void what_is_wrong_has_a_line_too_and_the_exit_code_tells() {
        assertThat(command.run(
                        "doctor",
                        "--geo-database",
                        "absent.mmdb",
                        "--exchange-rates",
                        "absent.txt",
                        "--mail-server",
                        "smtp-plain://127.0.0.1:1",
                        "--mail-from",
                        "stats@example.org"))
                .isOne();
        assertThat(command.out())
                .contains("FAILED  geo database: " + folder.resolve("absent.mmdb") + " cannot be read")
                .contains("FAILED  exchange rates: The exchange rates ")
                .contains("FAILED  mail: 127.0.0.1:1 takes no letters: ConnectException");
        assertThat(command.err()).isEqualTo("footfall: 3 checks failed.\n");
    }

    @Test
    void a_configuration_that_cannot_be_understood_is_a_finding() {
        command.environment().put("FOOTFALL_PORT", "80x");

        assertThat(command.run("doctor")).isOne();
        assertThat(command.out())
                .endsWith("FAILED  configuration: FOOTFALL_PORT: '80x' is not a port number from 0 to 65535\n");
    }
}
