package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Scope;
import dev.footfall.http.InProcess.Answer;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** extensions.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestionApiTest {
    private static final String INGESTION = "api/footfall/v1/sites/shop.test/ingestion";
    private static final String EXPLAIN = "api/footfall/v1/sites/shop.test/events/explain";
    private static final String JSON = "application/json";

    private final HttpWorld world = new HttpWorld(List.of(Scope.SITES_PROVISION));

    @Test
    void what_became_of_events_is_told_by_hour_with_the_last_drops() {
        send("Mozilla/5.0", "/a");
        send("some bot", "/b");
        Answer answer = world.get(INGESTION + "?date_range=1h").withKey().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"results\":[{\"time\":\"2024-03-04T12:00:00Z\",\"accepted\":1,\"dropped\":{\"bot\":1}}],"
                        + "\"recent\":[{\"time\":\"2024-03-04T12:00:00Z\",\"reason\":\"bot\",\"name\":\"pageview\","
                        + "\"hostname\":\"shop.test\",\"pathname\":\"/b\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?date_range=8d   | Parameter `date_range` must be hours or days such as `24h` or `7d`, at most 7 days
            ?interval=minute | Parameter `interval` must be one of: `hour`, `day`
            """)
    void what_cannot_be_told_is_said(String query, String message) {
        Answer answer = world.get(INGESTION + query).withKey().send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
    }

    @Test
    void a_site_that_is_none_is_not_found() {
        Answer answer = world.get("api/footfall/v1/sites/ghost.test/ingestion")
                .withKey()
                .send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Site could not be found\"}");
    }

    @Test
    void without_a_key_nothing_is_told() {
        assertThat(world.get(INGESTION).send().status()).isEqualTo(401);
        assertThat(world.post(EXPLAIN).body(JSON, "{}").send().status()).isEqualTo(401);
    }

    @Test
    void explaining_needs_more_than_reading() {
        HttpWorld reading = new HttpWorld();
        assertThat(reading.get(INGESTION).withKey().send().status()).isEqualTo(200);
        assertThat(reading.post(EXPLAIN).withKey().body(JSON, "{}").send().status())
                .isEqualTo(401);
    }

    @Test
    void an_event_is_explained_step_by_step_and_shown_without_numbers() {
        Answer answer = explain("""
                {"body": {"n": "Signup", "u": "https://shop.test/a?utm_source=news", "p": {"plan": "pro"}},
                 "headers": {"User-Agent": "Mozilla/5.0"}, "ip": "203.0.113.7"}""");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"verdict\":\"accepted\",\"reason\":null,\"steps\":[{\"step\":\"request\",\"outcome\":"
                        + "\"Signup of shop.test/a, properties: plan\"},{\"step\":\"referrer\",\"outcome\":\"none\"},")
                .contains("{\"step\":\"user_agent\",\"outcome\":\"unknown\"}")
                .contains("\"event\":{\"name\":\"Signup\",\"timestamp\":\"2024-03-04T12:00:00\",")
                .contains("\"props\":{\"plan\":\"pro\"}")
                .contains("\"utm_source\":\"news\"")
                .doesNotContain("user_id", "session_id", "site_id", "203.0.113.7");
        assertThat(world.recorded).isEmpty();
    }

    @Test
    void headers_are_found_in_any_case_and_say_what_a_trusted_proxy_would() {
        assertThat(explain("""
                        {"body": {"n": "pageview", "u": "https://shop.test/"}, "headers": {"USER-AGENT": "a bot"}}""").body()).contains("\"verdict\":\"dropped\",\"reason\":\"bot\"", "\"event\":null");
        assertThat(explain("""
                        {"body": {"n": "pageview", "u": "https://shop.test/"},
                         "headers": {"x-plausible-ip-type": "dc_ip", "accept": 7}}""").body()).contains("\"verdict\":\"dropped\",\"reason\":\"dc_ip\"");
    }

    @Test
    void a_body_may_be_the_text_a_tracker_sends() {
        assertThat(explain("""
                        {"body": "{\\"n\\": \\"pageview\\", \\"u\\": \\"https://shop.test/\\"}"}""").body()).contains("\"verdict\":\"accepted\"");
        assertThat(explain("{\"body\": \"[1]\"}").body())
                .isEqualTo("{\"verdict\":\"refused\",\"reason\":null,\"steps\":[{\"step\":\"request\",\"outcome\":"
                        + "\"refused: request Unable to parse request body as json\"}],\"event\":null}");
    }

    @Test
    void an_event_that_would_be_refused_is_shown_with_its_mistakes() {
        assertThat(explain("{\"body\": {\"d\": \"shop.test\"}}").body())
                .isEqualTo("{\"verdict\":\"refused\",\"reason\":null,\"steps\":["
                        + "{\"step\":\"request\",\"outcome\":\"refused: event_name can't be blank\"},"
                        + "{\"step\":\"request\",\"outcome\":\"refused: url is required\"}],\"event\":null}");
    }

    @Test
    void nothing_to_explain_is_a_mistake() {
        assertThat(explain("{}").status()).isEqualTo(400);
        assertThat(explain("{}").body())
                .isEqualTo(
                        "{\"error\":\"Parameter `body` is required to explain an event: what a tracker would send\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET,200", "POST,404", "PUT,404"})
    void old_trackers_may_report_errors_as_an_image(String method, int status) {
        Answer answer = world.request(method, "api/error?message=x")
                .header("Accept", "image/avif,image/*")
                .send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(status == 200 ? answer.body() : "").isEmpty();
    }

    private Answer explain(String body) {
        return world.post(EXPLAIN).withKey().body(JSON, body).send();
    }

    private void send(String agent, String path) {
        assertThat(world.post("api/event")
                        .header("User-Agent", agent)
                        .body("text/plain", "{\"n\":\"pageview\",\"u\":\"https://shop.test" + path + "\"}")
                        .send()
                        .status())
                .isEqualTo(202);
    }
}
