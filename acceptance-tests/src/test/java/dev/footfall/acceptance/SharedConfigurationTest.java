package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.embedded.BackedUp;
import dev.footfall.embedded.Footfall;
import dev.footfall.persistence.configuration.PostgresUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL between them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedConfigurationTest {
    private static final String SECRET = "one secret for both of the nodes";
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    private static final Pattern HOURLY = Pattern.compile("\"hourly\";r=(\\d+)");
    private static final String TOO_MANY = "{\"error\":\"Too many API requests. Your API key is limited to 600 requests"
            + " per hour. Please contact us to request more capacity.\"}";

    private static EmbeddedPostgres postgres;

    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SharedConfigurationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                // What it unpacks is kept for the next build.
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .setCleanDataDirectory(true)
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS footfall WITH (FORCE)");
            statement.execute("CREATE DATABASE footfall");
        }
    }

    /** Over HTTP, as a client meets it; the clock is the servers' own, so that the hour lasts as long as the test wants. */
    @Test
    void six_hundred_requests_an_hour_go_through_both_and_the_next_is_refused_by_either() throws Exception {
        try (TestServer one = server("one");
                TestServer other = server("other")) {
            String key = keyOfAShop(one.footfall());
            for (int left = 599; left > 0; left -= 2) {
                assertThat(hourly(asked(one, key))).isEqualTo("200 r=" + left);
                assertThat(hourly(asked(other, key))).isEqualTo("200 r=" + (left - 1));
            }

            for (TestServer either : List.of(one, other)) {
                HttpResponse<String> refused = asked(either, key);
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.body()).isEqualTo(TOO_MANY);
                assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
            }

            one.clock().set(NOW.plus(Duration.ofHours(1)));
            other.clock().set(NOW.plus(Duration.ofHours(1)));
            assertThat(hourly(asked(other, key))).isEqualTo("200 r=599");
            assertThat(hourly(asked(one, key))).isEqualTo("200 r=598");
        }
    }

    @Test
    void a_backup_of_a_node_holds_statistics_alone_and_is_restored_as_such() throws IOException {
        Path archive = folder.resolve("statistics.zip");
        try (Footfall node = node("one");
                OutputStream out = Files.newOutputStream(archive)) {
            keyOfAShop(node);

            BackedUp backedUp = node.backup(out);

            assertThat(backedUp.holdsConfiguration()).isFalse();
            assertThat(backedUp.rows().statistics()).containsKey("events");
        }

        Footfall.restore(archive, folder.resolve("again"));

        assertThat(folder.resolve("again/configuration.sqlite")).doesNotExist();
        try (Footfall again = node("again")) {
            assertThat(again.sites().answeringTo("shop.example", NOW)).isPresent();
        }
    }

    @Test
    void a_server_knows_the_sites_and_keys_that_another_node_has_made() throws Exception {
        String key;
        try (Footfall node = node("one")) {
            key = keyOfAShop(node);
        }

        try (Program server = Program.serving(
                folder.resolve("other"), "--config-store", url(), "--secret", SECRET, "--host", "127.0.0.1")) {
            HttpResponse<String> answer =
                    get(server.at("/api/v1/stats/aggregate?site_id=shop.example&period=day&metrics=visitors"), key);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(get(server.at("/api/health"), key).body()).contains("\"status\":\"ok\"");
        }
        assertThat(folder.resolve("other/configuration.sqlite")).doesNotExist();
        assertThat(Program.run(
                        "doctor",
                        "--data-dir",
                        folder.resolve("other").toString(),
                        "--config-store",
                        url(),
                        "--secret",
                        SECRET))
                .contains("configuration store: localhost:" + postgres.getPort() + "/footfall answers: PostgreSQL 18");
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/footfall?user=postgres";
    }

    private Footfall node(String name) {
        return Footfall.at(folder.resolve(name))
                .configurationStore(PostgresUrl.parse(url()).get())
                .secret(new ServerSecret(SECRET))
                .rateLimits(new RateLimits(600, Optional.empty()))
                .clock(() -> NOW)
                .open();
    }

    private String keyOfAShop(Footfall footfall) {
        var account =
                footfall.createAccount().create("ada@example.org", "Ada", NewTeam.named("Team", UUID.randomUUID()));
        Site site = footfall.createSite()
                .create(Site.named(new Domain("shop.example"), account.team().id(), SiteTimeZone.UTC, NOW))
                .get();
        return footfall.createApiKey()
                .create(account.owner().id(), new Reach.OneTeam(site.team()), "key", List.of(Scope.STATS_READ))
                .text()
                .value();
    }

    private TestServer server(String name) {
        TestServer server = TestServer.with(
                folder.resolve("server-" + name), options -> options.configurationStore(
                                PostgresUrl.parse(url()).get())
                        .edition(Edition.SELF_HOSTED)
                        .secret(new ServerSecret(SECRET))
                        .rateLimits(new RateLimits(600, Optional.empty())));
        server.clock().set(NOW);
        return server;
    }

    private HttpResponse<String> asked(TestServer server, String key) throws IOException, InterruptedException {
        return client.send(request(server.uri("/api/v1/sites/teams"), key), BodyHandlers.ofString());
    }

    /** The status, and what is left of the hour. */
    private static String hourly(HttpResponse<String> answer) {
        String limits = answer.headers().firstValue("RateLimit").orElse("");
        Matcher left = HOURLY.matcher(limits);
        assertThat(left.find()).as(limits).isTrue();
        return answer.statusCode() + " r=" + left.group(1);
    }

    private static HttpResponse<String> get(URI uri, String key) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(uri, key), BodyHandlers.ofString());
        }
    }

    private static HttpRequest request(URI uri, String key) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key)
                .build();
    }
}
