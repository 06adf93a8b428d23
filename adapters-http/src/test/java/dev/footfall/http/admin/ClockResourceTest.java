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
class ClockResourceTest {
    private static final String JSON = "application/json";

    @TempDir
    Path temporaryFolder;

    private final StoppedClock clock = new StoppedClock();
    private AdminWorld world;

    @BeforeEach
    void open() {
        world = new AdminWorld(temporaryFolder, Optional.of(new AdminToken(AdminWorld.TOKEN)), Optional.of(clock));
    }

    @Test
    void the_clock_can_be_fixed_and_released() {
        Answer fixed = world.admin("PUT", "clock")
                .body(JSON, "{\"now\":\"2024-01-02T02:00:00Z\"}")
                .send();

        assertThat(fixed.status()).isEqualTo(200);
        assertThat(fixed.body()).isEqualTo("{\"now\":\"2024-01-02T02:00:00Z\"}");
        assertThat(clock.now()).isEqualTo("2024-01-02T02:00:00Z");

        Answer released = world.admin("DELETE", "clock").send();

        assertThat(released.status()).isEqualTo(200);
        assertThat(released.body()).isEqualTo("{\"now\":\"2024-03-04T12:00:00Z\"}");
        assertThat(clock.now()).isEqualTo("2024-03-04T12:00:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                        | now: is invalid
            {"now":null}              | now: is invalid
            {"now":5}                 | now: is invalid
            {"now":"noon"}            | now: is invalid
            {"now":"2024-02-30T00:00:00Z"} | now: is invalid
            {"now":"2024-01-02T02:00:00Z","zone":"UTC"} | zone: is not a known key
            []                        | Request body is not a JSON object
            {                         | Request body is not a JSON object
            ''                        | Request body is not a JSON object
            """)
    void what_is_no_instant_is_refused(String body, String error) {
        Answer answer = world.admin("PUT", "clock").body(JSON, body).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(clock.now()).isEqualTo("2024-03-04T12:00:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "GET"})
    void a_server_whose_clock_is_real_has_no_such_path(String method) {
        Answer answer = new AdminWorld(temporaryFolder, Optional.of(new AdminToken(AdminWorld.TOKEN)), Optional.empty())
                .admin(method, "clock")
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not found\"}");
    }
}
