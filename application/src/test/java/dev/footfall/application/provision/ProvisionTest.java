package dev.footfall.application.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.Json;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.user.User;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The document as a whole (admin-api.md §3.8, §4). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvisionTest {
    private static final String EXAMPLE = """
            {
              "users": [{"email": "ada@example.org", "name": "Ada"}, {"email": "bo@example.org"}],
              "teams": [{
                "identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org",
                "subscription": {"plan": "enterprise", "features": ["stats_api", "sites_api", "goals", "props"]},
                "members": [{"email": "bo@example.org", "role": "editor"}]
              }],
              "sites": [{
                "domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "timezone": "Europe/Tallinn",
                "native_stats_start_at": "2024-01-01T00:00:00",
                "goals": [{"event_name": "Signup"}, {"page_path": "/thanks"},
                          {"page_path": "/blog**", "scroll_threshold": 50, "display_name": "Read the blog"},
                          {"event_name": "Purchase", "currency": "EUR"}],
                "guests": [{"email": "bo@example.org", "role": "viewer"}],
                "imports": [{"key": "ua-2019", "source": "universal_analytics",
                             "start_date": "2019-01-01", "end_date": "2019-12-31"}]
              }],
              "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org",
                            "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "scopes": ["sites:provision:*"]}]
            }
            """;
    private static final String ANSWER = """
            {
              "users": [{"email": "ada@example.org", "id": 1}, {"email": "bo@example.org", "id": 2}],
              "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "id": 1, "consolidated_view": null,
                         "members": [{"email": "bo@example.org", "id": 2}]}],
              "sites": [{"domain": "shop.example", "id": 1,
                         "goals": [{"display_name": "Signup", "id": 1}, {"display_name": "Visit /thanks", "id": 2},
                                   {"display_name": "Read the blog", "id": 3}, {"display_name": "Purchase", "id": 4}],
                         "guests": [{"email": "bo@example.org", "id": 1}],
                         "imports": [{"key": "ua-2019", "id": 1}]}],
              "api_keys": [{"id": 1, "key_prefix": "a-long"}]
            }
            """;
    private static final String EVERYTHING_ELSE = """
            {"users": [{"email": "ada@example.org", "password": "sesame", "super_admin": true}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "name": "Shops", "setup_complete": true,
                        "trial_expiry_date": null, "accept_traffic_until": "2030-01-01", "locked": true,
                        "hourly_api_request_limit": 3, "consolidated_view": true}],
             "sites": [{"domain": "store.example", "previous_domain": "shop.example", "created_at": "2023-01-01",
                        "stats_start_date": "2023-02-01", "public": true, "allowed_event_props": ["author"],
                        "goals_enabled": false, "ingest_rate_limit_threshold": 0,
                        "segments": [{"name": "North", "owner": "ada@example.org", "type": "personal",
                                      "segment_data": {"filters": [["is", "visit:country", ["EE"]]]}}],
                        "funnels": [{"name": "Sale", "steps": ["Signup", "Purchase"]}],
                        "shared_links": [{"name": "Board", "password": "sesame"}],
                        "invitations": [{"email": "cy@example.org", "role": "viewer", "inviter": "ada@example.org"}],
                        "shields": {"ips": ["10.0.0.1"]}}]}
            """;

    private final ProvisionWorld world = new ProvisionWorld();

    @Test
    void the_published_example_has_the_published_answer() {
        assertThat(world.apply(EXAMPLE)).isEqualTo(Json.read(ANSWER));
    }

    @Test
    void lists_of_the_answer_stand_in_the_order_of_the_work() {
        assertThat(((JsonTree.Members) world.apply(EXAMPLE)).members())
                .containsOnlyKeys("users", "teams", "sites", "api_keys");
        assertThat(world.apply("{}")).isEqualTo(Json.read("{}"));
        assertThat(world.apply("{\"users\": [], \"sites\": null}")).isEqualTo(Json.read("{\"users\": []}"));
    }

    @Test
    void a_document_sent_twice_writes_nothing_the_second_time() {
        world.store(EXAMPLE);
        JsonTree first = world.apply(EVERYTHING_ELSE);
        int writes = world.writes();
        world.clock.moveTo("2024-03-05T12:00:00Z");
        assertThat(world.apply(EXAMPLE.replace("\"shop.example\"", "\"store.example\"")))
                .isEqualTo(Json.read(ANSWER.replace("shop.example", "store.example")
                        .replace("\"consolidated_view\": null", "\"consolidated_view\": " + viewIn(first))));
        assertThat(world.apply(EVERYTHING_ELSE)).isEqualTo(first);
        assertThat(world.writes()).isEqualTo(writes);
    }

    private static String viewIn(JsonTree answer) {
        assertThat(answer.toString()).contains("consolidated_view");
        return "{\"id\": 2, \"domain\": \"5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11\"}";
    }

    @Test
    void a_fault_takes_everything_back_that_came_before_it() {
        assertThat(world.fault(EXAMPLE.replace("sites:provision:*", "")))
                .isEqualTo("api_keys[0].scopes[0]: can't be blank");
        assertThat(world.people.users.findByEmail("ada@example.org")).isEmpty();
        assertThat(world.sites.answeringTo("shop.example", world.clock.instant()))
                .isEmpty();
        assertThat(world.keys.all()).isEmpty();
    }

    @Test
    void lists_are_worked_through_in_their_fixed_order_whatever_order_they_are_written_in() {
        world.store("""
                {"sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                            "funnels": [{"name": "Sale", "steps": ["Signup", "Visit /"]}],
                            "goals": [{"event_name": "Signup"}, {"page_path": "/"}]}],
                 "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
                 "users": [{"email": "ada@example.org"}]}
                """);
        assertThat(world.funnels.of(world.site().id())).hasSize(1);
    }

    @Test
    void numbers_rise_in_the_order_in_which_items_are_first_made() {
        world.store(EXAMPLE);
        world.store("""
                {"users": [{"email": "cy@example.org"}, {"email": "BO@example.org"}, {"email": "di@example.org"}],
                 "sites": [{"domain": "shop.example", "goals": [{"event_name": "Late"}, {"event_name": "Signup"}]}]}
                """);
        assertThat(List.of(world.user("ada@example.org"), world.user("bo@example.org"), world.user("cy@example.org")))
                .extracting(user -> user.id().value())
                .containsExactly(1L, 2L, 3L);
        assertThat(world.goals.newestFirst(world.site().id()))
                .extracting(Goal::displayName)
                .containsExactly("Late", "Purchase", "Read the blog", "Visit /thanks", "Signup");
    }

    @Test
    void a_user_is_found_whatever_the_case_of_his_address_and_keeps_its_spelling() {
        world.store("{\"users\": [{\"email\": \"Ada@Example.org\"}]}");
        assertThat(world.apply("{\"users\": [{\"email\": \"ada@example.ORG\", \"super_admin\": true}]}"))
                .isEqualTo(Json.read("{\"users\": [{\"email\": \"Ada@Example.org\", \"id\": 1}]}"));
        User user = world.user("ada@example.org");
        assertThat(user.name()).isEqualTo("Ada");
        assertThat(user.isSuperAdmin()).isTrue();
    }

    @Test
    void null_brings_the_defaults_of_a_user_back() {
        world.store("""
                {"users": [{"email": "ada@example.org", "name": "Countess", "password": "sesame", "super_admin": true}]}
                """);
        world.store("""
                {"users": [{"email": "ada@example.org", "name": null, "password": null, "super_admin": null}]}
                """);
        User user = world.user("ada@example.org");
        assertThat(user.name()).isEqualTo("ada");
        assertThat(user.isSuperAdmin()).isFalse();
        assertThat(world.people.users.passwordOf(user.id())).isEmpty();
    }

    @Test
    void a_password_is_hashed_anew_only_when_it_differs() {
        world.store("{\"users\": [{\"email\": \"ada@example.org\", \"password\": \"sesame\"}]}");
        User user = world.user("ada@example.org");
        assertThat(world.people.users.passwordOf(user.id()))
                .hasValueSatisfying(hash ->
                        assertThat(world.passwords.matches("sesame", hash)).isTrue());
        int writes = world.writes();
        world.store("{\"users\": [{\"email\": \"ada@example.org\", \"password\": \"sesame\"}]}");
        assertThat(world.writes()).isEqualTo(writes);
        world.store("{\"users\": [{\"email\": \"ada@example.org\", \"password\": \"other\"}]}");
        assertThat(world.people.users.passwordOf(user.id()))
                .hasValueSatisfying(hash ->
                        assertThat(world.passwords.matches("other", hash)).isTrue());
    }

    @Test
    void a_key_is_stored_by_its_hash_and_can_be_changed_and_removed() {
        world.store(ProvisionWorld.ACCOUNT);
        String legacy = """
                {"api_keys": [{"key": "a-long-random-text", "user": "ada@example.org"}]}
                """;
        world.store(legacy);
        ApiKeyHash hash = ApiKeyHash.of(world.secret, new ApiKeyText("a-long-random-text"));
        assertThat(world.keys.findByHash(hash)).hasValueSatisfying(key -> {
            assertThat(key.owner()).isEqualTo(world.user("ada@example.org").id());
            assertThat(key.reach()).isEqualTo(new Reach.EverythingOfOwner());
            assertThat(key.name()).isEqualTo("API key");
            assertThat(key.assigned()).containsExactly(Scope.STATS_READ);
        });
        world.store("""
                {"api_keys": [{"key": "a-long-random-text", "name": "Shop", "scopes": ["sites:*"],
                               "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]}
                """);
        assertThat(world.keys.findByHash(hash)).hasValueSatisfying(key -> {
            assertThat(key.reach()).isEqualTo(new Reach.OneTeam(world.team().id()));
            assertThat(key.name()).isEqualTo("Shop");
            assertThat(key.assigned()).containsExactly(new Scope("sites:*"));
        });
        world.store("""
                {"api_keys": [{"key": "a-long-random-text", "name": null, "scopes": null, "team": null}]}
                """);
        assertThat(world.keys.findByHash(hash))
                .hasValueSatisfying(key -> assertThat(key.reach()).isEqualTo(new Reach.EverythingOfOwner()));
        String absent = """
                {"api_keys": [{"key": "a-long-random-text", "absent": true, "user": "gone@example.org"}]}
                """;
        assertThat(world.apply(absent))
                .isEqualTo(Json.read("{\"api_keys\": [{\"id\": null, \"key_prefix\": \"a-long\"}]}"));
        assertThat(world.keys.findByHash(hash)).isEmpty();
        assertThat(world.apply(absent))
                .isEqualTo(Json.read("{\"api_keys\": [{\"id\": null, \"key_prefix\": \"a-long\"}]}"));
    }
}
