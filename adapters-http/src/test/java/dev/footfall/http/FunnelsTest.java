package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelsTest {
    private static final String NUMBERS = "\"all_visitors\":3,\"entering_visitors\":2,"
            + "\"entering_visitors_percentage\":\"66.67\",\"never_entering_visitors\":1,"
            + "\"never_entering_visitors_percentage\":\"33.33\",\"steps\":["
            + "{\"label\":\"Visit /cart\",\"visitors\":2,\"dropoff\":0,\"dropoff_percentage\":\"0\","
            + "\"conversion_rate\":\"100\",\"conversion_rate_step\":\"0\"},"
            + "{\"label\":\"Purchase\",\"visitors\":1,\"dropoff\":1,\"dropoff_percentage\":\"50\","
            + "\"conversion_rate\":\"50\",\"conversion_rate_step\":\"50\"}]}";

    private final HttpWorld world = new HttpWorld();

    private static String error(String words) {
        return "{\"error\":\"" + words + "\"}";
    }

    /** With a key. */
    @Nested
    class OfSites {
        private static final String FUNNELS = "api/footfall/v1/sites/shop.test/funnels";

        private Answer get(String path) {
            return world.get(FUNNELS + path).withKey().send();
        }

        private String asked(String path, String body) {
            return world.post(FUNNELS + path)
                    .withKey()
                    .body("application/json", body.replace('\'', '"'))
                    .send()
                    .body();
        }

        @Test
        void are_listed_with_the_number_of_their_steps() {
            assertThat(get("?limit=1").body())
                    .isEqualTo("{\"funnels\":[{\"id\":5,\"name\":\"Checkout\",\"strict_order\":true,\"step_count\":2}],"
                            + "\"meta\":{\"after\":null,\"before\":null,\"limit\":1}}");
            assertThat(get("?limit=x").body()).isEqualTo(error("Parameter `limit` must be an integer"));
        }

        @Test
        void are_read_with_their_steps() {
            assertThat(get("/5").body())
                    .isEqualTo("{\"id\":5,\"name\":\"Checkout\",\"strict_order\":true,\"steps\":["
                            + "{\"goal_id\":7,\"label\":\"Visit /cart\"},{\"goal_id\":8,\"label\":\"Purchase\"}]}");
            assertThat(get("/6").status()).isEqualTo(404);
            assertThat(get("/6").body()).isEqualTo(error("Funnel not found"));
            assertThat(get("/99999999999999999999").body()).isEqualTo(error("Funnel not found"));
            assertThat(get("/query").body()).isEqualTo(error("There was an error with your request"));
        }

        @Test
        void are_not_told_of_without_a_key_nor_of_sites_that_are_not_there() {
            assertThat(world.get(FUNNELS).send().status()).isEqualTo(401);
            assertThat(world.get("api/footfall/v1/sites/no.test/funnels")
                            .withKey()
                            .send()
                            .body())
                    .isEqualTo(error("Site could not be found"));
            // the key of this world lacks the scope
            assertThat(world.request("DELETE", FUNNELS + "/5").withKey().send().status())
                    .isEqualTo(401);
        }

        @Test
        void answer_how_far_people_came() {
            assertThat(
                            asked(
                                    "/5/query",
                                    "{'date_range':['2024-03-01','2024-03-02'],'filters':[['is','visit:utm_medium',['social']]]}"))
                    .isEqualTo("{\"results\":{\"name\":\"Checkout\",\"strict_order\":true," + NUMBERS
                            + ",\"meta\":{},\"query\":{\"site_id\":\"shop.test\","
                            + "\"date_range\":[\"2024-03-01T00:00:00Z\",\"2024-03-02T23:59:59Z\"],"
                            + "\"filters\":[[\"is\",\"visit:utm_medium\",[\"social\"]]],"
                            + "\"steps\":[7,8],\"strict_order\":true}}");
        }

        @Test
        void can_be_tried_without_being_made() {
            assertThat(asked("/query", "{'date_range':'day','steps':[7,8],'name':'Try'}"))
                    .startsWith("{\"results\":{\"name\":\"Try\",\"strict_order\":false," + NUMBERS);
            assertThat(asked("/query", "{'date_range':'day','steps':[7,9]}")).isEqualTo(error("goal: does not exist"));
            assertThat(asked("/query", "{'date_range':'day','steps':[7,7],'strict_order':1}"))
                    .isEqualTo(error("strict_order: is invalid, goal: has already been taken"));
            assertThat(asked("/query", "{'date_range':'day'}"))
                    .isEqualTo(error("steps: should have at least 2 item(s)"));
            assertThat(asked("/query", "{'date_range':'day','steps':['Purchase']}"))
                    .isEqualTo(error("steps: is invalid"));
        }

        @Test
        void take_the_echo_of_an_answer_for_a_question() {
            String body = asked("/5/query", "{'date_range':'day'}");
            String query = body.substring(body.indexOf("\"query\":") + "\"query\":".length(), body.length() - 1);
            assertThat(asked("/query", query).replace("\"name\":\"\"", "\"name\":\"Checkout\""))
                    .isEqualTo(body);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                {}                                                          | #: Required property date_range was not present.
                {'date_range':'day','steps':[7,8]}                          | #/steps: Schema does not allow additional properties.
                {'date_range':'day','metrics':['visits']}                   | #/metrics: Schema does not allow additional properties.
                {'date_range':'x','filters':[['is','event:page',['/']]]}    | #/date_range: Invalid date range \\"x\\"
                {'date_range':'day','filters':[['is','event:page',['/']]]}  | We are unable to show funnels when the dashboard is filtered by pages
                {'date_range':'day','filters':[['is','event:goal',['x']]]}  | We are unable to show funnels when the dashboard is filtered by goals
                {'date_range':'realtime'}                                   | We are unable to show funnels when the dashboard is filtered by realtime period
                {'date_range':'day','filters':[['is','segment',[3]]]}       | Invalid filters. Some segments don't exist or aren't accessible.
                """)
        void are_not_asked_what_makes_no_sense(String body, String words) {
            assertThat(asked("/5/query", body)).isEqualTo(error(words));
        }

        @Test
        void are_answered_for_in_the_order_of_the_statistics() {
            assertThat(world.post(FUNNELS + "/5/query").send().status()).isEqualTo(401);
            assertThat(world.post("api/footfall/v1/sites/no.test/funnels/5/query")
                            .withKey()
                            .send()
                            .body())
                    .isEqualTo(error("Invalid API key or site ID. Please make sure you're using a valid API key with "
                            + "access to the site you've requested."));
            assertThat(asked("/6/query", "{'date_range':'day'}")).isEqualTo(error("Funnel not found"));
            assertThat(asked("/x/query", "{'date_range':'day'}"))
                    .isEqualTo(error("There was an error with your request"));
            assertThat(asked("/x/query", "{'date_range':'realtime'}")).contains("realtime period");
        }
    }

    /** Without one. */
    @Nested
    class OnDashboards {
        private Answer get(String path) {
            world.loggedIn = Optional.of(OneCustomer.OWNER);
            return world.get("api/stats/" + path).send();
        }

        @Test
        void answer_with_the_published_members() {
            Answer answer = get("shop.test/funnels/5?period=day");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"name\":\"Checkout\"," + NUMBERS);
        }

        @ParameterizedTest
        @CsvSource({
            "''",
            "?period=month&date=2024-02-29",
            "?period=custom&from=2024-02-01&to=2024-02-03",
            "?period=all",
            "?period=91d",
            "?date=2024-02-29"
        })
        void know_the_periods_of_dashboards(String query) {
            assertThat(get("shop.test/funnels/5" + query).status()).isEqualTo(200);
        }

        @Test
        void are_for_those_who_may_look() {
            String refused = error("Site does not exist or user does not have sufficient access.");
            Answer stranger = world.get("api/stats/shop.test/funnels/5?date=x").send();
            assertThat(stranger.status()).isEqualTo(404);
            assertThat(stranger.body()).isEqualTo(refused);
            assertThat(get("no.test/funnels/5").body()).isEqualTo(refused);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                x | &date=x&period=realtime | page goal | 400 | {"error":"Failed to parse 'date' argument. Only ISO 8601 dates are allowed, e.g. `2019-09-07`, `2020-01-01`"}
                x | &from=2024-2-1          | page goal | 400 | {"error":"Failed to parse 'date' argument. Only ISO 8601 dates are allowed, e.g. `2019-09-07`, `2020-01-01`"}
                x | &period=realtime        | page goal | 400 | {"error":"We are unable to show funnels when the dashboard is filtered by goals","level":"normal"}
                x | &period=realtime        | page      | 400 | {"error":"We are unable to show funnels when the dashboard is filtered by pages","level":"normal"}
                x | &period=realtime        |           | 400 | {"error":"We are unable to show funnels when the dashboard is filtered by realtime period","level":"normal"}
                x | &period=day             |           | 400 | {"error":"There was an error with your request"}
                6 | &period=day             |           | 404 | {"error":"Funnel not found"}
                5 | &period=fortnight       |           | 400 | {"error":"#/date_range: Invalid date range \\"fortnight\\""}
                5 | &filters=day            |           | 400 | {"error":"#/filters: Type mismatch. Expected Array but got String."}
                """)
        void say_what_is_wrong_in_the_published_order(
                String funnel, String query, String filtered, int status, String body) {
            StringBuilder filters = new StringBuilder();
            for (String what : Optional.ofNullable(filtered).orElse("").split(" ", 0)) {
                if (!what.isEmpty()) {
                    filters.append(filters.isEmpty() ? "" : ",").append("[\"is\",\"event:" + what + "\",[\"x\"]]");
                }
            }
            String parameter = filters.isEmpty()
                    ? ""
                    : "&filters=" + URLEncoder.encode("[" + filters + "]", StandardCharsets.UTF_8);
            Answer answer = get("shop.test/funnels/" + funnel + "?a=b" + query + parameter);
            assertThat(answer.body()).isEqualTo(body);
            assertThat(answer.status()).isEqualTo(status);
        }
    }
}
