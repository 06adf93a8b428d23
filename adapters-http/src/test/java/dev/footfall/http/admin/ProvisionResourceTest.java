package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.user.User;
import dev.footfall.http.FailureLog;
import dev.footfall.http.InProcess.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvisionResourceTest {
    private static final String JSON = "application/json";
    private static final String ADA = "{\"users\":[{\"email\":\"ada@example.org\",\"name\":\"Ada\"}]}";

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
    void a_document_is_applied_and_answered_with_numbers() {
        Answer answer = world.admin("PUT", "provision")
                .body("application/json; charset=utf-8", ADA)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body()).isEqualTo("{\"users\":[{\"email\":\"ada@example.org\",\"id\":1}]}");
        assertThat(world.accounts.users).extracting(User::name).containsExactly("Ada");
    }

    @Test
    void what_is_left_for_the_event_store_is_done_before_the_answer() {
        world.admin("PUT", "provision").body(JSON, ADA).send();

        assertThat(world.finished).hasSize(1);
    }

    @Test
    void a_document_may_be_packed() {
        assertThat(world.admin("PUT", "provision")
                        .header("Content-Type", JSON)
                        .header("Content-Encoding", "gzip")
                        .body(AdminWorld.gzip(ADA))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_empty_document_changes_nothing() {
        assertThat(world.admin("PUT", "provision").body(JSON, "{}").send().body())
                .isEqualTo("{}");
    }

    @Test
    void the_first_fault_is_the_answer_and_nothing_is_left_to_do() {
        Answer answer = world.admin("PUT", "provision")
                .body(JSON, "{\"users\":[{\"name\":\"x\"}]}")
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"users[0].email: can't be blank\"}");
        assertThat(world.finished).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"users\"", "{} {}"})
    void what_is_no_object_is_refused(String body) {
        Answer answer = world.admin("PUT", "provision").body(JSON, body).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Request body is not a JSON object\"}");
    }

    @Test
    void a_document_that_is_too_long_is_refused() {
        Answer answer = world.admin("PUT", "provision")
                .body(JSON, ADA + " ".repeat((int) AdminWorld.MOST_BYTES))
                .send();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Request body too large\"}");
        assertThat(world.accounts.users).isEmpty();
    }

    @Test
    void a_store_that_is_gone_is_worth_another_try() {
        world.accounts.beforeAdd = () -> {
            throw new StoreUnavailable("disk full", new IOException());
        };

        Answer answer = world.admin("PUT", "provision").body(JSON, ADA).send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(world.finished).isEmpty();
    }
}
