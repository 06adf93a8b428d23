package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.http.FailureLog;
import dev.footfall.http.InProcess.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadResourceTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String EVENTS = "sites/shop.example/events";
    private static final String VISITORS = "sites/shop.example/imported/visitors";
    private static final String PAGEVIEW =
            "{\"name\":\"pageview\",\"timestamp\":\"2024-02-01T10:00:00\",\"user_id\":7}\n";
    private static final String ENGAGEMENT =
            "{\"name\":\"engagement\",\"timestamp\":\"2024-02-01T10:00:00\",\"user_id\":8}\n";

    @TempDir
    Path temporaryFolder;

    private final FailureLog failures = new FailureLog();
    private AdminWorld world;

    @BeforeEach
    void open() {
        world = new AdminWorld(temporaryFolder);
    }

    @AfterEach
    void nothing_is_left_of_any_body() {
        failures.close();
        assertThat(world.leftovers()).isEmpty();
    }

    @Test
    void events_are_loaded_and_dropped_lines_are_told() {
        Answer answer = world.admin("POST", EVENTS)
                .body(NDJSON, PAGEVIEW + "\n" + PAGEVIEW + ENGAGEMENT)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"accepted\":2,\"dropped\":[{\"line\":4,\"reason\":\"no_session_for_engagement\"}]}");
        assertThat(world.loaded.events).hasSize(2);
    }

    @Test
    void nothing_dropped_is_an_empty_list() {
        assertThat(world.admin("POST", EVENTS).body(NDJSON, PAGEVIEW).send().body())
                .isEqualTo("{\"accepted\":1,\"dropped\":[]}");
    }

    @Test
    void an_empty_body_loads_nothing() {
        assertThat(world.admin("POST", EVENTS).body(NDJSON, "").send().body())
                .isEqualTo("{\"accepted\":0,\"dropped\":[]}");
        assertThat(world.admin("POST", VISITORS).body(NDJSON, "").send().body()).isEqualTo("{\"accepted\":0}");
    }

    @Test
    void faulty_lines_are_told_and_nothing_is_stored() {
        Answer answer = world.admin("POST", EVENTS)
                .body(NDJSON, "{\"name\":\"pageview\"}\n" + PAGEVIEW + "no object\n")
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"2 of 3 lines are invalid\",\"lines\":["
                        + "{\"line\":1,\"error\":\"timestamp: can't be blank\"},"
                        + "{\"line\":3,\"error\":\"is not a JSON object\"}]}");
        assertThat(world.loaded.events).isEmpty();
    }

    @Test
    void a_single_faulty_line_is_singular() {
        assertThat(world.admin("POST", EVENTS)
                        .body(NDJSON, PAGEVIEW + "[]")
                        .send()
                        .body())
                .isEqualTo("{\"error\":\"1 of 2 lines is invalid\",\"lines\":["
                        + "{\"line\":2,\"error\":\"is not a JSON object\"}]}");
    }

    @Test
    void a_hundred_faults_are_told_at_most() {
        String body = IntStream.range(0, 150).mapToObj(i -> "[]\n").collect(Collectors.joining());

        assertThat(world.admin("POST", EVENTS).body(NDJSON, body).send().body())
                .startsWith("{\"error\":\"150 of 150 lines are invalid\"")
                .contains("{\"line\":100,")
                .doesNotContain("{\"line\":101,");
    }

    @Test
    void rows_are_loaded_under_their_import() {
        Answer answer = world.admin("POST", VISITORS + "?import=ua-2019")
                .body(NDJSON, "{\"date\":\"2019-03-01\",\"visitors\":12}\n{\"date\":\"2019-03-02\"}\n")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2}");
        assertThat(world.loaded.rows).hasSize(2).allMatch(row -> row.owner().equals(OneImport.ID));
    }

    @Test
    void rows_that_name_no_import_are_legacy_rows() {
        assertThat(world.admin("POST", VISITORS)
                        .body(NDJSON, "{\"date\":\"2019-03-01\"}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(world.loaded.rows).singleElement().matches(row -> row.owner().equals(ImportId.LEGACY));
    }

    @Test
    void an_unknown_import_could_not_be_found() {
        for (String key : new String[] {"other", ""}) {
            Answer answer = world.admin("POST", VISITORS + "?import=" + key)
                    .body(NDJSON, "no object")
                    .send();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"error\":\"Import could not be found\"}");
        }
    }

    @Test
    void faulty_rows_are_told_like_faulty_events() {
        Answer answer = world.admin("POST", VISITORS)
                .body(NDJSON, "[]\n[]\n{\"date\":\"2019-03-01\"}")
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"2 of 3 lines are invalid\",\"lines\":["
                        + "{\"line\":1,\"error\":\"is not a JSON object\"},"
                        + "{\"line\":2,\"error\":\"is not a JSON object\"}]}");
        assertThat(world.loaded.rows).isEmpty();
    }

    @Test
    void packed_bodies_are_unpacked() {
        for (String coding : new String[] {"gzip", "GZIP", " x-gzip"}) {
            assertThat(world.admin("POST", EVENTS)
                            .header("Content-Type", NDJSON)
                            .header("Content-Encoding", coding)
                            .body(AdminWorld.gzip(PAGEVIEW))
                            .send()
                            .body())
                    .isEqualTo("{\"accepted\":1,\"dropped\":[]}");
        }
    }

    @Test
    void bodies_that_cannot_be_unpacked_are_refused() {
        byte[] whole = AdminWorld.gzip(PAGEVIEW);
        byte[] damaged = whole.clone();
        damaged[whole.length - 5] ^= 1;

        for (byte[] broken :
                new byte[][] {new byte[0], PAGEVIEW.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 30), damaged
                }) {
            Answer answer = world.admin("POST", EVENTS)
                    .header("Content-Type", NDJSON)
                    .header("Content-Encoding", "gzip")
                    .body(broken)
                    .send();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"error\":\"Request body cannot be read\"}");
        }
        assertThat(world.loaded.events).isEmpty();
    }

    @Test
    void a_body_may_have_as_many_bytes_as_the_limit_says_and_no_more() {
        String longest = " ".repeat((int) AdminWorld.MOST_BYTES);

        assertThat(world.admin("POST", EVENTS).body(NDJSON, longest).send().status())
                .isEqualTo(200);

        Answer answer = world.admin("POST", EVENTS).body(NDJSON, longest + " ").send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Request body too large\"}");
    }

    @Test
    void a_packed_body_is_measured_unpacked() {
        assertThat(world.admin("POST", EVENTS)
                        .header("Content-Type", NDJSON)
                        .header("Content-Encoding", "gzip")
                        .body(AdminWorld.gzip(" ".repeat(1_000_000)))
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_store_that_is_gone_is_worth_another_try() {
        world.loaded.beforeBegin = () -> {
            throw new StoreUnavailable("disk full", new IOException());
        };

        Answer answer = world.admin("POST", EVENTS).body(NDJSON, PAGEVIEW).send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"error\":\"service temporarily unavailable\"}");
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void without_a_temporary_folder_nothing_can_be_taken_in_now() {
        AdminWorld homeless = new AdminWorld(temporaryFolder.resolve("missing"));

        assertThat(homeless.admin("POST", EVENTS).body(NDJSON, PAGEVIEW).send().status())
                .isEqualTo(503);
    }

    @Test
    void no_log_shows_tokens_or_bodies() {
        world.loaded.beforeBegin = () -> {
            throw new IllegalStateException("broken");
        };

        assertThat(world.admin("POST", EVENTS).body(NDJSON, PAGEVIEW).send().status())
                .isEqualTo(500);
        assertThat(failures.messages()).containsExactly("Request fresh-id failed");
    }
}
