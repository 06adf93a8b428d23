package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** extensions.md §2, {@code POST /query}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtendedQueryTest {
    private static final String JSON = "application/json";
    private static final String PUBLIC = "api/v2/query";
    private static final String EXTENDED = "api/footfall/v1/query";
    private static final String QUERY = "{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\"],\"date_range\":\"day\"}";
    private static final String OF_DASHBOARDS =
            "{\"site_id\":\"shop.test\",\"metrics\":[\"visitors\",\"sample_percent\"],\"date_range\":\"30m\","
                    + "\"dimensions\":[\"time:minute\"],\"filters\":[[\"matches_wildcard\",\"event:page\",[\"/a*\"]]],"
                    + "\"include\":{\"compare\":\"previous_period\",\"imports_meta\":true}}";

    private final HttpWorld world = new HttpWorld();

    @Test
    void what_the_public_api_answers_this_one_answers_the_same() {
        Answer known = world.post(PUBLIC).withKey().body(JSON, QUERY).send();
        Answer answer = world.post(EXTENDED).withKey().body(JSON, QUERY).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(known.body());
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
    }

    @Test
    void the_words_of_dashboards_are_understood_here_only() {
        Answer answer = world.post(EXTENDED).withKey().body(JSON, OF_DASHBOARDS).send();
        Answer refusal = world.post(PUBLIC).withKey().body(JSON, OF_DASHBOARDS).send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"date_range\":[\"2024-03-04T11:30:00Z\",\"2024-03-04T12:00:05Z\"]")
                .contains("\"filters\":[[\"matches_wildcard\",\"event:page\",[\"/a*\"]]],"
                        + "\"dimensions\":[\"time:minute\"],"
                        + "\"order_by\":[[\"time:minute\",\"asc\"],[\"visitors\",\"desc\"]],"
                        + "\"include\":{\"compare\":\"previous_period\",\"imports_meta\":true}");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.body())
                .contains("#/date_range: Invalid date range \\\"30m\\\"")
                .contains("#/include/compare: Schema does not allow additional properties.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # body                                                                         | status | message
            {                                                                              | 400 | Bad Request
            {}                                                                             | 400 | Missing site ID. Please provide the required site_id parameter with your request.
            {"site_id":"nowhere.test"}                                                     | 401 | Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.
            {"site_id":"shop.test"}                                                        | 400 | #: Required properties metrics, date_range were not present.
            {"site_id":"shop.test","metrics":["exit_rate"],"date_range":"day"}             | 400 | Metric `exit_rate` requires a `\\"visit:exit_page\\"` dimension. No other dimensions are allowed.
            {"site_id":"shop.test","metrics":["visitors"],"date_range":"day","relative_date":"2023-02-29"} | 400 | #/relative_date: Invalid date \\"2023-02-29\\"
            """)
    void checks_are_those_of_the_public_api_in_their_order(String body, int status, String message) {
        Answer answer = world.post(EXTENDED).withKey().body(JSON, body).send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
        assertThat(world.post(EXTENDED).body(JSON, QUERY).send().status()).isEqualTo(401);
    }

    @Test
    void a_site_may_be_named_in_the_address() {
        Answer answer = world.post(EXTENDED + "?site_id=shop.test")
                .withKey()
                .body(JSON, "{\"metrics\":[\"visitors\"],\"date_range\":\"realtime\"}")
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
