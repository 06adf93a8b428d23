package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.web.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineInterfaceTest {
    private static final String NOBODY_THERE = "jdbc:postgresql://localhost:1/footfall?user=ada&password=hush";

    private final Path folder;
    private final CommandRun command;

    CommandLineInterfaceTest(@TempDir Path folder) {
        this.folder = folder;
        this.command = new CommandRun(folder);
    }

    // --- usage ---------------------------------------------------------------------------------------------------

    @Test
    void the_version_is_printed() {
        assertThat(command.run("--version")).isZero();
        assertThat(command.out()).isEqualTo("Footfall 1.2.3\n");
    }

    @Test
    void help_lists_the_commands() {
        assertThat(command.run("help")).isZero();
        assertThat(command.out()).isEqualTo("""
                Usage: footfall [-hV] [COMMAND]
                Web analytics with Plausible's APIs, in one process.
                  -V, --version   print the version
                  -h, --help      print this text
                Commands:
                  demo           Serve 90 days of sample traffic, with keys and lines to try.
                  serve          Serve the sites of a data directory.
                  provision      Make users, teams, sites and keys as a document says.
                  keys           API keys.
                  plugin-tokens  Tokens that let plugins into one site.
                  import         Bring events or statistics into a site.
                  export         Write a site's events or statistics to files.
                  query          Ask for statistics of a site, and print a table.
                  explain-event  Show step by step what would become of events.
                  backup         Write everything to one archive, also while a server runs.
                  restore        Make a data directory of an archive that backup wrote.
                  recover        Bring what is left of a damaged data directory to a new one.
                  move           Copy everything to other, empty stores, and count it there.
                  doctor         Check configuration, stores, disk space, clock and files.
                  completion     Print a script by which bash and zsh complete commands.
                  help           Say what a command does and takes.
                """);
    }

    @Test
    void help_names_every_option_of_a_command() {
        assertThat(command.run("help", "serve")).isZero();
        assertThat(command.out())
                .contains("--host=ADDRESS")
                .contains("--port=NUMBER")
                .contains("--data-dir=FOLDER")
                .contains("FOOTFALL_DATA_DIR")
                .contains("(600/1h,60/10s)");
    }

    @Test
    void help_shows_what_matters_to_a_command_of_a_group() {
        assertThat(command.run("help", "keys", "create")).isZero();
        assertThat(command.out())
                .startsWith("Usage: footfall keys create [OPTIONS]")
                .contains("--user=EMAIL")
                .contains("--data-dir=FOLDER")
                .doesNotContain("--port");
    }

    @Test
    void a_command_takes_options_that_do_not_matter_to_it() {
        command.environment().put("FOOTFALL_PORT", "1");

        assertThat(command.run("keys", "list", "--host", "10.0.0.1")).isZero();
    }

    @Test
    void the_completion_script_knows_commands_and_options() {
        assertThat(command.run("completion")).isZero();
        assertThat(command.out())
                .contains("complete -F _complete_footfall")
                .contains("--resume")
                .contains("doctor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "keys create",
                "keys create --user a@b.example --team 7",
                "keys create --user a@b.example --scopes stats",
                "keys revoke",
                "keys revoke seven",
                "import events --site a.example",
                "import events --site a.example events.xls",
                "import events events.ndjson",
                "export events --site a.example",
                "export events --site a.example --out events.xls",
                "export events --site a.example --out - --format parquet",
                "export events --site a.example --out e.ndjson --from yesterday",
                "query --site a.example",
                "query --site a.example []",
                "backup",
                "restore one two",
                "serve --colour blue",
                "serve extra",
                "help nothing",
                "help keys nothing",
                "--port 1 serve"
            })
    void wrong_usage_is_shown_the_right_one(String arguments) {
        assertThat(command.run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(command.err()).contains("Usage: footfall");
        assertThat(command.out()).isEmpty();
    }

    @Test
    void every_wrong_setting_has_a_line() {
        command.environment().put("FOOTFALL_PORT", "80x");

        assertThat(command.run("serve", "--edition", "free")).isEqualTo(2);
        assertThat(command.err()).isEqualTo("""
                FOOTFALL_PORT: '80x' is not a port number from 0 to 65535
                --edition: 'free' is not self-hosted or hosted
                """);
    }

    // --- failures ------------------------------------------------------------------------------------------------

    @Test
    void a_file_of_settings_that_is_not_there_is_told_in_one_line() {
        assertThat(command.run("serve", "--config", "absent.properties")).isOne();
        assertThat(command.err())
                .isEqualTo("footfall: The file " + folder.resolve("absent.properties")
                        + " cannot be read: java.nio.file.NoSuchFileException: " + folder.resolve("absent.properties")
                        + "\n");
    }

    @Test
    void a_port_in_use_is_told_in_one_line_and_nothing_is_made() {
        try (Port taken = Port.open("127.0.0.1", 0)) {
            int port = taken.address().getPort();

            assertThat(command.run("serve", "--port", Integer.toString(port))).isOne();
            assertThat(command.err())
                    .isEqualTo("footfall: Cannot listen on 127.0.0.1:" + port + ": Address already in use\n");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void a_data_directory_in_use_is_told_in_one_line() {
        try (Footfall other = Footfall.open(folder.resolve("footfall-data"))) {
            assertThat(command.run("serve", "--port", "0")).isOne();
            assertThat(command.err())
                    .startsWith("footfall: The data directory " + folder.resolve("./footfall-data")
                            + " is in use by process ")
                    .hasLineCount(1);
            assertThat(other.checkHealth().check().isWell()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve --port 0", "keys list", "backup out.zip", "export events --site shop.example --out -"})
    void a_data_directory_of_a_newer_format_is_told_in_one_line(String arguments) throws IOException {
        Path data = ofNewerFormat();

        assertThat(command.run(arguments.split(" ", -1))).isOne();

        assertThat(command.err())
                .startsWith("footfall: The data directory " + folder.resolve("./footfall-data")
                        + " has format 9, and this Footfall reads formats up to 2: use the newer Footfall")
                .hasLineCount(1);
        assertThat(data).isDirectoryNotContaining("glob:**.sqlite").isDirectoryNotContaining("glob:**.duckdb");
    }

    @Test
    void the_doctor_finds_a_data_directory_of_a_newer_format() throws IOException {
        Path data = ofNewerFormat();

        assertThat(command.run("doctor")).isOne();

        assertThat(command.out())
                .contains("FAILED  stores: The data directory " + data + " has format 9")
                .contains("restore a backup of before the upgrade into an empty folder");
        assertThat(command.err()).isEqualTo("footfall: One check failed.\n");
    }

    private Path ofNewerFormat() throws IOException {
        Path data = Files.createDirectories(folder.resolve("footfall-data"));
        Files.createFile(data.resolve("footfall.lock"));
        Files.writeString(data.resolve("format"), "9\n");
        return data;
    }

    @Test
    void a_shared_configuration_without_a_secret_is_told_in_one_line() {
        command.environment().put("FOOTFALL_CONFIG_STORE", NOBODY_THERE);

        assertThat(command.run("serve", "--port", "0")).isOne();
        assertThat(command.err())
                .isEqualTo("footfall: With the configuration outside the data directory the secret has to be given:"
                        + " every node needs the same one.\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_one_line_without_its_password() {
        command.environment().put("FOOTFALL_CONFIG_STORE", NOBODY_THERE);
        command.environment().put("FOOTFALL_SECRET", "0123456789abcdef0123456789abcdef");

        assertThat(command.run("serve", "--port", "0")).isOne();
        assertThat(command.err())
                .startsWith("footfall: the configuration store localhost:1/footfall cannot be opened")
                .hasLineCount(1)
                .doesNotContain("hush");
        assertThat(command.run("doctor")).isOne();
        assertThat(command.out())
                .contains("FAILED  configuration store: the configuration store localhost:1/footfall does not answer")
                .doesNotContain("hush");
    }

    @Test
    void only_who_asks_for_more_sees_a_stack_trace() {
        assertThat(command.run("serve", "--verbose", "--config", "absent.properties"))
                .isOne();
        assertThat(command.err()).contains("\tat dev.footfall.server.");
    }
}
