package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServingTest {
    private static final Pattern ADDRESS = Pattern.compile("Footfall is ready at (http://127\\.0\\.0\\.1:\\d+\\S*)\n");

    private final Path folder;
    private final CommandRun command;

    ServingTest(@TempDir Path folder) {
        this.folder = folder;
        this.command = new CommandRun(folder);
    }

    @Test
    void serve_answers_where_it_says_and_closes_all_in_the_end() throws IOException {
        Files.writeString(folder.resolve("footfall.properties"), "port=0\ndata-dir=data\n");
        List<HttpResponse<String>> answers = new ArrayList<>();

        int code = command.run(output -> answers.add(get(address(output), "/api/health", "")), "serve");

        assertThat(code).isZero();
        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        assertThat(answers.getFirst().body()).contains("\"status\":\"ok\"");
        assertThat(command.out()).matches(ADDRESS);
        assertThat(command.err()).isEmpty();
        assertReusable("data");
    }

    @Test
    void all_of_it_may_be_below_a_path() {
        List<HttpResponse<String>> answers = new ArrayList<>();

        command.run(
                output -> {
                    answers.add(get(address(output), "/api/health", ""));
                    answers.add(get(address(output).resolve("/"), "api/health", ""));
                },
                "serve",
                "--port",
                "0",
                "--base-path",
                "/below");

        assertThat(command.out()).contains("/below\n");
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 404);
    }

    @Test
    void the_admin_api_is_there_for_who_has_its_token() {
        command.environment().put("FOOTFALL_ADMIN_TOKEN", "s3cret");
        List<HttpResponse<String>> answers = new ArrayList<>();

        int code = command.run(
                output -> {
                    answers.add(setClock(address(output), "s3cret"));
                    answers.add(setClock(address(output), "wrong"));
                    answers.add(get(address(output), "/api/admin/v1/sites/shop.example", "s3cret"));
                },
                "serve",
                "--port",
                "0",
                "--clock",
                "settable");

        assertThat(code).isZero();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 401, 404);
        assertThat(answers.getFirst().body()).isEqualTo("{\"now\":\"2024-01-02T02:00:00Z\"}");
        assertThat(answers.getLast().body()).isEqualTo("{\"error\":\"Site could not be found\"}");
        assertThat(command.out() + command.err()).doesNotContain("s3cret");
    }

    @Test
    void without_a_word_there_is_neither_admin_api_nor_settable_clock() {
        List<HttpResponse<String>> answers = new ArrayList<>();

        command.run(output -> answers.add(setClock(address(output), "")), "serve", "--port", "0");
        command.forgetOutput();
        command.run(
                output -> answers.add(setClock(address(output), "s3cret")),
                "serve",
                "--port",
                "0",
                "--admin-token",
                "s3cret");

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(404, 404);
    }

    @Test
    void figures_are_told_on_this_machine() {
        List<HttpResponse<String>> answers = new ArrayList<>();

        command.run(
                output -> {
                    answers.add(view(address(output)));
                    answers.add(get(address(output), "/metrics", ""));
                },
                "serve",
                "--port",
                "0");

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(202, 200);
        assertThat(answers.getLast().headers().firstValue("content-type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answers.getLast().body())
                .contains(
                        "footfall_events_dropped_total{reason=\"not_found\"} 1.0\n",
                        "footfall_queue_requests 0.0\n",
                        "footfall_http_requests_seconds_count{api=\"events\",method=\"POST\",status=\"202\"} 1\n")
                .doesNotContain("nowhere.example");
    }

    @Test
    void demo_prints_keys_and_questions_that_work() {
        command.environment().put("FOOTFALL_DATA_DIR", "must-not-be-touched");
        List<HttpResponse<String>> answers = new ArrayList<>();

        int code = command.run(
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
        assertThat(command.out()).contains("Making traffic: 90 of 90 days").contains("(deleted at the end)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_demo_with_a_folder_of_its_own_is_kept() {
        assertThat(command.run("demo", "--port", "0", "--data-dir", "kept")).isZero();
        command.forgetOutput();

        assertThat(command.run("demo", "--port", "0", "--data-dir", "kept")).isZero();

        assertThat(command.out()).contains("demo.example: made earlier").contains(folder.resolve("kept") + "\n");
        assertReusable("kept");
    }

    @Test
    void a_rehearsal_ends_by_itself_and_leaves_nothing() {
        assertThat(command.run("rehearse")).isZero();
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private void assertReusable(String data) {
        try (Footfall footfall = Footfall.open(folder.resolve(data))) {
            assertThat(footfall.checkHealth().check().isWell()).isTrue();
        }
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

    private static HttpResponse<String> setClock(URI address, String token) {
        return send(
                HttpRequest.newBuilder(URI.create(address + "/api/admin/v1/clock"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"now\":\"2024-01-02T02:00:00Z\"}")),
                token);
    }

    private static HttpResponse<String> view(URI address) {
        return send(
                HttpRequest.newBuilder(URI.create(address + "/api/event"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{\"n\":\"pageview\",\"u\":\"https://nowhere.example/\"}")),
                "");
    }

    private static HttpResponse<String> get(URI address, String path, String key) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String key) {
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
