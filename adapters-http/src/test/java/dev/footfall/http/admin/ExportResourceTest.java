package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.http.FailureLog;
import dev.footfall.http.InProcess.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportResourceTest {
    private static final int MANY = 10_000;

    @TempDir
    Path temporaryFolder;

    private final FailureLog failures = new FailureLog();
    private final List<String> cuts = new ArrayList<>();
    private AdminWorld world;

    @BeforeEach
    void open() {
        world = new AdminWorld(temporaryFolder);
    }

    @AfterEach
    void stop_listening_to_the_log() {
        failures.close();
    }

    @Test
    void events_come_as_lines() {
        world.stored.copies = 2;

        Answer answer = world.admin("GET", "sites/shop.example/events").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/x-ndjson");
        assertThat(answer.body().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"site_id\":1,") && line.contains("\"name\":\"pageview\""))
                .allMatch(line -> line.contains("\"user_id\":18446744073709551615"));
        assertThat(world.stored.asked).containsExactly(Span.ALL);
    }

    @Test
    void visits_come_as_lines() {
        Answer answer = world.admin("GET", "sites/shop.example/sessions").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/x-ndjson");
        assertThat(answer.body())
                .contains("\"start\":\"2024-02-01T10:00:00\"")
                .contains("\"is_bounce\":true")
                .endsWith("\n");
    }

    @Test
    void a_site_without_data_has_no_lines() {
        world.stored.copies = 0;

        assertThat(world.admin("GET", "sites/shop.example/events").send())
                .matches(answer -> answer.status() == 200)
                .matches(answer -> answer.body().isEmpty());
    }

    @Test
    void a_long_export_is_whole() {
        world.stored.copies = MANY;

        assertThat(world.admin("GET", "sites/shop.example/events")
                        .brokenOffBy(() -> cuts.add("cut"))
                        .send()
                        .body()
                        .lines())
                .hasSize(MANY);
        assertThat(cuts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ?from=2024-02-29,               2024-02-29T00:00:00Z,
            ?to=2024-02-29,                 ,                     2024-02-29T23:59:59Z
            ?from=2024-03-01&to=2024-03-01, 2024-03-01T00:00:00Z, 2024-03-01T23:59:59Z
            """)
    void days_are_whole_and_utc(String parameters, Instant from, Instant to) {
        world.admin("GET", "sites/shop.example/events" + parameters).send();
        world.admin("GET", "sites/shop.example/sessions" + parameters).send();

        Span span = new Span(Optional.ofNullable(from), Optional.ofNullable(to));
        assertThat(world.stored.asked).containsExactly(span, span);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ?from=yesterday,                from
            ?from=,                         from
            ?from=2023-02-29,               from
            ?from=2023-2-1,                 from
            ?from=%2B10000-01-01,           from
            ?from=2024-01-01T00:00:00,      from
            ?to=20240101,                   to
            ?from=2024-01-01&to=2024-13-01, to
            ?from=x&to=y,                   from
            """)
    void what_is_no_date_is_invalid(String parameters, String name) {
        Answer answer =
                world.admin("GET", "sites/shop.example/sessions" + parameters).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + name + ": is invalid\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "sessions"})
    void a_head_request_exports_nothing(String records) {
        Answer answer = world.admin("HEAD", "sites/shop.example/" + records).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/x-ndjson");
        assertThat(world.stored.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void a_failure_before_anything_is_sent_is_an_answer_of_its_own(int copies) {
        world.stored.copies = copies;
        world.stored.afterwards = () -> {
            throw new StoreUnavailable("gone", new IOException());
        };

        Answer answer = world.admin("GET", "sites/shop.example/events")
                .brokenOffBy(() -> cuts.add("cut"))
                .send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body()).isEqualTo("{\"error\":\"service temporarily unavailable\"}");
        assertThat(cuts).isEmpty();
    }

    @Test
    void a_failure_in_the_middle_cuts_the_connection() {
        world.stored.copies = MANY;
        world.stored.afterwards = () -> {
            throw new StoreUnavailable("gone", new IOException());
        };

        Answer answer = world.admin("GET", "sites/shop.example/events")
                .brokenOffBy(() -> cuts.add("cut"))
                .send();

        assertThat(answer.body().lines()).isNotEmpty().hasSizeLessThan(MANY);
        assertThat(cuts).containsExactly("cut");
        assertThat(failures.messages()).containsExactly("Request fresh-id failed with its answer half sent");
    }
}
