package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.Scope;
import dev.footfall.http.InProcess.Answer;
import dev.footfall.http.InProcess.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** extensions.md §2, raw export. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventsExportTest {
    private static final String EXPORT = "api/footfall/v1/sites/shop.test/export/events";

    private final HttpWorld world = new HttpWorld(List.of(Scope.SITES_PROVISION));

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',              application/x-ndjson,           shop_test_events.ndjson
            ?format=ndjson,  application/x-ndjson,           shop_test_events.ndjson
            ?format=parquet, application/vnd.apache.parquet, shop_test_events.parquet
            """)
    void events_come_in_a_file_of_the_wanted_format(String query, String type, String name) {
        world.stored.copies = 2;
        Answer answer = world.get(EXPORT + query).withKey().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", type)
                .containsEntry("Content-Disposition", "attachment; filename=\"" + name + "\"");
        assertThat(answer.body().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"name\":\"pageview\"") && line.contains("\"session_id\":"));
    }

    @Test
    void days_are_those_of_utc_and_closed() {
        Answer answer =
                world.get(EXPORT + "?from=2024-02-01&to=2024-02-01").withKey().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(world.stored.asked)
                .containsExactly(new Span(
                        Optional.of(Instant.parse("2024-02-01T00:00:00Z")),
                        Optional.of(Instant.parse("2024-02-01T23:59:59Z"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ?format=csv,                       format: must be ndjson or parquet
            ?format=,                          format: must be ndjson or parquet
            ?from=2024-02-30,                  from: is invalid
            ?to=tomorrow,                      to: is invalid
            ?from=2024-02-02&to=2024-02-01,    to: is before from
            """)
    void what_cannot_be_exported_is_said(String query, String message) {
        Answer answer = world.get(EXPORT + query).withKey().send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
    }

    @Test
    void a_client_may_ask_for_the_type_it_gets() {
        Request request = world.get(EXPORT).withKey().header("Accept", "application/x-ndjson");
        assertThat(request.send().status()).isEqualTo(200);
    }

    @Test
    void head_learns_the_name_and_reads_nothing() {
        Answer answer =
                world.request("HEAD", EXPORT + "?format=parquet").withKey().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsKey("Content-Disposition");
        assertThat(world.stored.asked).isEmpty();
    }

    @Test
    void it_takes_a_key_that_may_change_the_site() {
        HttpWorld reading = new HttpWorld();
        assertThat(reading.get(EXPORT).withKey().send().status()).isEqualTo(401);
        assertThat(reading.get(EXPORT).send().status()).isEqualTo(401);
        assertThat(world.get(EXPORT.replace("shop", "ghost")).withKey().send().status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"ndjson", "parquet"})
    void a_store_that_fails_at_once_is_said_and_leaves_no_file(String format) throws IOException {
        world.stored.afterwards = () -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        };
        try (FailureLog failures = new FailureLog()) {
            Answer answer = world.get(EXPORT + "?format=" + format).withKey().send();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("Retry-After");
            assertThat(failures.messages()).isNotEmpty();
        }
        assertThat(files(world.temporaryFolder)).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
