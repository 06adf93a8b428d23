package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.embedded.Footfall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as a process of its own, ended without warning. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledServerTest {
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36";
    private static final int SENDERS = 8;

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void every_acknowledged_event_and_its_visit_is_there_after_kill_9() throws Exception {
        String key = provision();
        AtomicInteger acknowledged = new AtomicInteger();
        Process first = start();
        try {
            URI server = ready(first);
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            for (int i = 0; i < SENDERS; i++) {
                int sender = i;
                senders.execute(() -> sendUntilBroken(server, sender, acknowledged));
            }
            while (acknowledged.get() < 200) {
                Thread.onSpinWait();
            }
            first.destroyForcibly().waitFor();
            senders.shutdownNow();
        } finally {
            first.destroyForcibly();
        }

        Process second = start();
        try {
            URI server = ready(second);
            int pageviews = count(server, key, "pageviews");
            // What was on its way when the process died may or may not have been stored.
            assertThat(pageviews).isBetween(acknowledged.get(), acknowledged.get() + SENDERS);
            assertThat(count(server, key, "visits")).isEqualTo(SENDERS);
            assertThat(get(server, key, "/api/v1/stats/realtime/visitors?site_id=shop.example")
                            .body())
                    .isEqualTo(Integer.toString(SENDERS));

            assertThat(view(server, 0).statusCode()).isEqualTo(202);
            assertThat(count(server, key, "pageviews")).isEqualTo(pageviews + 1);
            assertThat(count(server, key, "visits")).isEqualTo(SENDERS);
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_so_in_one_line() throws Exception {
        Process first = start();
        try {
            ready(first);
            Process second = start();
            String complaint = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(complaint.lines()).hasSize(1);
            assertThat(complaint).contains("in use").contains(Long.toString(first.pid()));
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private String provision() {
        try (Footfall footfall = Footfall.open(folder)) {
            var account =
                    footfall.createAccount().create("ada@example.org", "Ada", NewTeam.named("Team", UUID.randomUUID()));
            Site site = footfall.createSite()
                    .create(Site.named(
                            new Domain("shop.example"),
                            account.team().id(),
                            SiteTimeZone.UTC,
                            Instant.parse("2020-01-01T00:00:00Z")))
                    .get();
            return footfall.createApiKey()
                    .create(account.owner().id(), new Reach.OneTeam(site.team()), "key", List.of(Scope.STATS_READ))
                    .text()
                    .value();
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.footfall.server.Main",
                "serve",
                "--port",
                "0",
                "--data-dir",
                folder.toString()));
        return new ProcessBuilder(command).start();
    }

    private static URI ready(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int address = line.indexOf("http://");
            if (line.startsWith("Footfall is ready") && address > 0) {
                return URI.create(line.substring(address).strip());
            }
        }
        throw new AssertionError(
                "the server ended: " + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void sendUntilBroken(URI server, int sender, AtomicInteger acknowledged) {
        try {
            while (view(server, sender).statusCode() == 202) {
                acknowledged.incrementAndGet();
            }
        } catch (IOException killed) {
            // which is what the test is about
            return;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> view(URI server, int visitor) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve("/api/event"))
                        .header("Content-Type", "text/plain")
                        .header("User-Agent", AGENT)
                        .header("X-Forwarded-For", "198.51.100." + visitor)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"n\":\"pageview\",\"u\":\"https://shop.example/\",\"d\":\"shop.example\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private int count(URI server, String key, String metric) throws IOException, InterruptedException {
        return new Answer(get(
                        server,
                        key,
                        "/api/v1/stats/aggregate?site_id=shop.example&period=custom&date=2020-01-01,2100-01-01&metrics="
                                + metric))
                .json()
                .at("/results/" + metric + "/value")
                .asInt(-1);
    }

    private HttpResponse<String> get(URI server, String key, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofString());
    }
}
