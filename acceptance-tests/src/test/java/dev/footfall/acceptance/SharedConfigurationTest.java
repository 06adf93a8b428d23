package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.embedded.BackedUp;
import dev.footfall.embedded.Footfall;
import dev.footfall.persistence.configuration.PostgresUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        try (TestServer one = server("one", Edition.SELF_HOSTED);
                TestServer other = server("other", Edition.SELF_HOSTED)) {
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

    /** Eleven are a tenth more than the plan's ten: together they had twelve in each month, and each had six. */
    @Test
    void what_two_nodes_take_in_counts_together_for_the_plan_of_a_team() throws Exception {
        try (TestServer one = server("one", Edition.HOSTED);
                TestServer other = server("other", Edition.HOSTED)) {
            List<TestServer> both = List.of(one, other);
            TeamId team = teamWithRoomForTen(one.footfall());
            for (String month : List.of("2025-12-10T12:00:00Z", "2026-01-10T12:00:00Z")) {
                for (TestServer each : both) {
                    each.clock().set(Instant.parse(month));
                    for (int i = 0; i < 6; i++) {
                        assertThat(visit(each)).isEqualTo(202);
                    }
                }
            }

            doWhatIsDue(both, "2026-02-02T15:00:00Z");
            assertThat(isLocked(one, team)).isFalse();

            // The second one knew of both, so a week was given, which is over.
            doWhatIsDue(both, "2026-02-11T00:00:00Z");
            assertThat(isLocked(one, team)).isTrue();
            assertThat(isLocked(other, team)).isTrue();
        }
    }

    private TeamId teamWithRoomForTen(Footfall footfall) {
        LocalDate billed = LocalDate.of(2025, 12, 2);
        Plan ten = new Plan.Catalogue(Plan.Tier.BUSINESS, 5, Optional.of(10));
        var account = footfall.createAccount()
                .create(
                        "ada@example.org",
                        "Ada",
                        new NewTeam(
                                UUID.randomUUID(),
                                "Team",
                                Optional.empty(),
                                600,
                                Optional.of(new Subscription(ten, Status.ACTIVE, billed, LocalDate.of(2026, 12, 2)))));
        Site site = footfall.createSite()
                .create(Site.named(
                        new Domain("shop.example"),
                        account.team().id(),
                        SiteTimeZone.UTC,
                        Instant.parse("2025-12-01T00:00:00Z")))
                .get();
        return site.team();
    }

    private int visit(TestServer server) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(server.uri("/api/event"))
                                .header("Content-Type", "text/plain")
                                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Firefox/126.0")
                                .POST(BodyPublishers.ofString(
                                        "{\"n\":\"pageview\",\"u\":\"https://shop.example/\",\"d\":\"shop.example\"}"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static void doWhatIsDue(List<TestServer> servers, String now) {
        for (TestServer each : servers) {
            each.clock().set(Instant.parse(now));
            each.footfall().doWhatIsDue();
        }
    }

    private static boolean isLocked(TestServer server, TeamId team) {
        return server.footfall().teams().find(team).orElseThrow().isLocked();
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

    private TestServer server(String name, Edition edition) {
        TestServer server = TestServer.with(
                folder.resolve("server-" + name),
                options -> options.configurationStore(PostgresUrl.parse(url()).get())
                        .edition(edition)
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
