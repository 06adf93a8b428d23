package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.Surroundings.Ending;
import dev.footfall.server.Surroundings.Terminal;
import dev.footfall.server.web.Port;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineInterfaceTest {
    private static final Pattern ADDRESS = Pattern.compile("Footfall is ready at (http://127\\.0\\.0\\.1:\\d+)\n");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Runnable> toClose = new ArrayList<>();

    // --- usage ---------------------------------------------------------------------------------------------------

    @Test
    void the_version_is_printed() {
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualTo("Footfall 1.2.3\n");
    }

    @Test
    void help_lists_the_commands() {
        assertThat(run("help")).isZero();
        assertThat(out()).isEqualTo("""
                Usage: footfall [-hV] [COMMAND]
                Web analytics with Plausible's APIs, in one process.
                  -V, --version   print the version
                  -h, --help      print this text
                Commands:
                  demo   Serve 90 days of sample traffic, with keys and lines to try.
                  serve  Serve the sites of a data directory.
                  help   Display help information about the specified command.
                """);
    }

    @Test
    void help_names_every_option_of_a_command() {
        assertThat(run("help", "serve")).isZero();
        assertThat(out())
                .contains("--host=ADDRESS")
                .contains("--port=NUMBER")
                .contains("--data-dir=FOLDER")
                .contains("FOOTFALL_DATA_DIR")
                .contains("(600/1h,60/10s)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "backup out.zip", "serve --colour blue", "serve extra", "help backup", "--port 1 serve"})
    void wrong_usage_is_shown_the_right_one(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err()).contains("Usage: footfall");
        assertThat(out()).isEmpty();
    }

    @Test
    void every_wrong_setting_has_a_line() {
        environment.put("FOOTFALL_PORT", "80x");

        assertThat(run("serve", "--edition", "free")).isEqualTo(2);
        assertThat(err()).isEqualTo("""
                FOOTFALL_PORT: '80x' is not a port number from 0 to 65535
                --edition: 'free' is not self-hosted or hosted
                """);
    }

    // --- failures ------------------------------------------------------------------------------------------------

    @Test
    void a_file_of_settings_that_is_not_there_is_told_in_one_line() {
        assertThat(run("serve", "--config", "absent.properties")).isOne();
        assertThat(err())
                .isEqualTo("footfall: The file " + folder.resolve("absent.properties")
                        + " cannot be read: java.nio.file.NoSuchFileException: " + folder.resolve("absent.properties")
                        + "\n");
    }

    @Test
    void a_port_in_use_is_told_in_one_line_and_nothing_is_made() {
        try (Port taken = Port.open("127.0.0.1", 0)) {
            int port = taken.address().getPort();

            assertThat(run("serve", "--port", Integer.toString(port))).isOne();
            assertThat(err()).isEqualTo("footfall: Cannot listen on 127.0.0.1:" + port + ": Address already in use\n");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void a_data_directory_in_use_is_told_in_one_line() {
        try (Footfall other = Footfall.open(folder.resolve("footfall-data"))) {
            assertThat(run("serve", "--port", "0")).isOne();
            assertThat(err())
                    .startsWith("footfall: The data directory " + folder.resolve("./footfall-data")
                            + " is in use by process ")
                    .hasLineCount(1);
            assertThat(other.checkHealth().check().isWell()).isTrue();
        }
    }

    @Test
    void only_who_asks_for_more_sees_a_stack_trace() {
        assertThat(run("serve", "--verbose", "--config", "absent.properties")).isOne();
        assertThat(err()).contains("\tat dev.footfall.server.");
    }

    // --- servers -------------------------------------------------------------------------------------------------

    @Test
    void serve_answers_where_it_says_and_closes_all_in_the_end() throws IOException {
        Files.writeString(folder.resolve("footfall.properties"), "port=0\ndata-dir=data\n");
        List<HttpResponse<String>> answers = new ArrayList<>();

        int code = run(output -> answers.add(get(address(output), "/api/health", "")), "serve");

        assertThat(code).isZero();
        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        assertThat(answers.getFirst().body()).contains("\"status\":\"ok\"");
        assertThat(out()).matches(ADDRESS);
        assertThat(err()).isEmpty();
        assertReusable("data");
    }

    @Test
    void demo_prints_keys_and_questions_that_work() {
        environment.put("FOOTFALL_DATA_DIR", "must-not-be-touched");
        List<HttpResponse<String>> answers = new ArrayList<>();

        int code = run(
                output -> questions(output).forEach((question, key) -> answers.add(get(question, "", key))),
                "demo",
                "--port",
                "0");

        assertThat(code).isZero();
        assertThat(answers)
                .hasSize(4)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        assertThat(answers.getFirst().body()).matches("[1-9]\\d*");
        assertThat(out()).contains("Making traffic: 90 of 90 days").contains("(deleted at the end)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_demo_with_a_folder_of_its_own_is_kept() {
        assertThat(run("demo", "--port", "0", "--data-dir", "kept")).isZero();
        out.reset();

        assertThat(run("demo", "--port", "0", "--data-dir", "kept")).isZero();

        assertThat(out()).contains("demo.example: made earlier").contains(folder.resolve("kept") + "\n");
        assertReusable("kept");
    }

    @Test
    void a_rehearsal_ends_by_itself_and_leaves_nothing() {
        assertThat(run("rehearse")).isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private void assertReusable(String data) {
        try (Footfall footfall = Footfall.open(folder.resolve(data))) {
            assertThat(footfall.checkHealth().check().isWell()).isTrue();
        }
    }

    private int run(String... arguments) {
        return run(output -> {}, arguments);
    }

    /** Runs a command; once it serves, {@code meanwhile} sees its output, and then it is told to end. */
    private int run(Consumer<String> meanwhile, String... arguments) {
        Ending ending = new Ending() {
            @Override
            public void whenTold(Runnable close) {
                toClose.add(close);
            }

            @Override
            public void await() {
                meanwhile.accept(out());
                toClose.forEach(Runnable::run);
            }
        };
        Surroundings world = new Surroundings(
                "1.2.3",
                environment,
                folder,
                folder,
                Terminal.PIPE,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.system(),
                ending);
        return new CommandLineInterface(world).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static URI address(String output) {
        Matcher ready = ADDRESS.matcher(output);
        assertThat(ready.find()).as(output).isTrue();
        return URI.create(ready.group(1));
    }

    /** The addresses of the curl lines without a body, each with its key. */
    private static Map<URI, String> questions(String output) {
        Map<URI, String> questions = new LinkedHashMap<>();
        Pattern.compile("curl -H 'Authorization: Bearer ([^']+)' '([^']+)'")
                .matcher(output)
                .results()
                .forEach(line -> questions.put(URI.create(line.group(2)), line.group(1)));
        return questions;
    }

    private static HttpResponse<String> get(URI address, String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
