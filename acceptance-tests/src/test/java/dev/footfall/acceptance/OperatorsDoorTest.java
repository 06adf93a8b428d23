package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulk data on the program itself: whole or not at all, in and out again, and to another machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorsDoorTest {
    private static final String TOKEN = "s3cret";
    private static final String TEAM = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    private static final String DOCUMENT = """
            {"users": [{"email": "ada@example.org"}], "teams": [{"identifier": "%s", "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "%s", "native_stats_start_at": "2024-01-01T00:00:00",
                        "goals": [{"event_name": "Signup"}]}],
             "api_keys": [{"key": "the-key-of-ada", "user": "ada@example.org", "team": "%s"}]}
            """.formatted(TEAM, TEAM, TEAM);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_load_that_is_killed_is_stored_whole_or_not_at_all() throws Exception {
        String lines = lines(40_000);
        Path data = folder.resolve("data");
        long acknowledged = 0;
        for (int round = 0; round < 3; round++) {
            try (Program server = Program.serving(data, "--admin-token", TOKEN)) {
                assertThat(provision(server).statusCode()).isEqualTo(200);
                CompletableFuture<HttpResponse<String>> load = client.sendAsync(
                        admin(server, "/sites/shop.example/events")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(lines))
                                .build(),
                        BodyHandlers.ofString());
                // The moment differs from round to round: while lines are read, while they are stored, near the end.
                Thread.sleep(300L + 900L * round);
                server.kill();
                acknowledged += load.handle((answer, broken) -> answer == null ? 0 : 40_000)
                        .get();
            }
        }
        try (Program server = Program.serving(data, "--admin-token", TOKEN)) {
            long stored = exported(server, "events").size();
            assertThat(stored % 40_000)
                    .as("%d events of loads of 40,000", stored)
                    .isZero();
            assertThat(stored).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void everything_out_and_into_an_empty_folder_and_out_again_is_the_same() throws Exception {
        Path original = folder.resolve("original");
        Path copy = folder.resolve("copy");
        Path document = Files.writeString(folder.resolve("document.json"), DOCUMENT);
        Path history = Files.writeString(folder.resolve("history.ndjson"), lines(2_000));
        Path first = folder.resolve("first.ndjson");
        Path again = folder.resolve("again.ndjson");
        Path parquet = folder.resolve("first.parquet");
        for (Path data : List.of(original, copy)) {
            run("provision", document, data);
        }
        assertThat(Program.run(
                        "import",
                        "events",
                        "--site",
                        "shop.example",
                        "--data-dir",
                        original.toString(),
                        history.toString()))
                .contains("2000 events imported");
        for (Path out : List.of(first, parquet)) {
            export(original, out);
        }
        assertThat(Program.run(
                        "import",
                        "events",
                        "--site",
                        "shop.example",
                        "--data-dir",
                        copy.toString(),
                        parquet.toString()))
                .contains("2000 events imported");
        export(copy, again);
        assertThat(withoutNumbers(again)).hasSize(2_000).isEqualTo(withoutNumbers(first));
    }

    @Test
    void a_backup_taken_under_load_answers_elsewhere_as_at_its_moment() throws Exception {
        Path data = folder.resolve("data");
        Path archive = folder.resolve("backup.zip");
        Path elsewhere = folder.resolve("elsewhere");
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try (Program server = Program.serving(data, "--admin-token", TOKEN)) {
            assertThat(provision(server).statusCode()).isEqualTo(200);
            assertThat(client.send(
                                    admin(server, "/sites/shop.example/events")
                                            .header("Content-Type", "application/x-ndjson")
                                            .POST(BodyPublishers.ofString(lines(5_000)))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            List<String> before = answers(server);
            AtomicBoolean over = new AtomicBoolean();
            for (int i = 0; i < 4; i++) {
                int sender = i;
                senders.execute(() -> sendUntil(over, server, sender));
            }
            assertThat(Program.run("backup", archive.toString(), "--data-dir", data.toString()))
                    .isNotBlank();
            over.set(true);
            // Live events are of today, the questions of last year's history: so they may go on meanwhile.
            assertThat(answers(server)).isEqualTo(before);
            assertThat(Program.run("restore", archive.toString(), "--data-dir", elsewhere.toString()))
                    .isNotBlank();
            try (Program restored = Program.serving(elsewhere, "--admin-token", TOKEN)) {
                assertThat(answers(restored)).hasSize(20).isEqualTo(before);
                long live = exported(restored, "events").size() - 5_000L;
                assertThat(live).isBetween(0L, exported(server, "events").size() - 5_000L);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private List<String> answers(Program server) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String dimension : List.of("event:page", "visit:source", "visit:country", "time:day")) {
            for (String metric : List.of("visitors", "visits", "pageviews", "events", "bounce_rate")) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(server.at("/api/v2/query"))
                                .header("Authorization", "Bearer the-key-of-ada")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                        {"site_id": "shop.example", "date_range": ["2024-02-01", "2024-02-10"],
                                         "metrics": ["%s"], "dimensions": ["%s"]}
                                        """.formatted(metric, dimension)))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                answers.add(answer.body());
            }
        }
        return answers;
    }

    private void sendUntil(AtomicBoolean over, Program server, int sender) {
        try {
            while (!over.get()) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(server.at("/api/event"))
                                .header("Content-Type", "text/plain")
                                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko Firefox/126.0")
                                .header("X-Forwarded-For", "198.51.100." + sender)
                                .POST(BodyPublishers.ofString(
                                        "{\"n\":\"pageview\",\"u\":\"https://shop.example/\",\"d\":\"shop.example\"}"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(202);
            }
        } catch (IOException ended) {
            // the server is stopped at the end of the test
            return;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> provision(Program server) throws IOException, InterruptedException {
        return client.send(
                admin(server, "/provision")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(DOCUMENT))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<String> exported(Program server, String what) throws IOException, InterruptedException {
        return client.send(admin(server, "/sites/shop.example/" + what).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }

    private static HttpRequest.Builder admin(Program server, String path) {
        return HttpRequest.newBuilder(server.at("/api/admin/v1" + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static void run(String command, Path file, Path data) throws IOException, InterruptedException {
        assertThat(Program.run(command, file.toString(), "--data-dir", data.toString()))
                .isNotNull();
    }

    private static void export(Path data, Path out) throws IOException, InterruptedException {
        assertThat(Program.run(
                        "export",
                        "events",
                        "--site",
                        "shop.example",
                        "--out",
                        out.toString(),
                        "--data-dir",
                        data.toString()))
                .isNotNull();
    }

    private static List<JsonNode> withoutNumbers(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(((ObjectNode) JSON.readTree(line)).remove(List.of("session_id")));
        }
        return lines;
    }

    /** A day's events for every thousand lines from 2024-02-01 on, five of each visitor. */
    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                        {"name":"%s","timestamp":"2024-02-%02dT%02d:%02d:%02d","user_id":%d,"pathname":"/p%d","referrer_source":"%s","country_code":"%s","props":{"n":"%d"}}
                        """.formatted(
                                i % 10 == 9 ? "Signup" : "pageview",
                                1 + i / 1000 % 28,
                                i % 1000 / 50,
                                i % 50,
                                i % 60,
                                i / 5,
                                i % 7,
                                i % 3 == 0 ? "Google" : "",
                                i % 2 == 0 ? "EE" : "DE",
                                i % 4))
                .collect(Collectors.joining());
    }
}
