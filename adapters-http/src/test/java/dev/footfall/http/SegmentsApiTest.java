package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.http.InProcess.Answer;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §8 and extensions.md §2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentsApiTest {
    private static final String DASHBOARD = "api/shop.test/segments";
    private static final String KEYS = "api/footfall/v1/sites/shop.test/segments";
    private static final String NO_ACCESS =
            "{\"error\":\"Site does not exist or user does not have sufficient access.\"}";
    private static final String DATA =
            "{\"filters\":[[\"is\",\"visit:country\",[\"NO\",\"SE\",\"DK\"]]],\"labels\":{\"NO\":\"Norway\"}}";
    private static final String SCANDINAVIA =
            "{\"name\":\"Scandinavia\",\"type\":\"site\",\"segment_data\":" + DATA + "}";
    private static final String SHOWN = "{\"id\":1,\"name\":\"Scandinavia\",\"type\":\"site\",\"segment_data\":" + DATA
            + ",\"owner_id\":1,\"owner_name\":\"Owner\",\"inserted_at\":\"2026-03-01T10:00:00\","
            + "\"updated_at\":\"2026-03-01T10:00:00\"}";

    private final SegmentsWorld world = new SegmentsWorld("sites:provision:*");

    private Told session(String method, String path, String body) {
        return told(world.request(method, DASHBOARD + path)
                .body("application/json", body)
                .send());
    }

    private Told key(String method, String path, String body) {
        return told(world.request(method, KEYS + path)
                .withKey()
                .body("application/json", body)
                .send());
    }

    @Test
    void a_dashboard_makes_changes_and_deletes_a_segment() {
        assertThat(session("POST", "", SCANDINAVIA)).isEqualTo(ok(SHOWN));
        assertThat(session("GET", "/1/shared-links", "")).isEqualTo(ok("[\"Alpha\"]"));
        String renamed = SHOWN.replace("Scandinavia", "North");
        assertThat(session("PATCH", "/1", "{\"name\":\"North\"}")).isEqualTo(ok(renamed));
        assertThat(session("DELETE", "/1", "")).isEqualTo(ok(renamed));
        assertThat(session("GET", "/1/shared-links", "")).isEqualTo(ok("[]"));
    }

    @Test
    void a_key_does_the_same_and_reads_as_well() {
        assertThat(key("POST", "", SCANDINAVIA)).isEqualTo(ok(SHOWN));
        assertThat(key("GET", "/1", "")).isEqualTo(ok(SHOWN));
        assertThat(key("GET", "", ""))
                .isEqualTo(
                        ok("{\"segments\":[" + SHOWN + "],\"meta\":{\"after\":null,\"before\":null,\"limit\":100}}"));
        String renamed = SHOWN.replace("Scandinavia", "North");
        assertThat(key("PUT", "/1", "{\"name\":\"North\"}")).isEqualTo(ok(renamed));
        assertThat(key("DELETE", "/1", "")).isEqualTo(ok(renamed));
        assertThat(key("GET", "/1", "")).isEqualTo(refused(404, "{\"error\":\"Segment not found with ID \\\"1\\\"\"}"));
    }

    @Test
    void a_segment_may_be_nobodys() {
        assertThat(session("POST", "", SCANDINAVIA).status()).isEqualTo(200);
        world.segments.change(world.segments
                .find(new SiteId(1), new SegmentId(1))
                .orElseThrow()
                .withoutOwner()
                .orElseThrow());

        assertThat(key("GET", "/1", ""))
                .isEqualTo(ok(SHOWN.replace(
                        "\"owner_id\":1,\"owner_name\":\"Owner\"", "\"owner_id\":null,\"owner_name\":null")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VIEWER  | POST   | ``                | {"type":"site"}      | 403 | Not enough permissions to create segment
            BILLING | PATCH  | /1                | {}                   | 403 | Not enough permissions to edit segment
            BILLING | DELETE | /1                | {}                   | 403 | Not enough permissions to delete segment
            BILLING | GET    | /1/shared-links   | {}                   | 403 | Not enough permissions to get related shared links
            BILLING | GET    | /x/shared-links   | {}                   | 404 | Segment not found with ID \\"x\\"
            VIEWER  | PATCH  | /abc              | {}                   | 404 | Segment not found with ID \\"abc\\"
            VIEWER  | DELETE | /7                | {}                   | 404 | Segment not found with ID \\"7\\"
            OWNER   | POST   | ``                | {"type":"personal"}  | 400 | segment_data can't be blank
            OWNER   | POST   | ``                | {"type":"personal","name":"A","segment_data":{"filters":[["foo","bar"]]}} | 400 | segment_data Unknown operator for filter '[\\"foo\\", \\"bar\\"]'.
            OWNER   | POST   | ``                | {"type":"personal","name":"A","segment_data":{"filters":[["not",["is","visit:os",["a"]]]]}} | 400 | segment_data Invalid filters. Deep filters are not supported.
            """)
    void a_dashboard_is_told_why_not(TeamRole role, String method, String path, String body, int status, String told) {
        world.role = role;

        assertThat(session(method, path, body)).isEqualTo(refused(status, "{\"error\":\"" + told + "\"}"));
    }

    @Test
    void only_people_of_the_site_get_as_far_as_that() {
        world.loggedIn = Optional.empty();
        assertThat(session("POST", "", SCANDINAVIA)).isEqualTo(refused(404, NO_ACCESS));
        world.loggedIn = Optional.of(new UserId(1));
        assertThat(told(world.request("POST", "api/other.test/segments").send()))
                .isEqualTo(refused(404, NO_ACCESS));
        assertThat(session("POST", "?auth=closed", SCANDINAVIA)).isEqualTo(refused(404, NO_ACCESS));
        assertThat(session("POST", "?auth=open", SCANDINAVIA).status()).isEqualTo(200);
    }

    @Test
    void whoever_comes_through_a_shared_link_without_a_session_makes_nothing() {
        world.loggedIn = Optional.empty();
        assertThat(session("POST", "?auth=open", SCANDINAVIA))
                .isEqualTo(refused(400, "{\"error\":\"Invalid request\"}"));
        assertThat(session("PATCH", "/1?auth=open", "{}"))
                .isEqualTo(refused(403, "{\"error\":\"Not enough permissions to edit segment\"}"));
    }

    @Test
    void a_key_needs_its_scope_for_changing_and_a_role_for_anything() {
        SegmentsWorld reading = new SegmentsWorld();
        assertThat(reading.request("POST", KEYS).withKey().send().status()).isEqualTo(401);
        assertThat(reading.request("GET", KEYS).withKey().send().status()).isEqualTo(200);
        assertThat(reading.request("GET", KEYS).send().status()).isEqualTo(401);
        assertThat(key("GET", "?limit=x", ""))
                .isEqualTo(refused(400, "{\"error\":\"Parameter `limit` must be an integer\"}"));
        world.role = TeamRole.BILLING;
        assertThat(key("GET", "", "")).isEqualTo(refused(404, "{\"error\":\"Site could not be found\"}"));
        assertThat(told(world.request("GET", KEYS.replace("shop", "other"))
                        .withKey()
                        .send()))
                .isEqualTo(refused(404, "{\"error\":\"Site could not be found\"}"));
    }

    @Test
    void a_body_that_is_no_json_is_refused_first() {
        assertThat(told(world.request("POST", "api/other.test/segments")
                        .body("application/json", "{")
                        .send()))
                .isEqualTo(refused(400, "{\"error\":\"Bad Request\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, api/shop.test/segments",
        "GET, api/shop.test/segments/1",
        "PUT, api/shop.test/segments/1",
        "POST, api/v1/segments",
        "POST, api/v2/segments",
        "GET, api/stats/segments/top-stats",
        "POST, api/footfall/segments",
        "GET, api/admin/segments/1/shared-links",
        "POST, api/event/segments",
        "PATCH, api/footfall/v1/sites/shop.test/segments/1"
    })
    void what_is_no_endpoint_is_not_found(String method, String path) {
        Answer answer = new HttpWorld().request(method, path).send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Found\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, api/shop.test/segments, 404",
        "POST, api/v1.example/segments, 404",
        "POST, api/do.example%2Fpages/segments, 404",
        "GET, api/footfall/v1/sites/shop.test/segments, 401",
        "GET, api/v1/sites/segments, 401",
        "GET, api/health, 200"
    })
    void the_endpoints_of_other_apis_stay_theirs(String method, String path, int status) {
        Answer answer = new HttpWorld().request(method, path).send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Not Found");
    }

    private static Told told(Answer answer) {
        return new Told(answer.status(), answer.body());
    }

    private static Told ok(String body) {
        return new Told(200, body);
    }

    private static Told refused(int status, String body) {
        return new Told(status, body);
    }

    private record Told(int status, String body) {}
}
