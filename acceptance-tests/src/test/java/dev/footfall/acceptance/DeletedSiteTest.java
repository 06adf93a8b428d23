package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting a site on the program itself (sites-api.md §2.7). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletedSiteTest {
    private static final String TOKEN = "s3cret";
    private static final String TEAM = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    private static final String KEY = "the-key-of-ada";
    private static final int EVENTS = 20_000;
    private static final String DOCUMENT = """
            {"users": [{"email": "ada@example.org"}], "teams": [{"identifier": "%s", "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "%s", "native_stats_start_at": "2024-01-01T00:00:00",
                        "goals": [{"event_name": "Signed up for nothing"}], "shared_links": [{"name": "Board"}],
                        "imports": [{"key": "ua", "start_date": "2023-01-01", "end_date": "2023-01-31"}]},
                       {"domain": "other.example", "team": "%s", "native_stats_start_at": "2024-01-01T00:00:00"}],
             "api_keys": [{"key": "%s", "user": "ada@example.org", "team": "%s", "scopes": ["sites:provision:*"]}]}
            """.formatted(TEAM, TEAM, TEAM, KEY, TEAM);

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void its_events_visits_imported_rows_goals_and_links_go_and_its_name_is_free() throws Exception {
        try (Program server = filled()) {
            assertThat(send(server, "DELETE", "/api/v1/sites/shop.example", "").body())
                    .isEqualTo("{\"deleted\":true}");

            HttpResponse<String> again = send(server, "POST", "/api/v1/sites", "{\"domain\": \"shop.example\"}");
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(send(server, "GET", "/api/v1/sites/goals?site_id=shop.example", "")
                            .body())
                    .startsWith("{\"goals\":[]");
        }
        assertThat(leftOf(1)).containsOnly(Map.entry("other.example", 1));
    }

    /** As docs/guides/security.md says. */
    @Test
    void of_the_files_of_a_server_that_goes_on_only_duckdbs_own_keep_any_of_it() throws Exception {
        try (Program server = filled()) {
            for (int visitor = 0; visitor < 5; visitor++) {
                assertThat(track(server, visitor, "/nobody-is-to-read-this")).isEqualTo(202);
            }
            assertThat(filesWith("/nobody-is-to-read-this")).contains("statistics.duckdb.journal-wal");
            assertThat(filesWith("Signed up for nothing")).contains("configuration.sqlite");

            assertThat(send(server, "DELETE", "/api/v1/sites/shop.example", "").body())
                    .isEqualTo("{\"deleted\":true}");

            assertThat(filesWith("/nobody-is-to-read-this")).isSubsetOf("statistics.duckdb", "statistics.duckdb.wal");
            assertThat(filesWith("Signed up for nothing")).isEmpty();
            assertThat(filesWith("shop.example")).noneMatch(file -> file.contains("configuration"));
        }
    }

    private int track(Program server, int visitor, String page) throws IOException, InterruptedException {
        String body = "{\"n\":\"pageview\",\"u\":\"https://shop.example%s\",\"d\":\"shop.example\"}".formatted(page);
        return client.send(
                        HttpRequest.newBuilder(server.at("/api/event"))
                                .header("Content-Type", "text/plain")
                                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/12" + visitor + ".0")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private List<String> filesWith(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    /** Whatever the moment, what is acknowledged is done, and what was begun is finished. */
    @Test
    void a_deletion_that_is_killed_is_finished_at_the_next_start_or_was_never_begun() throws Exception {
        for (long pause : List.of(0L, 20L, 60L)) {
            boolean acknowledged;
            try (Program server = filled()) {
                CompletableFuture<HttpResponse<String>> deletion = client.sendAsync(
                        keyed(server, "/api/v1/sites/shop.example").DELETE().build(), BodyHandlers.ofString());
                Thread.sleep(pause);
                server.kill();
                acknowledged = deletion.handle((answer, broken) -> answer != null && answer.statusCode() == 200)
                        .get();
            }
            boolean isThere;
            try (Program server = Program.serving(folder, "--admin-token", TOKEN)) {
                isThere = send(server, "GET", "/api/v1/sites/shop.example", "").statusCode() == 200;
            }
            assertThat(isThere && acknowledged).isFalse();
            assertThat(leftOf(1)).isEqualTo(isThere ? everything() : Map.of("other.example", 1));
            if (!isThere) {
                return;
            }
        }
    }

    private static Map<String, Integer> everything() {
        return Map.of("events", EVENTS, "sessions", EVENTS, "imported", 1, "other.example", 1);
    }

    private Program filled() throws IOException, InterruptedException {
        Program server = Program.serving(folder, "--admin-token", TOKEN);
        operate(server, "PUT", "/provision", "application/json", DOCUMENT);
        if (!leftIsThere) {
            operate(server, "POST", "/sites/shop.example/events", "application/x-ndjson", lines(EVENTS));
            operate(server, "POST", "/sites/other.example/events", "application/x-ndjson", lines(1));
            operate(
                    server,
                    "POST",
                    "/sites/shop.example/imported/visitors?import=ua",
                    "application/x-ndjson",
                    "{\"date\": \"2023-01-05\", \"visitors\": 5, \"pageviews\": 9, \"visits\": 6, \"bounces\": 2,"
                            + " \"visit_duration\": 60}\n");
            leftIsThere = true;
        }
        return server;
    }

    private boolean leftIsThere;

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(user -> "{\"name\":\"pageview\",\"timestamp\":\"2024-02-01T10:00:00\",\"user_id\":"
                        + (user + 1) + ",\"pathname\":\"/\"}")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void operate(Program server, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.at("/api/admin/v1" + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpRequest.Builder keyed(Program server, String path) {
        return HttpRequest.newBuilder(server.at(path)).header("Authorization", "Bearer " + KEY);
    }

    private HttpResponse<String> send(Program server, String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                keyed(server, path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Rows of the first site by table, none left out but empty ones, and events of the other site, of a server that is down. */
    private Map<String, Integer> leftOf(int site) throws SQLException {
        Map<String, Integer> left = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("statistics.duckdb"));
                Statement statement = connection.createStatement()) {
            count(statement, left, "events", "events WHERE site_id = " + site);
            count(statement, left, "sessions", "sessions WHERE site_id = " + site);
            count(statement, left, "imported", "imported_visitors WHERE site_id = " + site);
            count(statement, left, "other.example", "events WHERE site_id = " + (site + 1));
        }
        return left;
    }

    private static void count(Statement statement, Map<String, Integer> left, String name, String from)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            if (rows.next() && rows.getInt(1) > 0) {
                left.put(name, rows.getInt(1));
            }
        }
    }
}
