package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.access.SiteReference;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey.Reach;
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

    private static EmbeddedPostgres postgres;

    private final Path folder;
    private Instant now = NOW;

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

    @Test
    void six_hundred_requests_an_hour_go_through_both_and_the_next_is_refused_by_either() {
        try (Footfall one = node("one");
                Footfall other = node("other")) {
            String key = keyOfAShop(one);
            for (int i = 0; i < 300; i++) {
                assertThat(refusal(one, key)).isEmpty();
                assertThat(refusal(other, key)).isEmpty();
            }

            assertThat(refusal(one, key)).containsInstanceOf(AccessProblem.HourlyLimitReached.class);
            assertThat(refusal(other, key)).containsInstanceOf(AccessProblem.HourlyLimitReached.class);

            now = NOW.plus(Duration.ofHours(1));
            assertThat(refusal(other, key)).isEmpty();
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
            assertThat(again.sites().answeringTo("shop.example", now)).isPresent();
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
                .clock(() -> now)
                .open();
    }

    private String keyOfAShop(Footfall footfall) {
        var account =
                footfall.createAccount().create("ada@example.org", "Ada", NewTeam.named("Team", UUID.randomUUID()));
        Site site = footfall.createSite()
                .create(Site.named(new Domain("shop.example"), account.team().id(), SiteTimeZone.UTC, now))
                .get();
        return footfall.createApiKey()
                .create(account.owner().id(), new Reach.OneTeam(site.team()), "key", List.of(Scope.STATS_READ))
                .text()
                .value();
    }

    private static Optional<AccessProblem> refusal(Footfall footfall, String key) {
        return footfall.authorize()
                .statistics(new AccessRequest(
                        ApiFamily.QUERY_V2, Optional.of("Bearer " + key), new SiteReference.Named("shop.example")))
                .outcome()
                .swap()
                .toJavaOptional();
    }

    private static HttpResponse<String> get(URI uri, String key) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
