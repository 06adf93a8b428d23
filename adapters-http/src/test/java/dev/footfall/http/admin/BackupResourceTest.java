package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.FailureLog;
import dev.footfall.http.InProcess.Answer;
import java.io.IOException;
import java.nio.file.Path;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackupResourceTest {
    private static final String PATH = "api/footfall/v1/backup";

    @TempDir
    Path temporaryFolder;

    private final FailureLog failures = new FailureLog();
    private AdminWorld world;

    @BeforeEach
    void open() {
        world = new AdminWorld(temporaryFolder);
    }

    @AfterEach
    void stop_listening_to_the_log() {
        failures.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {AdminWorld.TOKEN, AdminWorld.LOCAL_TOKEN})
    void either_token_gets_an_archive(String token) {
        Answer answer = world.stranger("GET", PATH)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/zip")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/zip");
        assertThat(answer.body()).isEqualTo("PK");
    }

    @Test
    void the_local_token_is_enough_where_the_admin_api_is_off() {
        AdminWorld closed = new AdminWorld(temporaryFolder, Optional.empty(), Optional.empty());

        assertThat(closed.stranger("GET", PATH)
                        .header("Authorization", "Bearer " + AdminWorld.LOCAL_TOKEN)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(closed.stranger("GET", PATH).withKey().send().status()).isEqualTo(401);
    }

    @Test
    void strangers_get_nothing() {
        Answer answer = world.stranger("GET", PATH).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid admin token\"}");
        assertThat(world.stranger("GET", PATH)
                        .header("Authorization", "Bearer wrong")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_head_request_makes_no_archive() {
        world.backup = archive -> {
            throw new IOException("asked");
        };

        assertThat(world.request("HEAD", PATH).send())
                .matches(answer -> answer.status() == 200)
                .matches(answer -> "application/zip".equals(answer.headers().get("Content-Type")));
    }

    @Test
    void the_local_token_opens_nothing_else() {
        assertThat(world.stranger("GET", "api/admin/v1/sites/shop.example")
                        .header("Authorization", "Bearer " + AdminWorld.LOCAL_TOKEN)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_archive_that_cannot_be_finished_is_no_answer() {
        List<String> cuts = new ArrayList<>();
        world.backup = archive -> {
            archive.write(new byte[200_000]);
            throw new IOException("disk");
        };

        world.request("GET", PATH).brokenOffBy(() -> cuts.add("cut")).send();

        assertThat(cuts).containsExactly("cut");
        assertThat(failures.messages()).containsExactly("Request fresh-id failed with its answer half sent");
    }
}
