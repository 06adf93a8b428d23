package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryDocsTest {
    private final HttpWorld world = new HttpWorld();

    @Test
    void anybody_may_read_the_schema() {
        Answer answer = world.get("api/docs/query/schema.json").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body())
                .contains("\"type\":\"object\"")
                .contains("draft-07")
                .doesNotContain("exit_rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\"],\"date_range\":\"day\"}"})
    void there_is_no_dashboard_to_be_logged_in_to(String body) {
        Answer answer = world.post("api/docs/query")
                .withKey()
                .body("application/json", body)
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"Site does not exist or user does not have sufficient access.\"}");
    }
}
