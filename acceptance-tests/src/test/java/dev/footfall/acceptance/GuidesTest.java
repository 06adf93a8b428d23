package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.site.Domain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents of this project say can be done: every request is made, and every link leads somewhere. */
class GuidesTest {
    private static final int REDIRECTION = 300;
    private static final int NO_LIMIT = 1_000_000;
    private static final String KEY = "the-key-of-the-guides";

    /** What a reader has who has come to any of the requests; goals are numbered as they stand here. */
    private static final String WORLD = """
            {"users": [{"email": "ada@example.org"}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org",
                        "subscription": {"plan": "enterprise", "features":
                          ["stats_api", "sites_api", "goals", "props", "funnels", "revenue_goals", "site_segments"]}}],
             "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                        "goals": [{"page_path": "/cart"}, {"event_name": "Purchase"}, {"page_path": "/checkout"}]},
                       {"domain": "demo.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}],
             "api_keys": [{"key": "%s", "user": "ada@example.org", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                           "scopes": ["sites:provision:*", "events:write:*"]}]}
            """.formatted(KEY);

    private static TestServer server;
    private static Map<String, String> variables;
    private static PublishedContract contract;

    @BeforeAll
    static void open() throws IOException {
        server =
                TestServer.at(Files.createTempDirectory("footfall-guides"), new RateLimits(NO_LIMIT, Optional.empty()));
        server.clock().set(Instant.parse("2026-02-01T12:00:00Z"));
        Answer provisioned = CheckedClient.send(HttpRequest.newBuilder(server.uri("/api/admin/v1/provision"))
                .header("Authorization", "Bearer " + TestServer.ADMIN_TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(WORLD))
                .build());
        assertThat(provisioned.status()).as(provisioned.text()).isEqualTo(200);
        String token = server.footfall()
                .createPluginToken()
                .create(
                        server.footfall()
                                .sites()
                                .withDomain(new Domain("shop.example"))
                                .orElseThrow()
                                .id(),
                        "Blog")
                .text()
                .value();
        variables = Map.of("KEY", KEY, "TOKEN", token);
        contract = CheckedClient.contract(server.uri("/"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static Stream<Guides.Command> commands() {
        return Guides.commands();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void requests_are_answered_and_are_as_the_document_of_the_apis_says(Guides.Command command) {
        Answer answer = CheckedClient.send(CurlCommand.request(command.text(), variables, GuidesTest::here));

        assertThat(answer.status())
                .as("%s answered %s", command.text(), answer.text())
                .isLessThan(REDIRECTION);
    }

    private static URI here(URI address) {
        String query = address.getRawQuery();
        return server.uri(address.getRawPath() + (query == null ? "" : "?" + query));
    }

    static Stream<Guides.Json> json() {
        return Guides.json();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("json")
    void json_is_what_the_document_of_the_apis_says_of_the_operation_it_names(Guides.Json shown)
            throws JsonProcessingException {
        JsonNode read = new ObjectMapper().readTree(shown.text());

        assertThat(read.isObject()).isTrue();
        if (!shown.operation().isEmpty()) {
            assertThat(contract.faultsOfAnswer(shown.operation(), read)).isEmpty();
        }
    }

    @Test
    void what_is_shown_of_an_example_is_in_it() {
        assertThat(Guides.excerpts()).isNotEmpty().allMatch(Guides.Excerpt::isTrue);
    }

    @Test
    void every_link_leads_to_a_file_and_to_a_heading_in_it() {
        assertThat(Guides.links()).isNotEmpty().allSatisfy(link -> {
            assertThat(link.to()).as(link.toString()).exists();
            if (!link.anchor().isEmpty()) {
                assertThat(Guides.anchors(link.to())).as(link.toString()).contains(link.anchor());
            }
        });
    }
}
