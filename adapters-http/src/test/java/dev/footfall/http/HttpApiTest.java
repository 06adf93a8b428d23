package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.http.InProcess.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpApiTest {
    private static final String JSON = "application/json";
    private static final String QUERY = "{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\"],\"date_range\":\"day\"}";
    private static final String INVALID_KEY =
            "{\"error\":\"Invalid API key or site ID. Please make sure you're using a valid API key with access to the "
                    + "site you've requested.\"}";
    private static final String EVENT =
            "{\"name\":\"pageview\",\"url\":\"https://shop.test/a\",\"domain\":\"shop.test\"}";

    private final HttpWorld world = new HttpWorld();
    private final FailureLog failures = new FailureLog();

    @AfterEach
    void stop_listening_to_the_log() {
        failures.close();
    }

    @Test
    void an_aggregate_is_answered() {
        Answer answer = world.get("api/v1/stats/aggregate?site_id=shop.test&metrics=visitors")
                .withKey()
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"results\":{\"visitors\":{\"value\":7}}}");
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/json; charset=utf-8")
                .containsEntry("x-request-id", HttpWorld.FRESH_ID)
                .containsEntry("access-control-allow-origin", "*")
                .containsEntry("access-control-allow-credentials", "true")
                .containsEntry("access-control-expose-headers", "");
    }

    @Test
    void current_visitors_are_a_bare_number() {
        Answer answer = world.get("api/v1/stats/realtime/visitors?site_id=shop.test&period=bad")
                .withKey()
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("21");
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
    }

    @Test
    void a_query_is_answered() {
        Answer answer = world.post("api/v2/query").withKey().body(JSON, QUERY).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"results\":[{\"metrics\":[7],\"dimensions\":[]}],\"meta\":{},"
                        + "\"query\":{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\"],"
                        + "\"date_range\":[\"2024-03-04T00:00:00Z\",\"2024-03-04T23:59:59Z\"]");
    }

    @Test
    void a_query_may_name_its_site_in_the_url_and_nothing_else() {
        String body = QUERY.replace("\"site_id\":\"shop.test\",", "");

        assertThat(world.post("api/v2/query?site_id=shop.test")
                        .withKey()
                        .body(JSON, body)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(world.post("api/v2/query?foo=1")
                        .withKey()
                        .body(JSON, QUERY)
                        .send()
                        .body())
                .isEqualTo("{\"error\":\"#/foo: Schema does not allow additional properties.\"}");
    }

    @Test
    void a_query_about_goals_or_segments_is_checked_against_those_of_the_site() {
        assertThat(refusalOf("[\"has_done\",[\"is\",\"event:goal\",[\"Signup\"]]]"))
                .isEqualTo(
                        "{\"error\":\"Invalid filters. The goal `Signup` is not configured for this site. Find out how "
                                + "to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals\"}");
        assertThat(refusalOf("[\"is\",\"segment\",[1]]"))
                .isEqualTo("{\"error\":\"Invalid filters. Some segments don't exist or aren't accessible.\"}");
    }

    private String refusalOf(String filter) {
        Answer answer = world.post("api/v2/query")
                .withKey()
                .body(JSON, QUERY.replace("}", ",\"filters\":[" + filter + "]}"))
                .send();
        assertThat(answer.status()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void parameters_are_decoded_and_odd_ones_are_no_failure() {
        assertThat(world.get("api/v1/stats/aggregate?site_id=shop%2Etest&filters=x%20y%3D%3Dz&%FF=%FF")
                        .withKey()
                        .send()
                        .body())
                .isEqualTo("{\"error\":\"Invalid filter property 'x y'. Please provide a valid filter property: "
                        + "https://plausible.io/docs/stats-api#properties\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/stats/aggregate?site_id=shop.test",
                "api/v1/stats/breakdown",
                "api/v1/stats/timeseries?period=bad",
                "api/v1/stats/realtime/visitors"
            })
    void without_a_key_nothing_else_is_looked_at(String path) {
        String missing = "{\"error\":\"Missing API key. Please use a valid Plausible API key as a Bearer Token.\"}";

        assertThat(world.get(path).send())
                .matches(answer -> answer.status() == 401)
                .matches(answer -> answer.body().equals(missing));
        assertThat(world.get(path)
                        .header("Authorization", "bearer " + HttpWorld.KEY)
                        .send()
                        .body())
                .isEqualTo(missing);
    }

    @Test
    void a_wrong_key_and_an_unknown_site_look_the_same() {
        Answer wrongKey = world.get("api/v1/stats/aggregate?site_id=shop.test")
                .header("Authorization", "Bearer nobody")
                .send();
        Answer unknownSite =
                world.get("api/v1/stats/aggregate?site_id=other.test").withKey().send();

        assertThat(wrongKey.status()).isEqualTo(401);
        assertThat(unknownSite.status()).isEqualTo(401);
        assertThat(wrongKey.body()).isEqualTo(INVALID_KEY).isEqualTo(unknownSite.body());
        assertThat(world.post("api/v2/query")
                        .withKey()
                        .body(JSON, "{\"site_id\":5}")
                        .send()
                        .body())
                .isEqualTo(INVALID_KEY);
    }

    @Test
    void a_missing_site_is_asked_for() {
        String missing =
                "{\"error\":\"Missing site ID. Please provide the required site_id parameter with your request.\"}";

        assertThat(world.get("api/v1/stats/aggregate").withKey().send().body()).isEqualTo(missing);
        assertThat(world.post("api/v2/query").withKey().send().body()).isEqualTo(missing);
        assertThat(world.post("api/v2/query").withKey().body(JSON, "[]").send().body())
                .isEqualTo(missing);
    }

    @Test
    void a_limit_that_is_reached_says_when_to_come_back() {
        world.limiter = (bucket, limit) -> new RateLimiter.Verdict.Beyond(Duration.ofSeconds(90));

        Answer answer =
                world.get("api/v1/stats/aggregate?site_id=shop.test").withKey().send();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "90");
        assertThat(answer.body()).contains("limited to 600 requests per hour");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  api/v1/stats/aggregate?site_id=shop.test&metrics=visitors, 200
            GET,  api/v1/stats/aggregate?site_id=shop.test&metrics=nothing,  400
            GET,  api/v1/stats/aggregate,                                    400
            GET,  api/v1/stats/aggregate?site_id=nope.test,                  401
            POST, api/v2/query?site_id=nope.test,                            401
            POST, api/footfall/v1/query?site_id=shop.test,                   400
            GET,  api/v1/sites/nope.test,                                    404
            PUT,  api/v1/sites/goals,                                        401
            """)
    void every_answer_that_was_counted_says_what_is_left(String method, String path, int status) {
        Answer answer = world.request(method, path).withKey().send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("RateLimit-Policy", "\"hourly\";q=600;w=3600, \"burst\";q=60;w=10")
                .containsEntry("RateLimit", "\"hourly\";r=1;t=1, \"burst\";r=1;t=1");
    }

    @Test
    void an_answer_that_failed_was_counted_all_the_same() {
        world.answers = query -> {
            throw new StoreUnavailable("down", new IOException());
        };
        Answer answer = world.get("api/v1/stats/aggregate?site_id=shop.test&metrics=visitors")
                .withKey()
                .send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("RateLimit");
    }

    @Test
    void what_the_hour_refuses_does_not_touch_the_burst() {
        world.limiter = (bucket, limit) -> new RateLimiter.Verdict.Beyond(Duration.ofMillis(1500));
        Answer answer =
                world.get("api/v1/stats/aggregate?site_id=shop.test").withKey().send();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers())
                .containsEntry("RateLimit-Policy", "\"hourly\";q=600;w=3600, \"burst\";q=60;w=10")
                .containsEntry("RateLimit", "\"hourly\";r=0;t=2")
                .containsEntry("Retry-After", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Token the-key"})
    void strangers_are_told_of_no_limits(String header) {
        Answer answer = world.get("api/v1/stats/aggregate?site_id=shop.test")
                .header("Authorization", header)
                .send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
    }

    @Test
    void an_unknown_key_and_an_unknown_site_look_the_same() {
        for (String path :
                new String[] {"api/v1/stats/breakdown?site_id=", "api/v1/stats/realtime/visitors?site_id="}) {
            assertThat(world.get(path + "nope.test").withKey().send().body()).isEqualTo(INVALID_KEY);
            for (String site : new String[] {"nope.test", "shop.test"}) {
                Answer unknown = world.get(path + site)
                        .header("Authorization", "Bearer wrong")
                        .send();
                assertThat(unknown.status()).isEqualTo(401);
                assertThat(unknown.body()).isEqualTo(INVALID_KEY);
            }
        }
    }

    @Test
    void malformed_json_is_refused_before_the_key_is_looked_at() {
        Answer answer = world.post("api/v2/query").body(JSON, "{").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Bad Request\"}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,     api/nowhere
            GET,     api/v1/stats
            GET,     api/v1/stats/aggregate/more
            POST,    api/v1/stats/aggregate
            DELETE,  api/health
            GET,     api/v2/query
            GET,     api/event
            PUT,     api/event
            OPTIONS, api/event
            GET,     ''
            """)
    void what_is_not_there_is_not_found(String method, String path) {
        Answer answer = world.request(method, path).withKey().send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Found\"}");
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/json; charset=utf-8")
                .containsEntry("x-request-id", HttpWorld.FRESH_ID)
                .containsEntry("access-control-allow-origin", "*");
    }

    @Test
    void a_head_request_is_answered_like_a_get_without_a_body() {
        Answer answer = world.request("HEAD", "api/v1/stats/aggregate?site_id=shop.test")
                .withKey()
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void clients_that_take_no_json_are_refused_first() {
        Answer answer = world.post("api/v2/query")
                .header("Accept", "text/html")
                .body(JSON, "{")
                .send();

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Acceptable\"}");
        assertThat(world.get("api/nowhere").header("Accept", "text/html").send().status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/event", "api/v2/query", "api/nowhere"})
    void browsers_may_ask_beforehand_on_every_path(String path) {
        Answer answer = world.request("OPTIONS", path)
                .header("Access-Control-Request-Method", "POST")
                .header("Accept", "text/html")
                .send();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", "*")
                .containsEntry("access-control-max-age", "1728000")
                .containsEntry("access-control-allow-methods", "GET,POST,PUT,PATCH,DELETE,OPTIONS")
                .containsEntry(
                        "access-control-allow-headers",
                        "Authorization,Content-Type,Accept,Origin,User-Agent,DNT,Cache-Control,X-Mx-ReqToken,"
                                + "Keep-Alive,X-Requested-With,If-Modified-Since,X-CSRF-Token");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            case-1f,        case-1f
            'a b~!',        'a b~!'
            '',             fresh-id
            '  ',           fresh-id
            'evil\tid',     fresh-id
            né,             fresh-id
            """)
    void a_request_keeps_its_name_if_that_is_fit_for_a_log(String sent, String kept) {
        assertThat(world.get("api/nowhere").header("x-request-id", sent).send().headers())
                .containsEntry("x-request-id", kept);
    }

    @Test
    void a_name_of_more_than_200_characters_is_replaced() {
        assertThat(world.get("api")
                        .header("x-request-id", "x".repeat(200))
                        .send()
                        .headers())
                .containsEntry("x-request-id", "x".repeat(200));
        assertThat(world.get("api")
                        .header("x-request-id", "x".repeat(201))
                        .send()
                        .headers())
                .containsEntry("x-request-id", HttpWorld.FRESH_ID);
    }

    @Test
    void a_failure_is_logged_once_by_the_requests_name_and_nothing_else_of_the_request() {
        world.answers = query -> {
            throw new IllegalStateException("broken");
        };

        Answer answer = world.get("api/v1/stats/aggregate?site_id=shop.test&token=hidden")
                .withKey()
                .header("x-request-id", "case-7")
                .send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(failures.messages()).containsExactly("Request case-7 failed");
    }

    @Test
    void a_request_that_is_merely_wrong_is_not_logged() {
        assertThat(world.get("api/nowhere").send().status()).isEqualTo(404);
        assertThat(world.get("api/v1/stats/aggregate").send().status()).isEqualTo(401);

        assertThat(failures.messages()).isEmpty();
    }

    @Test
    void an_unexpected_failure_shows_nothing_of_itself() {
        world.answers = query -> {
            throw new IllegalStateException("the secret is 42");
        };

        Answer v1 =
                world.get("api/v1/stats/aggregate?site_id=shop.test").withKey().send();
        Answer v2 = world.post("api/v2/query").withKey().body(JSON, QUERY).send();

        assertThat(v1.status()).isEqualTo(500);
        assertThat(v1.body()).isEqualTo("{\"error\":\"internal server error\"}");
        assertThat(v1.headers())
                .containsEntry("Content-Type", "application/json; charset=utf-8")
                .containsEntry("x-request-id", HttpWorld.FRESH_ID)
                .containsEntry("access-control-allow-origin", "*");
        assertThat(v2.status()).isEqualTo(500);
        assertThat(v2.body()).isEqualTo(v1.body());
    }

    @Test
    void a_store_that_is_gone_is_worth_another_try() {
        world.answers = query -> {
            throw new StoreUnavailable("disk /dev/secret is full", new IOException());
        };

        Answer answer =
                world.get("api/v1/stats/aggregate?site_id=shop.test").withKey().send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"error\":\"service temporarily unavailable\"}");
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void an_event_is_accepted() {
        Answer answer = world.post("api/event")
                .header("Accept", JSON)
                .header("X-Forwarded-For", "203.0.113.9")
                .body("text/plain", EVENT)
                .send();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers())
                .containsEntry("Content-Type", "text/plain; charset=utf-8")
                .containsEntry("access-control-allow-origin", "*")
                .doesNotContainKey("x-plausible-dropped");
        assertThat(world.recorded)
                .singleElement()
                .matches(event -> event.pathname().equals("/a"));
    }

    @Test
    void the_sender_is_told_how_many_targets_dropped_an_event() {
        Answer answer = world.post("api/event")
                .body(JSON, EVENT.replace("\"shop.test\"", "\"shop.test,other.test,,\""))
                .send();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers()).containsEntry("x-plausible-dropped", "3");
    }

    @Test
    void a_robot_is_dropped_and_not_told_why() {
        Answer answer = world.post("api/event")
                .header("User-Agent", "a bot")
                .body(JSON, EVENT)
                .send();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers()).containsEntry("x-plausible-dropped", "1");
        assertThat(world.recorded).isEmpty();
    }

    @Test
    void an_invalid_event_is_refused_field_by_field() {
        Answer answer = world.post("api/event").body(JSON, "{}").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"errors\":{\"domain\":[\"can't be blank\"],\"event_name\":[\"can't be blank\"],"
                        + "\"url\":[\"is required\"]}}");
    }

    @Test
    void a_body_that_is_no_event_is_refused() {
        String unreadable = "{\"errors\":{\"request\":[\"Unable to parse request body as json\"]}}";

        assertThat(world.post("api/event").body("text/plain", "[1,2]").send().body())
                .isEqualTo(unreadable);
        assertThat(world.post("api/event")
                        .body("no type at all", "hello")
                        .send()
                        .body())
                .isEqualTo(unreadable);
        assertThat(world.post("api/event")
                        .body("text/plain", "x".repeat(1_000_001))
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(world.post("api/event")
                        .body(JSON, "x".repeat(8_000_001))
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void an_event_that_cannot_be_stored_is_not_acknowledged() {
        world.beforeAppend = () -> {
            throw new StoreUnavailable("disk full", new IOException());
        };

        Answer answer = world.post("api/event").body(JSON, EVENT).send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(answer.body()).isEqualTo("{\"error\":\"service temporarily unavailable\"}");
    }

    @Test
    void when_too_many_events_wait_the_next_is_not_acknowledged() {
        Answer answer = new HttpWorld(new RecordEvent.Queue(0, 1))
                .post("api/event")
                .body(JSON, EVENT)
                .send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(answer.body()).isEqualTo("{\"error\":\"service temporarily unavailable\"}");
    }

    @Test
    void a_sender_may_ask_which_address_counts() {
        Answer answer = world.post("api/event")
                .header("X-Debug-Request", "true")
                .header("X-Forwarded-For", "203.0.113.9:80, 10.0.0.1")
                .body(JSON, EVENT)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("203.0.113.9");
        assertThat(world.recorded).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/health", "api/system/health/ready"})
    void monitors_learn_whether_the_server_is_well(String path) {
        Answer well = world.get(path).send();
        world.configurationAnswers = false;
        Answer unwell = world.get(path).send();

        assertThat(well.status()).isEqualTo(200);
        assertThat(well.body())
                .isEqualTo("{\"status\":\"ok\",\"postgres\":\"ok\",\"clickhouse\":\"ok\",\"sites_cache\":\"ok\","
                        + "\"sessions\":\"ok\"}");
        assertThat(unwell.status()).isEqualTo(503);
        assertThat(unwell.body())
                .isEqualTo("{\"status\":\"error\",\"postgres\":\"error\",\"clickhouse\":\"ok\",\"sites_cache\":null,"
                        + "\"sessions\":\"ok\"}");
    }

    @Test
    void a_server_says_that_it_lives_and_what_it_is() {
        assertThat(world.get("api/system/health/live").send().body()).isEqualTo("{\"ok\":true}");
        assertThat(world.get("api/system").send().body())
                .isEqualTo("{\"geo_database\":\"(not configured)\",\"build\":{\"version\":\"1.2.3\",\"commit\":null,"
                        + "\"created\":null,\"tags\":null}}");
    }
}
