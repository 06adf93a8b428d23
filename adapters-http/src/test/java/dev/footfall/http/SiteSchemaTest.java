package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** extensions.md §2, {@code GET /sites/{domain}/schema}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteSchemaTest {
    private static final String SCHEMA = "api/footfall/v1/sites/shop.test/schema";

    private final HttpWorld world = new HttpWorld();

    @Test
    void what_can_be_asked_together_is_told() {
        Answer answer = world.get(SCHEMA).withKey().send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith(
                        "{\"results\":{\"metrics\":[{\"name\":\"visitors\",\"endpoint\":\"/api/v2/query\",\"groupings\":[{\"by\":null},")
                .contains("{\"name\":\"views_per_visit\",\"endpoint\":\"/api/v2/query\",\"groupings\":[{\"by\":null}]}")
                .contains("{\"name\":\"exit_rate\",\"endpoint\":\"/api/footfall/v1/query\","
                        + "\"groupings\":[{\"by\":\"visit:exit_page\"}]}")
                .contains("{\"by\":\"visit:source\",\"needs_filter_on\":[\"event:goal\"]}")
                .contains(
                        "{\"name\":\"event:goal\",\"endpoint\":\"/api/v2/query\",\"operators\":[\"is\",\"contains\"]}")
                .contains("{\"name\":\"time:day\",\"endpoint\":\"/api/v2/query\",\"operators\":[]}");
    }

    @Test
    void properties_come_with_their_use_and_those_that_nobody_can_name_are_left_out() {
        assertThat(world.get(SCHEMA).withKey().send().body())
                .endsWith("\"properties\":[{\"name\":\"plan\",\"dimension\":\"event:props:plan\",\"events\":12},"
                        + "{\"name\":\"url\",\"dimension\":\"event:props:url\",\"events\":3}]}}");
    }

    @Test
    void it_is_decided_upon_as_upon_a_query() {
        assertThat(world.get(SCHEMA).send().status()).isEqualTo(401);
        assertThat(world.get("api/footfall/v1/sites/nowhere.test/schema")
                        .withKey()
                        .send()
                        .status())
                .isEqualTo(401);
    }
}
