package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.domain.user.UserId;
import dev.footfall.http.InProcess.Answer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryDocsTest {
    private static final String QUESTION =
            "{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\"],\"date_range\":\"day\"}";

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
    void a_key_is_not_asked_for_and_does_not_help(String body) {
        Answer answer = world.post("api/docs/query")
                .withKey()
                .body("application/json", body)
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"Site does not exist or user does not have sufficient access.\"}");
    }

    private Answer ask(String body) {
        return world.post("api/docs/query?site_id=nope.test")
                .body("application/json", body)
                .send();
    }

    @Test
    void who_is_logged_in_and_may_edit_the_site_asks_without_a_key_and_without_limits() {
        world.limiter = (bucket, limit) -> new RateLimiter.Verdict.Beyond(Duration.ofSeconds(1));
        world.loggedIn = Optional.of(OneCustomer.OWNER);

        Answer answer = ask(QUESTION);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"results\":").contains("\"site_id\":\"shop.test\"");
        assertThat(answer.headers()).doesNotContainKey("RateLimit");
        assertThat(ask(QUESTION.replace("visitors", "nothing")).status()).isEqualTo(400);
        assertThat(ask("{").status()).isEqualTo(400);
    }

    @Test
    void a_site_that_is_not_there_or_not_his_is_the_same_to_him() {
        world.loggedIn = Optional.of(OneCustomer.OWNER);
        assertThat(ask(QUESTION.replace("shop.test", "nope.test")).status()).isEqualTo(404);
        assertThat(ask("{}").status()).isEqualTo(404);
        assertThat(ask("{\"site_id\":7}").status()).isEqualTo(404);

        world.loggedIn = Optional.of(new UserId(99));
        assertThat(ask(QUESTION).body())
                .isEqualTo("{\"error\":\"Site does not exist or user does not have sufficient access.\"}");
    }
}
