package dev.footfall.http.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.http.InProcess.Answer;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** sites-api.md §10, §10.1 and access-control.md §11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginDoorTest {
    private static final String NOBODY = "{\"errors\":[{\"detail\":\"Plugins API: unauthorized\"}]}";
    private static final String NOTHING = "{\"errors\":[{\"detail\":\"Plugins API: resource not found\"}]}";

    private final PluginsWorld world = new PluginsWorld();

    @ParameterizedTest
    @ValueSource(strings = {"shop.test:TOKEN", "anybody:TOKEN", ":TOKEN", "TOKEN"})
    void a_token_opens_whoever_shows_it(String shown) {
        show("Basic " + PluginsWorld.encoded(shown.replace("TOKEN", PluginsWorld.TOKEN)));
        assertThat(world.get("/v1/goals").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic not*base64",
                "Basic c2hvcC50ZXN0Ond!",
                "basic TOKEN",
                "Bearer TOKEN",
                "Basic UNKNOWN"
            })
    void everything_else_does_not(String shown) {
        show(shown.replace("UNKNOWN", PluginsWorld.encoded("shop.test:plausible-plugin-selfhost-no"))
                .replace("TOKEN", PluginsWorld.encoded(PluginsWorld.TOKEN)));
        assertRefused(world.get("/v1/goals"));
    }

    @Test
    void neither_does_no_header_nor_do_two() {
        Answer two = world.request("GET", "/v1/goals")
                .header("Authorization", world.authorization.orElseThrow())
                .send();
        assertRefused(two);
        world.authorization = Optional.empty();
        assertRefused(world.get("/v1/goals"));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(NOBODY);
        assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Basic realm=\"Plugins API Access\"");
    }

    private void show(String header) {
        world.authorization = Optional.of(header);
    }

    @Test
    void capabilities_are_told_to_everybody() {
        world.features = EnumSet.complementOf(EnumSet.of(Feature.SITES_API, Feature.SINGLE_SIGN_ON));
        assertThat(world.get("/v1/capabilities").body())
                .isEqualTo("{\"authorized\":true,\"data_domain\":\"shop.test\",\"features\":{\"Props\":true,"
                        + "\"SharedLinks\":true,\"Funnels\":true,\"Goals\":true,\"RevenueGoals\":true,"
                        + "\"SiteSegments\":true,\"SitesAPI\":false,\"StatsAPI\":true,\"SSO\":false,"
                        + "\"ConsolidatedView\":true}}");
        show("Basic wrong");
        Answer stranger = world.get("/v1/capabilities");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.body())
                .isEqualTo("{\"authorized\":false,\"data_domain\":null,\"features\":{\"Props\":false,"
                        + "\"SharedLinks\":false,\"Funnels\":false,\"Goals\":false,\"RevenueGoals\":false,"
                        + "\"SiteSegments\":false,\"SitesAPI\":false,\"StatsAPI\":false,\"SSO\":false,"
                        + "\"ConsolidatedView\":false}}");
    }

    @Test
    void token_then_shape_then_plan_then_values() {
        String misshapen = "{'goal_type':'Goal.Revenue','goal':{'event_name':7,'currency':'nothing'}}";
        String unpaid = "{'goal_type':'Goal.Revenue','goal':{'event_name':'Buy','currency':'nothing'}}";
        world.features = EnumSet.noneOf(Feature.class);
        show("Basic wrong");
        assertThat(world.put("/v1/goals", misshapen).status()).isEqualTo(401);
        assertThat(world.put("/v1/goals", "{").status()).isEqualTo(401);
        show("Basic " + PluginsWorld.encoded(PluginsWorld.TOKEN));
        assertThat(world.put("/v1/goals", misshapen).body()).contains("Invalid string. Got: integer");
        assertThat(world.put("/v1/goals", unpaid).status()).isEqualTo(402);
        world.features = EnumSet.allOf(Feature.class);
        assertThat(world.put("/v1/goals", unpaid).body())
                .isEqualTo("{\"errors\":[{\"detail\":\"currency: is invalid\"}]}");
    }

    @Test
    void a_body_that_is_no_json_is_malformed() {
        Answer answer = world.put("/v1/goals", "{");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"errors\":[{\"detail\":\"Bad Request\"}]}");
        assertThat(world.put("/v1/shared_links", "[]").body())
                .isEqualTo("{\"errors\":[{\"title\":\"Invalid value\",\"source\":{\"pointer\":\"\"},"
                        + "\"detail\":\"Invalid object. Got: array\"}]}");
    }

    @Test
    void a_body_that_is_not_called_json_says_nothing() {
        Answer answer = world.request("PUT", "/v1/shared_links")
                .body("application/x-www-form-urlencoded", "{\"shared_link\":{\"name\":\"Board\"}}")
                .send();
        assertThat(answer.body()).contains("Missing field: shared_link");
        assertThat(world.request("PUT", "/v1/shared_links").send().body()).contains("Missing field: shared_link");
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/nothing", "PATCH,/v1/goals", "POST,/v1/goals", "GET,/v1/custom_props", "GET,/v1/goals/1/2"})
    void what_is_no_endpoint_is_not_found_in_the_words_of_this_api(String method, String path) {
        Answer answer = world.request(method, path).send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOTHING);
    }

    @Test
    void who_takes_no_json_is_told_so_in_the_form_of_this_api() {
        Answer answer =
                world.request("GET", "/v1/goals").header("Accept", "text/css").send();
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).isEqualTo("{\"errors\":[{\"detail\":\"Not Acceptable\"}]}");
    }

    @ParameterizedTest
    @CsvSource({"/v1/goals/one", "/v1/funnels/1.5", "/v1/shared_links/x"})
    void what_stands_for_a_number_must_be_one(String path) {
        Answer answer = world.get(path);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo("{\"errors\":[{\"title\":\"Invalid value\",\"source\":{\"pointer\":\"/id\"},"
                        + "\"detail\":\"Invalid integer. Got: string\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/goals/99",
        "/v1/funnels/99",
        "/v1/shared_links/99",
        "/v1/goals/-1",
        "/v1/goals/99999999999999999999"
    })
    void what_is_not_there_is_not_found(String path) {
        Answer answer = world.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOTHING);
    }
}
