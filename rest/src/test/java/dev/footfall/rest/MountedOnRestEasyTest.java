package dev.footfall.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.http.admin.AdminToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that differs from runtime to runtime, on another than the server's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MountedOnRestEasyTest {
    private static final String TOKEN = "s3cret";
    private static final String KEY = "a-long-random-text";
    private static final String DOCUMENT = """
            {"users": [{"email": "ada@example.org"}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                        "goals": [{"event_name": "Signup"}]},
                       {"domain": "shop.example/de", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}],
             "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org",
                           "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                           "scopes": ["stats:read:*", "sites:read:*", "sites:provision:*", "events:write:*"]}]}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<String> whoIsLoggedIn = new ConcurrentLinkedQueue<>();
    private final Footfall footfall = FootfallOptions.inMemory()
            .clock(InstantSource.fixed(Instant.parse("2026-02-01T12:00:00Z")))
            .open();
    private final RestEasyHost host = host();

    private static RestEasyHost host() {
        try {
            return RestEasyHost.listening();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @BeforeAll
    void serve(@TempDir java.nio.file.Path temporary) throws Exception {
        host.serve(
                Set.of(new Prices()),
                FootfallApis.of(footfall, URI.create(host.address() + RestEasyHost.PATH + "/"), temporary)
                        .adminToken(new AdminToken(TOKEN))
                        .sessions((request, container) -> {
                            whoIsLoggedIn.add(String.valueOf(container.getUserPrincipal()));
                            return Optional.empty();
                        })
                        .application());
        HttpResponse<String> provisioned = send(request("/api/admin/v1/provision")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(DOCUMENT)));
        assertThat(provisioned.statusCode()).as(provisioned.body()).isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        host.stop();
        footfall.close();
    }

    @Test
    void what_is_sent_is_counted_for_who_sent_it() {
        for (String visitor : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2")) {
            HttpResponse<String> accepted = send(event("shop.example", "pageview")
                    .header("X-Forwarded-For", visitor)
                    .header("Accept", "application/json"));
            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(accepted.body()).isEqualTo("ok");
            assertThat(header(accepted, "content-type")).startsWith("text/plain");
        }

        assertThat(send(withKey("/api/v2/query")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                        {"site_id": "shop.example", "metrics": ["visitors", "pageviews"],
                                         "date_range": "day"}""")))
                        .body())
                .contains("\"results\":[{\"metrics\":[2,3],\"dimensions\":[]}]");
        HttpResponse<String> aggregate =
                get("/api/v1/stats/aggregate?site_id=shop.example&period=day&metrics=visitors");
        assertThat(aggregate.body()).isEqualTo("{\"results\":{\"visitors\":{\"value\":2}}}");
        assertThat(header(aggregate, "ratelimit")).contains(";r=");
    }

    @Test
    void a_form_is_as_good_as_json() {
        HttpRequest.Builder form = request("/api/event")
                .header("User-Agent", "Firefox/126.0")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("n=pageview&u=https%3A%2F%2Fshop.example%2Fform&d=shop.example%2Fde"));

        assertThat(send(form).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /nowhere                | 404 | {"error":"Not Found"}
            GET    | /api/event              | 404 | {"error":"Not Found"}
            PUT    | /api/v2/query           | 404 | {"error":"Not Found"}
            GET    | /api/v1/sites/x/y/z     | 404 | {"error":"Not Found"}
            OPTIONS | /api/event             | 404 | {"error":"Not Found"}
            GET    | /api/sites              | 401 | {"error":"You need to be logged in to request a list of sites"}
            GET    | /api/admin/v1/sites/x   | 401 | {"error":"Invalid admin token"}
            GET    | //api//admin/v1/sites/x | 401 | {"error":"Invalid admin token"}
            GET    | /api/%61dmin/v1/sites/x | 401 | {"error":"Invalid admin token"}
            GET    | /api/plugins/v1/goals   | 401 | {"errors":[{"detail":"Plugins API: unauthorized"}]}
            GET    | /api/plugins/v1/nothing | 404 | {"errors":[{"detail":"Plugins API: resource not found"}]}
            GET    | /metrics                | 404 | {"error":"Not Found"}
            """)
    void what_comes_to_nothing_says_so_as_everywhere(String method, String path, int status, String body) {
        HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "content-type")).startsWith("application/json");
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(answer, "x-request-id")).isNotBlank();
    }

    @Test
    void clients_that_take_no_json_are_refused() {
        HttpResponse<String> answer = send(request("/api/v1/stats/aggregate").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Acceptable\"}");
    }

    @Test
    void a_name_that_is_sent_is_that_of_the_answer() {
        assertThat(header(send(request("/api/health").header("X-Request-Id", "mine")), "x-request-id"))
                .isEqualTo("mine");
    }

    @Test
    void browsers_may_ask_beforehand() {
        HttpResponse<String> answer = send(request("/api/event")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "access-control-allow-methods")).contains("POST");
    }

    @Test
    void a_site_may_have_a_slash_in_its_name() {
        HttpResponse<String> answer = get("/api/v1/sites/shop.example%2Fde");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"domain\":\"shop.example/de\"");
    }

    @Test
    void each_thing_that_is_made_has_a_location() {
        String token = footfall.createPluginToken()
                .create(footfall.site("shop.example").id(), "Blog")
                .text()
                .value();
        HttpResponse<String> made = send(request("/api/plugins/v1/goals")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"goals": [{"goal_type": "Goal.Pageview", "goal": {"path": "/a"}},
                                   {"goal_type": "Goal.Pageview", "goal": {"path": "/b"}}]}""")));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().allValues("location"))
                .hasSize(2)
                .allMatch(
                        location -> location.startsWith(host.address() + RestEasyHost.PATH + "/api/plugins/v1/goals/"));
    }

    @Test
    void events_are_exported_while_they_are_read() {
        assertThat(send(event("shop.example/de", "pageview")).statusCode()).isEqualTo(202);
        String path = "/api/footfall/v1/sites/shop.example%2Fde/export/events?period=day&format=";

        HttpResponse<String> lines = get(path + "ndjson");
        assertThat(lines.statusCode()).as(lines.body()).isEqualTo(200);
        assertThat(lines.body()).contains("\"name\":\"pageview\"");
        assertThat(get(path + "parquet").body()).startsWith("PAR1");
        HttpResponse<String> head = send(withKey(path + "ndjson").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "image/png"})
    void scripts_know_where_they_send_to(String accept) {
        HttpResponse<String> script = send(request("/js/script.hash.js").header("Accept", accept));

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "content-type")).startsWith("application/javascript");
        assertThat(script.body()).endsWith(",{path:\"" + RestEasyHost.PATH + "\",\"hash\":!0});\n");
        assertThat(send(request("/js/script.hash.js").header("If-None-Match", header(script, "etag")))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void documents_say_where_they_are() {
        assertThat(get("/api/openapi.json").body())
                .contains("\"servers\":[{\"url\":\"" + host.address() + RestEasyHost.PATH + "\"}]");
        HttpResponse<String> page = get("/docs");
        assertThat(header(page, "content-type")).startsWith("text/html");
        var links = Pattern.compile("(?:src|href)=\"(docs/[^\"]+|api/[^\"]+)\"").matcher(page.body());
        assertThat(links.results()
                        .map(link -> get("/" + link.group(1)).statusCode())
                        .toList())
                .hasSizeGreaterThan(3)
                .containsOnly(200);
    }

    @Test
    void the_host_says_who_is_logged_in() {
        assertThat(get("/api/sites").statusCode()).isEqualTo(401);

        assertThat(whoIsLoggedIn).isNotEmpty().containsOnly("null");
    }

    @Test
    void the_application_of_the_host_notices_nothing() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(host.address() + "/shop/prices"))
                .header("Accept", "text/plain"));

        assertThat(answer.body()).isEqualTo("It costs nothing.");
        assertThat(answer.headers().map()).doesNotContainKeys("x-request-id", "access-control-allow-origin");
    }

    private HttpRequest.Builder event(String site, String name) {
        return request("/api/event")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("""
                        {"n": "%s", "u": "https://%s/pricing", "d": "%s"}""".formatted(name, site, site)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host.address() + RestEasyHost.PATH + path));
    }

    private HttpRequest.Builder withKey(String path) {
        return request(path).header("Authorization", "Bearer " + KEY);
    }

    private HttpResponse<String> get(String path) {
        return send(withKey(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Of the host's own application. */
    @Path("prices")
    public static final class Prices {
        @GET
        public String all() {
            return "It costs nothing.";
        }
    }
}
