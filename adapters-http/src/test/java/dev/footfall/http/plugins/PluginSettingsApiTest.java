package dev.footfall.http.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.http.InProcess.Answer;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §10.2, §10.4, §10.5 and §10.6. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginSettingsApiTest {
    private static final String PAGE = "{'goal_type':'Goal.Pageview','goal':{'path':'/cart'}}";
    private static final String EVENT = "{'goal_type':'Goal.CustomEvent','goal':{'event_name':'Signup'}}";
    private static final String CHECKOUT = "{'funnel':{'name':'Checkout','steps':[" + PAGE + "," + EVENT + "]}}";

    private final PluginsWorld world = new PluginsWorld();

    private static String errors(String... details) {
        return "{\"errors\":["
                + List.of(details).stream()
                        .map(detail -> "{\"detail\":\"" + detail + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String misshapen(String pointer, String detail) {
        return "{\"title\":\"Invalid value\",\"source\":{\"pointer\":\"" + pointer + "\"},\"detail\":\"" + detail
                + "\"}";
    }

    // --- shared links --------------------------------------------------------------------------------------------

    @Test
    void a_link_is_found_or_made() {
        world.features = EnumSet.noneOf(Feature.class);
        Answer made = world.put("/v1/shared_links", "{'shared_link':{'name':'WordPress - Shared Dashboard'}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers()).containsEntry("Location", PluginsWorld.BASE + "/api/plugins/v1/shared_links/1");
        assertThat(made.body())
                .matches("\\{\"shared_link\":\\{\"id\":1,\"name\":\"WordPress - Shared Dashboard\","
                        + "\"password_protected\":false,"
                        + "\"href\":\"https://analytics.test/share/shop.test\\?auth=[\\w-]{21}\"}}");
        assertThat(world.put(
                                "/v1/shared_links",
                                "{'shared_link':{'name':'WordPress - Shared Dashboard','password':'late'}}")
                        .body())
                .isEqualTo(made.body());
        assertThat(world.get("/v1/shared_links/1").body()).isEqualTo(made.body());
    }

    @ParameterizedTest
    @CsvSource({"'secret',true", "'',false", "null,false"})
    void a_link_may_have_a_password(String password, boolean isProtected) {
        String value = password.equals("null") ? "null" : "'" + password + "'";
        assertThat(world.put("/v1/shared_links", "{'shared_link':{'name':'Board','password':" + value + "}}")
                        .body())
                .contains("\"password_protected\":" + isProtected);
    }

    @Test
    void links_are_listed_newest_first() {
        world.put("/v1/shared_links", "{'shared_link':{'name':'One'}}");
        world.put("/v1/shared_links", "{'shared_link':{'name':'Two'}}");
        assertThat(world.get("/v1/shared_links").body())
                .startsWith("{\"shared_links\":[{\"shared_link\":{\"id\":2,\"name\":\"Two\"")
                .endsWith("\"meta\":{\"pagination\":{\"has_next_page\":false,\"has_prev_page\":false,\"links\":{}}}}");
        assertThat(world.get("/v1/shared_links?limit=1").body())
                .contains(PluginsWorld.BASE + "/api/plugins/v1/shared_links?after=");
    }

    @Test
    void a_link_has_a_name() {
        assertThat(world.put("/v1/shared_links", "{}").body())
                .isEqualTo("{\"errors\":[" + misshapen("/shared_link", "Missing field: shared_link") + "]}");
        assertThat(world.put("/v1/shared_links", "{'shared_link':{'name':7,'password':7}}")
                        .body())
                .isEqualTo("{\"errors\":[" + misshapen("/shared_link/name", "Invalid string. Got: integer") + ","
                        + misshapen("/shared_link/password", "Invalid string. Got: integer") + "]}");
        assertThat(world.put("/v1/shared_links", "{'shared_link':{'name':' '}}").body())
                .isEqualTo(errors("name: can't be blank"));
    }

    // --- funnels -------------------------------------------------------------------------------------------------

    @Test
    void a_funnel_is_found_or_made_with_its_goals() {
        Answer made = world.put("/v1/funnels", CHECKOUT);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers()).containsEntry("Location", PluginsWorld.BASE + "/api/plugins/v1/funnels/3");
        assertThat(made.body())
                .isEqualTo("{\"funnel\":{\"id\":3,\"name\":\"Checkout\",\"steps\":["
                        + "{\"goal_type\":\"Goal.Pageview\",\"goal\":{\"id\":1,\"display_name\":\"Visit /cart\","
                        + "\"path\":\"/cart\",\"custom_props\":{}}},"
                        + "{\"goal_type\":\"Goal.CustomEvent\",\"goal\":{\"id\":2,\"display_name\":\"Signup\","
                        + "\"event_name\":\"Signup\",\"custom_props\":{}}}]}}");
        assertThat(world.put("/v1/funnels", CHECKOUT.replace("cart", "basket")).body())
                .isEqualTo(made.body());
        assertThat(world.get("/v1/funnels/3").body()).isEqualTo(made.body());
        assertThat(world.get("/v1/funnels").body()).startsWith("{\"funnels\":[" + made.body() + "],\"meta\":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                     | Missing field: funnel
            {'funnel':{'steps':[PAGE,EVENT]}}      | Missing field: name
            {'funnel':{'name':'F'}}                | Missing field: steps
            {'funnel':{'name':'F','steps':[PAGE]}} | Array length 1 is smaller than minItems: 2
            {'funnel':{'name':'F','steps':[PAGE,PAGE,PAGE,PAGE,PAGE,PAGE,PAGE,PAGE,PAGE]}} | Array length 9 is larger than maxItems: 8
            {'funnel':{'name':'F','steps':[PAGE,{}]}} | Missing field: goal_type
            """)
    void a_funnel_of_another_shape_is_refused(String body, String detail) {
        Answer answer = world.put("/v1/funnels", body.replace("PAGE", PAGE).replace("EVENT", EVENT));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void nothing_is_kept_of_a_funnel_that_cannot_be() {
        assertThat(world.put("/v1/funnels", CHECKOUT.replace("Checkout", " ")).body())
                .isEqualTo(errors("name: can't be blank"));
        assertThat(world.put("/v1/funnels", CHECKOUT.replace(EVENT, PAGE)).body())
                .isEqualTo(errors("goal: has already been taken"));
        world.features = EnumSet.of(Feature.GOALS);
        Answer unpaid = world.put("/v1/funnels", CHECKOUT);
        assertThat(unpaid.status()).isEqualTo(402);
        assertThat(unpaid.body())
                .isEqualTo(errors("Funnels is part of the Plausible Business plan. To get access to this feature, "
                        + "please upgrade your account."));
        assertThat(world.remembered.goals.newestFirst(world.site.id())).isEmpty();
    }

    // --- custom properties ---------------------------------------------------------------------------------------

    @Test
    void properties_are_listed_all() {
        Answer one = world.put("/v1/custom_props", "{'custom_prop':{'key':'author'}}");
        assertThat(one.status()).isEqualTo(201);
        assertThat(one.body()).isEqualTo("{\"custom_props\":[{\"custom_prop\":{\"key\":\"author\"}}]}");
        assertThat(world.put("/v1/custom_props", several("plan", "title")).body())
                .isEqualTo("{\"custom_props\":[{\"custom_prop\":{\"key\":\"plan\"}},"
                        + "{\"custom_prop\":{\"key\":\"title\"}},{\"custom_prop\":{\"key\":\"author\"}}]}");
        assertThat(world.send("DELETE", "/v1/custom_props", several("plan", "author"))
                        .status())
                .isEqualTo(204);
        assertThat(world.send("DELETE", "/v1/custom_props", "{'custom_prop':{'key':'none'}}")
                        .status())
                .isEqualTo(204);
        assertThat(world.site.settings().allowedProps()).contains(List.of("title"));
    }

    private static String several(String... keys) {
        return "{'custom_props':["
                + List.of(keys).stream()
                        .map(key -> "{'custom_prop':{'key':'" + key + "'}}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @Test
    void properties_have_limits() {
        assertThat(world.put("/v1/custom_props", several("x".repeat(301))).body())
                .isEqualTo(errors("allowed_event_props: must be between 1 and 300 characters"));
        String[] many = IntStream.range(0, 301).mapToObj(i -> "p" + i).toArray(String[]::new);
        assertThat(world.put("/v1/custom_props", several(many)).body())
                .isEqualTo(errors("allowed_event_props: should have at most 300 item(s)"));
        assertThat(world.put("/v1/custom_props", "{'custom_props':[]}").body())
                .contains("Array length 0 is smaller than minItems: 1");
        assertThat(world.put("/v1/custom_props", "{}").body()).contains("Missing field: custom_prop");
    }

    @Test
    void only_what_is_built_in_comes_with_every_plan() {
        world.features = EnumSet.of(Feature.GOALS);
        assertThat(world.put("/v1/custom_props", several("path", "url", "search_query"))
                        .status())
                .isEqualTo(201);
        Answer unpaid = world.put("/v1/custom_props", several("path", "author"));
        assertThat(unpaid.status()).isEqualTo(402);
        assertThat(unpaid.body())
                .isEqualTo(errors("Custom Properties is part of the Plausible Business plan. To get access to this "
                        + "feature, please upgrade your account."));
    }

    // --- tracker -------------------------------------------------------------------------------------------------

    @Test
    void a_tracker_shows_what_plugins_may_know() {
        Answer answer = world.get("/v1/tracker_script_configuration");
        assertThat(answer.body())
                .matches("\\{\"tracker_script_configuration\":\\{\"id\":\"pa-[\\w-]{21}\","
                        + "\"installation_type\":\"manual\",\"hash_based_routing\":false,\"outbound_links\":false,"
                        + "\"file_downloads\":false,\"form_submissions\":false}}");
        assertThat(world.get("/v1/tracker_script_configuration").body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'tracker_script_configuration':{'installation_type':'wordpress','file_downloads':true,'track_404_pages':true}}
            {'installation_type':'wordpress','file_downloads':true,'track_404_pages':true}
            """)
    void what_is_not_named_stays_and_what_is_counted_is_a_goal(String body) {
        world.put("/v1/tracker_script_configuration", "{'installation_type':'gtm','outbound_links':true}");
        Answer answer = world.put("/v1/tracker_script_configuration", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"installation_type\":\"wordpress\",\"hash_based_routing\":false,\"outbound_links\":true,"
                        + "\"file_downloads\":true,\"form_submissions\":false}}");
        assertThat(world.remembered.goals.newestFirst(world.site.id()))
                .extracting(goal -> goal.displayName())
                .containsExactly("File Download", "Outbound Link: Click");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'tracker_script_configuration':SENT} | /tracker_script_configuration
            SENT                                  | ""
            """)
    void a_tracker_of_another_shape_is_told_member_by_member(String body, String at) {
        assertThat(world.put(
                                "/v1/tracker_script_configuration",
                                body.replace("SENT", "{'installation_type':'unknown','hash_based_routing':'1234'}"))
                        .body())
                .isEqualTo("{\"errors\":[" + misshapen(at + "/installation_type", "Invalid value for enum") + ","
                        + misshapen(at + "/hash_based_routing", "Invalid boolean. Got: string") + "]}");
        assertThat(world.put("/v1/tracker_script_configuration", body.replace("SENT", "{}"))
                        .body())
                .isEqualTo("{\"errors\":[" + misshapen(at + "/installation_type", "Missing field: installation_type")
                        + "]}");
    }
}
