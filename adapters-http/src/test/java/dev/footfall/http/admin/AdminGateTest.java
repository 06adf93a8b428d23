package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdminGateTest {
    private static final String WRONG_TOKEN = "{\"error\":\"Invalid admin token\"}";
    private static final String NOT_FOUND = "{\"error\":\"Not found\"}";

    @TempDir
    Path temporaryFolder;

    private AdminWorld world;

    @BeforeEach
    void open() {
        world = new AdminWorld(temporaryFolder);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PUT,     api/admin/v1/provision
            GET,     api/admin/v1/sites/shop.example
            GET,     api/admin/v1/nowhere
            GET,     api/admin/
            GET,     api/admin
            POST,    api/admin/v1/provision
            OPTIONS, api/admin/v1/provision
            """)
    void without_a_configured_token_there_is_no_admin_api_whatever_is_sent(String method, String path) {
        AdminWorld closed = new AdminWorld(temporaryFolder, Optional.empty(), Optional.empty());

        for (String shown : new String[] {"Bearer s3cret", "Bearer ", "Bearer null", "nonsense"}) {
            Answer answer = closed.stranger(method, path)
                    .header("Authorization", shown)
                    .header("Accept", "text/html")
                    .header("Access-Control-Request-Method", "PUT")
                    .body("text/plain", "{")
                    .send();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/admin",
                "api/admin/",
                "api/admin/v1/provision",
                "api/admin/v1/sites/shop.example",
                "api/admin/v1/nowhere",
                "api/admin;x=1/v1/sites/shop.example",
                "api;x/admin;y/v1/sites/shop.example",
                "api/%61dmin/v1/sites/shop.example",
                "api//admin/v1/sites/shop.example",
                "/api/admin/v1/sites/shop.example"
            })
    void without_the_token_nothing_else_is_looked_at(String path) {
        for (String shown : new String[] {"Bearer wrong", "bearer s3cret", "s3cret", "Bearer s3cret ", "Bearer "}) {
            Answer answer =
                    world.stranger("GET", path).header("Authorization", shown).send();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(WRONG_TOKEN);
        }
        Answer silent = world.stranger("BREW", path)
                .header("Accept", "text/html")
                .body("text/plain", "{")
                .send();

        assertThat(silent.status()).isEqualTo(401);
        assertThat(silent.body()).isEqualTo(WRONG_TOKEN);
        assertThat(silent.headers())
                .containsEntry("Content-Type", "application/json; charset=utf-8")
                .containsEntry("x-request-id", "fresh-id");
    }

    @Test
    void browsers_get_nothing_without_the_token_either() {
        assertThat(world.stranger("OPTIONS", "api/admin/v1/provision")
                        .header("Access-Control-Request-Method", "PUT")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/admin",
                "api/admin/v1",
                "api/admin/v1/",
                "api/admin/v2/provision",
                "api/admin/v1/nowhere",
                "api/admin/v1/provision/",
                "api/admin/v1/provision/more",
                "api/admin/v1/sites",
                "api/admin/v1/sites/",
                "api/admin/v1/sites//events",
                "api/admin/v1/sites/shop.example/visits",
                "api/admin/v1/sites/shop.example/events/1",
                "api/admin/v1/sites/shop.example/imported",
                "api/admin/v1/sites/shop.example/imported/nothing",
                "api/admin/v1/sites/shop.example/imported/VISITORS",
                "api/admin/v1/sites/shop.example/exported/visitors",
                "api/admin/v1/sites/shop.example/imported/visitors/more",
                "api/admin/v1/nowhere/shop.example",
                "api/admin;x=1/v1/sites/shop.example",
                "api/admin/v1/sites/shop.example;x"
            })
    void what_is_not_there_is_not_found_by_any_method(String path) {
        for (String method : new String[] {"GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"}) {
            Answer answer = world.request(method, path).body("text/plain", "").send();

            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(world.request("GET", path).send().body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void other_paths_are_none_of_its_business() {
        assertThat(world.stranger("GET", "api/administrators").send().body()).isEqualTo("{\"error\":\"Not Found\"}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,     provision
            POST,    provision
            DELETE,  provision
            HEAD,    provision
            OPTIONS, provision
            PUT,     sites/shop.example
            DELETE,  sites/shop.example
            OPTIONS, sites/shop.example
            PUT,     sites/shop.example/events
            OPTIONS, sites/shop.example/events
            POST,    sites/shop.example/sessions
            GET,     sites/shop.example/imported/visitors
            HEAD,    sites/shop.example/imported/visitors
            GET,     clock
            POST,    clock
            BREW,    clock
            """)
    void other_methods_are_not_allowed_whatever_the_body(String method, String path) {
        Answer answer = world.admin(method, path)
                .header("Access-Control-Request-Method", "PUT")
                .body("text/plain", "{")
                .send();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEqualTo(method.equals("HEAD") ? "" : "{\"error\":\"Method not allowed\"}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PUT,  provision,                            text/plain
            PUT,  provision,                            application/x-ndjson
            PUT,  provision,                            application/x-www-form-urlencoded
            PUT,  provision,                            application/jsonx
            PUT,  provision,                            '*/*'
            PUT,  provision,                            no type at all
            PUT,  provision,                            ''
            PUT,  clock,                                text/json
            POST, sites/shop.example/events,            application/json
            POST, sites/nowhere.example/events,         application/json
            POST, sites/shop.example/imported/visitors, text/csv
            """)
    void bodies_of_other_types_are_refused_unread(String method, String path, String type) {
        Answer answer = world.admin(method, path).body(type, "{").send();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Unsupported content type\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "gzip, gzip", "zstd"})
    void bodies_that_are_packed_otherwise_are_refused(String coding) {
        Answer answer = world.admin("PUT", "provision")
                .header("Content-Encoding", coding)
                .body("application/json", "{}")
                .send();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Unsupported content type\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-ndjson", "Application/X-NDJSON", "application/x-ndjson; charset=utf-8", "none"})
    void a_type_may_have_parameters_or_go_without_saying(String type) {
        var request = world.admin("POST", "sites/shop.example/events");
        Answer answer = (type.equals("none") ? request.body(new byte[0]) : request.body(type, "")).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":0,\"dropped\":[]}");
    }

    @Test
    void what_a_client_takes_does_not_matter() {
        assertThat(world.admin("GET", "sites/shop.example")
                        .header("Accept", "application/x-ndjson")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(world.admin("GET", "sites/nowhere.example")
                        .header("Accept", "application/x-ndjson")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_request_keeps_its_name() {
        assertThat(world.stranger("GET", "api/admin/v1/nowhere")
                        .header("x-request-id", "case-7")
                        .send()
                        .headers())
                .containsEntry("x-request-id", "case-7");
    }
}
