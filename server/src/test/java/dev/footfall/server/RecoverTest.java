package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecoverTest {
    private static final int DONE_IN_PART = 3;

    private final Path folder;
    private final Path data;
    private final Shop shop;
    private final CommandRun command;

    RecoverTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("footfall-data");
        this.shop = Shop.in(folder).withEvents();
        this.command = shop.command();
    }

    @Test
    void what_is_recovered_of_sound_stores_answers_as_before() throws IOException {
        String pages = shop.pages();
        Map<String, String> before = content();

        assertThat(command.output("recover", "--to-data-dir", "new"))
                .contains("Reading events\n")
                .containsPattern("\ntable +kept +lost +dropped\n")
                .containsPattern("\nevents +3 +0 +0\n")
                .containsPattern("\nsites +1 +0 +0\n")
                .containsPattern("\nAll came over\\. Start the server with --data-dir [^\n]*new; [^\n]*\n$");

        assertThat(content()).isEqualTo(before);
        assertThat(answer()).isEqualTo(pages);
        assertThat(Files.readString(folder.resolve("new/secret"))).isEqualTo(Files.readString(data.resolve("secret")));
    }

    @Test
    void a_damaged_file_is_refused_with_the_way_back_and_recovered() throws IOException {
        String pages = shop.pages();
        flip(data.resolve("statistics.duckdb"), 4_100);
        Map<String, String> before = content();

        assertThat(command.run("query", "--site", "shop.example", Shop.QUERY)).isOne();
        assertThat(command.err())
                .contains("is damaged; footfall recover brings what can be read of it")
                .hasLineCount(1);
        assertThat(command.run("doctor")).isOne();
        assertThat(command.out()).contains("footfall recover");

        command.forgetOutput();
        assertThat(command.run("recover", "--to-data-dir", "new")).isEqualTo(DONE_IN_PART);
        assertThat(command.err()).isEqualTo("footfall: All rows came over, although something was damaged.\n");
        assertThat(content()).isEqualTo(before);
        assertThat(answer()).isEqualTo(pages);
    }

    @Test
    void what_is_lost_is_counted_for_programs_too() throws IOException {
        Files.writeString(data.resolve("statistics.duckdb"), "something else");

        command.forgetOutput();
        assertThat(command.run("recover", "--to-data-dir", "new", "--json")).isEqualTo(DONE_IN_PART);

        assertThat(command.out())
                .startsWith("{\"complete\":false,\"configuration\":[")
                .contains("{\"table\":\"sites\",\"kept\":1,\"lost\":0,\"dropped\":0}")
                .contains("{\"table\":\"events\",\"kept\":0,\"lost\":null,\"dropped\":0}")
                .contains("\"secret_copied\":true");
        assertThat(command.err()).contains("footfall: Not all came over: at least ");
        assertThat(command.output("query", "--data-dir", "new", "--site", "shop.example", Shop.QUERY))
                .isNotEmpty();
    }

    @Test
    void a_damaged_configuration_is_refused_with_the_way_back_and_recovered() throws IOException {
        String pages = shop.pages();
        flip(data.resolve("configuration.sqlite"), 3);

        assertThat(command.run("query", "--site", "shop.example", Shop.QUERY)).isOne();
        assertThat(command.err())
                .contains("is damaged; footfall recover brings what can be read of it")
                .hasLineCount(1);

        command.forgetOutput();
        assertThat(command.run("recover", "--to-data-dir", "new")).isEqualTo(DONE_IN_PART);
        assertThat(answer()).isEqualTo(pages);
    }

    @Test
    void a_secret_that_is_cut_off_is_told() throws IOException {
        Files.writeString(data.resolve("secret"), "half");

        assertThat(command.run("recover", "--to-data-dir", "new")).isEqualTo(DONE_IN_PART);

        assertThat(command.out()).contains("The secret is damaged, so API keys have to be made anew.\n");
        assertThat(folder.resolve("new/secret")).doesNotExist();
    }

    @Test
    void nothing_is_recovered_into_a_folder_with_something_or_out_of_one_with_nothing() throws IOException {
        Files.createDirectory(folder.resolve("new"));
        Files.writeString(folder.resolve("new/notes"), "mine");
        assertThat(command.run("recover", "--to-data-dir", "new")).isOne();
        assertThat(command.err()).contains("is not empty, and what is recovered goes into an empty one only");
        assertThat(folder.resolve("new"))
                .isDirectoryContaining("glob:**notes")
                .isDirectoryNotContaining("glob:**secret");

        command.forgetOutput();
        assertThat(command.run("recover", "--data-dir", "nothing", "--to-data-dir", "other"))
                .isOne();
        assertThat(command.err()).startsWith("footfall: There is no data directory ");
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void a_folder_that_is_being_served_is_left_alone() {
        command.run(
                output -> {
                    CommandRun other = new CommandRun(folder);
                    assertThat(other.run("recover", "--to-data-dir", "new")).isOne();
                    assertThat(other.err()).contains("is in use by process ");
                },
                "serve",
                "--port",
                "0");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private String answer() {
        return command.output("query", "--data-dir", "new", "--site", "shop.example", Shop.QUERY);
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        data.relativize(file).toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            int before = access.read();
            access.seek(at);
            access.write(before ^ 0xFF);
        }
    }
}
