package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same for all endpoints of the Sites API: sites-api.md §1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SitesApiTest {
    private static final String JSON = "application/json";
    private static final String NOT_FOUND = "{\"error\":\"Not Found\"}";
    private static final String NO_SITE = "{\"error\":\"Site could not be found\"}";

    private final HttpWorld world = new HttpWorld();

    private Answer get(String path) {
        return world.get("api/v1/sites" + path).withKey().send();
    }

    @Test
    void a_site_has_four_members() {
        Answer answer = get("/shop.test");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"domain\":\"shop.test\",\"timezone\":\"Etc/UTC\",\"custom_properties\":[],"
                        + "\"tracker_script_configuration\":{\"id\":\"pa-1iQepzD1J73BaHey2csUp\","
                        + "\"installation_type\":null,\"track_404_pages\":false,\"hash_based_routing\":false,"
                        + "\"outbound_links\":false,\"file_downloads\":false,\"revenue_tracking\":false,"
                        + "\"tagged_events\":false,\"form_submissions\":false,\"pageview_props\":false}}");
    }

    @Test
    void a_list_says_where_it_goes_on() {
        assertThat(get("/goals?site_id=shop.test&limit=7").body())
                .isEqualTo("{\"goals\":[],\"meta\":{\"after\":null,\"before\":null,\"limit\":7}}");
        assertThat(get("/custom-props?site_id=shop.test").body()).isEqualTo("{\"custom_properties\":[]}");
    }

    @Test
    void a_name_may_have_a_slash_and_is_decoded_once() {
        assertThat(get("/shop.test%2Fpages").body()).isEqualTo(NO_SITE);
        assertThat(get("/shop%2Etest").status()).isEqualTo(200);
        assertThat(get("/shop%252Etest").body()).isEqualTo(NO_SITE);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH,''",
        "GET,/shop.test/goals",
        "POST,/shop.test",
        "GET,/shared-links",
        "DELETE,/custom-props",
        "POST,/goals"
    })
    void what_is_no_endpoint_is_not_found_without_a_key(String method, String path) {
        Answer answer = world.request(method, "api/v1/sites" + path).send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_body_that_is_no_json_is_refused_before_the_key_is_asked() {
        Answer answer =
                world.request("PUT", "api/v1/sites/goals").body(JSON, "{").send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Bad Request\"}");
    }

    @Test
    void who_takes_no_json_is_refused_before_the_key_is_asked() {
        Answer answer = world.get("api/v1/sites").header("Accept", "text/html").send();
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Acceptable\"}");
    }

    @Test
    void keys_are_told_of_in_the_words_of_this_api() {
        assertThat(world.get("api/v1/sites").send().body())
                .isEqualTo("{\"error\":\"Missing API key. Please use a valid Plausible API key as a Bearer Token.\"}");
        String invalid = "{\"error\":\"Invalid API key. Please make sure you're using a valid API key with access to "
                + "the resource you've requested.\"}";
        assertThat(world.request("POST", "api/v1/sites")
                        .header("Authorization", "Bearer wrong")
                        .send()
                        .body())
                .isEqualTo(invalid);
        // the key of this world lacks the scope
        assertThat(world.request("PUT", "api/v1/sites/goals").withKey().send().body())
                .isEqualTo(invalid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                  | {"site_id":"shop.test"}
            application/json                  | {"site_id":"shop.test","site_id2":1}
            application/x-www-form-urlencoded | site_id=shop.test
            multipart/form-data; boundary=x   | MULTIPART
            """)
    void reading_takes_nothing_from_a_body(String type, String body) {
        String sent = body.replace(
                "MULTIPART", "--x\r\nContent-Disposition: form-data; name=\"site_id\"\r\n\r\nshop.test\r\n--x--\r\n");
        Answer answer =
                world.get("api/v1/sites/goals").withKey().body(type, sent).send();
        assertThat(answer.body()).isEqualTo("{\"error\":\"Parameter `site_id` is required to list goals\"}");
    }

    @Test
    void what_is_wrong_with_a_page_is_told() {
        assertThat(get("/goals?site_id=shop.test&limit=ten").body())
                .isEqualTo("{\"error\":\"Parameter `limit` must be an integer\"}");
        assertThat(get("/goals?site_id=shop.test&after=%3F").body())
                .isEqualTo("{\"error\":\"Invalid pagination cursor\"}");
        assertThat(get("/goals?site_id=").body()).isEqualTo(NO_SITE);
        assertThat(get("/goals?site_id").body()).isEqualTo(NO_SITE);
    }
}
