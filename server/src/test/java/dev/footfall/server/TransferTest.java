package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

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
class TransferTest {
    private static final String PAGES = """
            event:page  visitors  pageviews
            /                  2          2
            /cart              1          1
            """;

    private final Path folder;
    private final Shop shop;
    private final CommandRun command;

    TransferTest(@TempDir Path folder) {
        this.folder = folder;
        this.shop = Shop.in(folder);
        this.command = shop.command();
    }

    // --- events in -----------------------------------------------------------------------------------------------

    @Test
    void imported_events_are_sessionised_and_counted() {
        shop.file("events.ndjson", Shop.EVENTS);

        assertThat(command.output("import", "events", "--site", "shop.example", "events.ndjson"))
                .isEqualTo("""
                        Importing events.ndjson: 3 rows
                        events.ndjson: 3 events imported, 0 rejected, 0 dropped
                        """);

        assertThat(shop.pages()).isEqualTo(PAGES);
    }

    @Test
    void csv_is_imported_too() {
        shop.file("events.csv", """
                name,timestamp,user_id,pathname
                pageview,2024-02-01T10:00:00,7,/
                pageview,2024-02-01T10:05:00,7,/cart
                pageview,2024-02-05T10:00:00,8,/
                """);

        command.output("import", "events", "--site", "shop.example", "events.csv");

        assertThat(shop.pages()).isEqualTo(PAGES);
    }

    @Test
    void rejected_lines_are_told_by_their_number_and_the_rest_is_imported() {
        shop.file("bad.ndjson", "{\"name\":\"pageview\"}\n" + Shop.EVENTS + "nonsense\n");

        assertThat(command.run("import", "events", "--site", "shop.example", "bad.ndjson"))
                .isOne();

        assertThat(command.err()).isEqualTo("""
                bad.ndjson, line 1: timestamp: can't be blank
                bad.ndjson, line 5: is not a JSON object
                footfall: 2 lines were rejected.
                """);
        assertThat(shop.pages()).isEqualTo(PAGES);
    }

    @Test
    void a_resumed_import_passes_over_what_is_stored_even_if_the_file_was_renamed() throws IOException {
        shop.withEvents();
        Files.move(folder.resolve("events.ndjson"), folder.resolve("moved.ndjson"));

        assertThat(command.output("import", "events", "--site", "shop.example", "--resume", "moved.ndjson"))
                .isEqualTo("moved.ndjson: 0 events imported, 0 rejected, 0 dropped, 3 rows imported earlier\n");

        assertThat(shop.pages()).isEqualTo(PAGES);
    }

    @Test
    void a_resumed_import_of_a_file_that_has_grown_takes_what_is_new() {
        shop.file("log.ndjson", Shop.EVENTS.repeat(6));
        assertThat(command.output("import", "events", "--site", "shop.example", "log.ndjson"))
                .endsWith("log.ndjson: 18 events imported, 0 rejected, 0 dropped\n");
        shop.file("log.ndjson", Shop.EVENTS.repeat(7));

        assertThat(command.output("import", "events", "--site", "shop.example", "--resume", "log.ndjson"))
                .endsWith("log.ndjson: 3 events imported, 0 rejected, 0 dropped, 18 rows imported earlier\n");
    }

    @Test
    void somebody_who_watches_sees_a_bar() {
        command.watchedByATerminal();
        shop.file("events.ndjson", Shop.EVENTS);

        assertThat(command.output("import", "events", "--site", "shop.example", "events.ndjson"))
                .contains("[########################################] 3 rows")
                .endsWith("events.ndjson: 3 events imported, 0 rejected, 0 dropped\n");
    }

    @Test
    void missing_files_and_sites_are_told_in_one_line() {
        assertThat(command.run("import", "events", "--site", "shop.example", "absent.ndjson"))
                .isOne();
        shop.file("events.ndjson", Shop.EVENTS);
        assertThat(command.run("import", "events", "--site", "other.example", "events.ndjson"))
                .isOne();

        assertThat(command.err())
                .hasLineCount(2)
                .contains("absent.ndjson cannot be read")
                .endsWith("""
                footfall: There is no site other.example.
                """);
    }

    // --- events out ----------------------------------------------------------------------------------------------

    @Test
    void events_go_to_standard_output() {
        shop.withEvents();

        assertThat(command.output("export", "events", "--site", "shop.example", "--out", "-"))
                .hasLineCount(3)
                .startsWith("{\"")
                .contains("\"pathname\":\"/cart\"");
    }

    @Test
    void days_are_limited_at_both_ends() {
        shop.withEvents();

        assertThat(command.output(
                        "export",
                        "events",
                        "--site",
                        "shop.example",
                        "--out",
                        "-",
                        "--from",
                        "2024-02-05",
                        "--to",
                        "2024-02-05"))
                .hasLineCount(1)
                .contains("\"user_id\":8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.ndjson", "out.ndjson.gz", "out.parquet"})
    void exported_files_are_complete(String name) throws IOException {
        shop.withEvents();

        assertThat(command.output("export", "events", "--site", "shop.example", "--out", name))
                .isEqualTo("Exported events to " + name + "\n");

        assertThat(folder.resolve(name)).isNotEmptyFile();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("footfall-data", "events.ndjson", name);
        }
    }

    // --- statistics ----------------------------------------------------------------------------------------------

    @Test
    void statistics_of_one_site_become_those_of_another() {
        shop.withEvents();
        assertThat(command.output("export", "stats", "--site", "shop.example", "--out", "stats.zip"))
                .isEqualTo("Exported statistics of 2024-02-01 to 2024-02-05 to stats.zip\n");
        command.type("""
                {"sites": [{"domain": "copy.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]}""");
        command.output("provision", "-");

        assertThat(command.output("import", "stats", "--site", "copy.example", "stats.zip"))
                .isEqualTo("Imported statistics of 2024-02-01 to 2024-02-05\n");
    }

    @Test
    void a_site_without_events_has_no_statistics_to_export() {
        assertThat(command.run("export", "stats", "--site", "shop.example", "--out", "stats.zip"))
                .isOne();

        assertThat(command.err()).isEqualTo("footfall: There is nothing to export: shop.example has no events.\n");
        assertThat(folder.resolve("stats.zip")).doesNotExist();
    }

    @Test
    void files_that_are_no_statistics_are_refused() {
        shop.file("list.csv", "a,b\n1,2\n");

        assertThat(command.run("import", "stats", "--site", "shop.example", "list.csv"))
                .isOne();
        assertThat(command.err()).isEqualTo("footfall: invalid filename\n");
    }
}
