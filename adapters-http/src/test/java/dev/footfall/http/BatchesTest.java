package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.visit.Event;
import dev.footfall.http.InProcess.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** extensions.md §3. It is 2024-03-04 at 12:00. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchesTest {
    private static final String BATCH = "api/footfall/v1/sites/shop.test/events";
    private static final String JSON = "application/json";
    private static final String VISITOR = "\"visitor\":{\"ip\":\"203.0.113.7\",\"user_agent\":\"Mozilla/5.0\"}";

    private final HttpWorld world = new HttpWorld(List.of(Scope.EVENTS_WRITE));

    @Test
    void each_event_gets_a_verdict_in_the_order_of_the_request() {
        Answer answer = sent(
                view("a", "\"timestamp\":\"2024-03-04T11:00:00Z\""),
                "{\"id\":\"b\",\"name\":\"pageview\",\"url\":\"https://shop.test/b\","
                        + "\"visitor\":{\"ip\":\"203.0.113.8\",\"user_agent\":\"some bot\"}}",
                view("a", "\"timestamp\":\"2024-03-04T10:00:00Z\""),
                "7",
                view("c", "\"timestamp\":\"2024-03-04T10:00:00Z\""));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"results\":[{\"id\":\"a\",\"status\":\"accepted\",\"reason\":null},"
                        + "{\"id\":\"b\",\"status\":\"dropped\",\"reason\":\"bot\"},"
                        + "{\"id\":\"a\",\"status\":\"duplicate\",\"reason\":null},"
                        + "{\"id\":null,\"status\":\"invalid\",\"reason\":\"is not a JSON object\"},"
                        + "{\"id\":\"c\",\"status\":\"accepted\",\"reason\":null}]}");
        assertThat(world.recorded)
                .extracting(event -> event.timestamp().toString())
                .containsExactly("2024-03-04T10:00:00Z", "2024-03-04T11:00:00Z");
    }

    @Test
    void a_retry_changes_nothing() {
        assertThat(sent(view("a"), view("b")).status()).isEqualTo(202);
        assertThat(sent(view("a"), view("b")).body())
                .isEqualTo("{\"results\":[{\"id\":\"a\",\"status\":\"duplicate\",\"reason\":null},"
                        + "{\"id\":\"b\",\"status\":\"duplicate\",\"reason\":null}]}");
        assertThat(world.recorded).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":null                                        | id: can't be blank
            "id":""                                          | id: is invalid
            "id":"a b"                                       | id: is invalid
            "id":7                                           | id: is invalid
            "timestamp":"yesterday"                          | timestamp: is invalid
            "timestamp":1709553600                           | timestamp: is invalid
            "timestamp":"2024-02-28T11:59:59Z"               | timestamp: is more than 5 days ago
            "timestamp":"2024-03-04T12:05:01Z"               | timestamp: is more than 5 minutes ahead
            "visitor":null                                   | visitor: can't be blank
            "visitor":"alice"                                | visitor: is not a JSON object
            "visitor":{}                                     | visitor: give either ip and user_agent, or id
            "visitor":{"id":"u","ip":"203.0.113.7"}          | visitor: give either ip and user_agent, or id
            "visitor":{"id":42}                              | visitor.id: must be a text of at most 300 characters
            "visitor":{"id":" "}                             | visitor.id: must be a text of at most 300 characters
            "visitor":{"user_agent":"Mozilla/5.0"}           | visitor.ip: must be the text of an address
            "visitor":{"ip":"203.0.113.7"}                   | visitor.user_agent: must be a text
            "url":null                                       | url: is required
            "name":""                                        | event_name: can't be blank
            "name":null,"n":"pageview"                       | event_name: can't be blank
            "domain":"other.test"                            | domain: is another site
            "domain":"shop.test,other.test"                  | domain: names more than one site
            "domain":7                                       | domain: is invalid
            """)
    void an_event_that_cannot_be_taken_in_is_told_why(String member, String reason) {
        assertThat(sent(view("a", member)).body()).contains("\"status\":\"invalid\",\"reason\":\"" + reason + "\"");
        assertThat(world.recorded).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28T12:00:00Z", "2024-03-04T12:05:00Z", "2024-03-04T14:05:00+02:00", "2024-03-04T11:59:59.999"})
    void events_of_the_last_five_days_and_the_next_five_minutes_are_taken_in(String timestamp) {
        assertThat(sent(view("a", "\"timestamp\":\"" + timestamp + "\"")).body())
                .contains("\"accepted\"");
    }

    @Test
    void who_is_told_by_address_and_agent_is_the_visitor_of_a_live_event() {
        assertThat(world.post("api/event")
                        .header("User-Agent", "Mozilla/5.0")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .body("text/plain", "{\"n\":\"pageview\",\"u\":\"https://shop.test/\",\"d\":\"shop.test\"}")
                        .send()
                        .status())
                .isEqualTo(202);
        assertThat(sent(view("a")).body()).contains("\"accepted\"");
        assertThat(world.recorded)
                .extracting(Event::visitor)
                .hasSize(2)
                .containsOnly(world.recorded.getFirst().visitor());
        assertThat(world.recorded)
                .extracting(Event::session)
                .containsOnly(world.recorded.getFirst().session());
    }

    @Test
    void an_identifier_of_the_sender_is_one_visitor_on_every_day() {
        assertThat(sent(
                                view("a", "\"visitor\":{\"id\":\"user 1\"},\"timestamp\":\"2024-03-01T10:00:00Z\""),
                                view("b", "\"visitor\":{\"id\":\"user 1\"}"),
                                view("c", "\"visitor\":{\"id\":\"user 2\"}"))
                        .status())
                .isEqualTo(202);
        assertThat(world.recorded.get(0).visitor())
                .isEqualTo(world.recorded.get(1).visitor())
                .isNotEqualTo(world.recorded.get(2).visitor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"events":            | Request body is not JSON
            []                    | Request body is not a JSON object with a list of `events`
            {"event":[]}          | Request body is not a JSON object with a list of `events`
            {"events":{}}         | Request body is not a JSON object with a list of `events`
            """)
    void a_body_that_is_no_batch_is_refused(String body, String message) {
        Answer answer = world.post(BATCH).withKey().body(JSON, body).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
    }

    @Test
    void two_thousand_events_are_a_batch_and_one_more_is_too_many() {
        String[] events = new String[2_001];
        Arrays.setAll(events, number -> view("e" + number));
        assertThat(sent(events).status()).isEqualTo(413);
        assertThat(world.recorded).isEmpty();
        assertThat(sent(Arrays.copyOf(events, 2_000)).status()).isEqualTo(202);
        assertThat(world.recorded).hasSize(2_000);
    }

    @Test
    void a_batch_may_be_packed() throws IOException {
        Answer answer = packed(gzip(batch(view("a")).getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(world.recorded).hasSize(1);
    }

    @Test
    void ten_mebibytes_are_too_few_for_what_is_longer_packed_or_not() throws IOException {
        byte[] large = (batch(view("a")) + " ".repeat(10 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        assertThat(world.post(BATCH).withKey().body(large).send().status()).isEqualTo(413);
        byte[] bomb = gzip(large);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(packed(bomb).status()).isEqualTo(413);
        assertThat(world.recorded).isEmpty();
    }

    @Test
    void a_great_many_packed_nothings_are_no_batch() throws IOException {
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        byte[] empty = gzip(new byte[0]);
        while (nothing.size() < 9 * 1024 * 1024) {
            nothing.write(empty);
        }
        assertThat(packed(nothing.toByteArray()).status()).isEqualTo(400);
        assertThat(world.recorded).isEmpty();
    }

    @Test
    void what_is_not_packed_as_it_says_is_refused() {
        assertThat(packed(batch(view("a")).getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(world.post(BATCH)
                        .withKey()
                        .header("Content-Encoding", "br")
                        .body(JSON, batch(view("a")))
                        .send()
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_store_that_is_not_able_stores_nothing_and_a_retry_is_accepted() {
        world.beforeAppend = () -> {
            throw new StoreUnavailable("full", new IllegalStateException());
        };
        try (FailureLog failures = new FailureLog()) {
            Answer answer = sent(view("a"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("Retry-After");
            assertThat(failures.messages()).isNotEmpty();
        }
        world.beforeAppend = () -> {};
        assertThat(sent(view("a")).body()).contains("\"accepted\"");
    }

    @Test
    void a_full_queue_is_told_to_come_again() {
        HttpWorld full = new HttpWorld(new RecordEvent.Queue(0, 1), List.of(Scope.EVENTS_WRITE));
        Answer answer = full.post(BATCH).withKey().body(JSON, batch(view("a"))).send();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void sending_needs_a_scope_of_its_own() {
        HttpWorld provisioning = new HttpWorld(List.of(Scope.SITES_PROVISION));
        assertThat(provisioning.post(BATCH).withKey().body(JSON, batch()).send().status())
                .isEqualTo(401);
        assertThat(world.post(BATCH).body(JSON, batch()).send().status()).isEqualTo(401);
        assertThat(world.post(BATCH.replace("shop", "ghost"))
                        .withKey()
                        .body(JSON, batch())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(world.post(BATCH).withKey().body(JSON, batch()).send().body())
                .isEqualTo("{\"results\":[]}");
    }

    private Answer sent(String... events) {
        return world.post(BATCH).withKey().body(JSON, batch(events)).send();
    }

    private Answer packed(byte[] body) {
        return world.post(BATCH)
                .withKey()
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .body(body)
                .send();
    }

    private static String batch(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    /** A page view of whom everybody else is; of two members of one name the last counts. */
    private static String view(String id, String... members) {
        List<String> all = new ArrayList<>(
                List.of("\"id\":\"" + id + "\"", "\"name\":\"pageview\"", "\"url\":\"https://shop.test/\"", VISITOR));
        Collections.addAll(all, members);
        return "{" + String.join(",", all) + "}";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
