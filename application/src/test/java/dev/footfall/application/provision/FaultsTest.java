package dev.footfall.application.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and in which words (admin-api.md §5). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {
    private final ProvisionWorld world = ProvisionWorld.withSite();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                   | Request body is not a JSON object
            "text"                                               | Request body is not a JSON object
            {"userz": []}                                        | userz: is not a known key
            {"users": {}}                                        | users: is invalid
            {"users": ["ada"]}                                   | users[0]: is invalid
            {"users": [null]}                                    | users[0]: is invalid
            {"users": [{"name": "x"}]}                           | users[0].email: can't be blank
            {"users": [{"email": null}]}                         | users[0].email: can't be blank
            {"users": [{"email": " "}]}                          | users[0].email: can't be blank
            {"users": [{"email": "x"}]}                          | users[0].email: is invalid
            {"users": [{"email": 1}]}                            | users[0].email: is invalid
            {"users": [{"name": 1}]}                             | users[0].name: is invalid
            {"users": [{"absent": true, "email": "a@b"}]}        | users[0].absent: is not a known key
            {"users": [{"email": "a@b"}, {"email": "c@d", "super_admin": "yes"}]} | users[1].super_admin: is invalid
            {"teams": [{}]}                                      | teams[0].identifier: can't be blank
            {"teams": [{"identifier": "x"}]}                     | teams[0].identifier: is invalid
            {"teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c13"}]} | teams[0].owner: can't be blank
            {"teams": [{"owner": "no@x", "identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c13"}]} | teams[0].owner: there is no such user
            {"api_keys": [{}]}                                   | api_keys[0].key: can't be blank
            {"api_keys": [{"key": "abcde"}]}                     | api_keys[0].key: should be at least 6 character(s)
            {"api_keys": [{"key": "abcdef"}]}                    | api_keys[0].user: can't be blank
            {"api_keys": [{"key": "abcdef", "user": "no"}]}      | api_keys[0].user: there is no such user
            {"api_keys": [{"key": "abcdef", "team": "no"}]}      | api_keys[0].team: there is no such team
            {"api_keys": [{"key": "abcdef", "scopes": ["a", 1]}]} | api_keys[0].scopes[1]: is invalid
            {"sites": [{}]}                                      | sites[0].domain: can't be blank
            {"sites": [{"domain": "new.example"}]}               | sites[0].team: can't be blank
            {"sites": [{"domain": "a b"}]}                       | sites[0].domain: only letters, numbers, slashes and period allowed
            {"sites": [{"domain": "h&llo.test"}]}                | sites[0].domain: must not contain URI reserved characters :?#[]@!$&'()*+,;=
            {"sites": [{"domain": "www."}]}                      | sites[0].domain: can't be blank
            {"sites": [{"domain": "a", "previous_domain": "A"}]} | sites[0].previous_domain: is invalid
            """)
    void a_document_with_a_fault_is_refused(String document, String sentence) {
        assertThat(world.fault(document)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": " "                                          | name: can't be blank
            "setup_complete": "yes"                              | setup_complete: is invalid
            "trial_expiry_date": "2024-02-30"                    | trial_expiry_date: is invalid
            "accept_traffic_until": "soon"                       | accept_traffic_until: is invalid
            "hourly_api_request_limit": 0                        | hourly_api_request_limit: is invalid
            "hourly_api_request_limit": 1.0                      | hourly_api_request_limit: is invalid
            "owner": null                                        | owner: can't be blank
            "subscription": []                                   | subscription: is invalid
            "subscription": {}                                   | subscription.plan: can't be blank
            "subscription": {"plan": "gold"}                     | subscription.plan: is invalid
            "subscription": {"plan": "growth", "generation": 6}  | subscription.generation: is invalid
            "subscription": {"plan": "growth", "features": []}   | subscription.features: is invalid
            "subscription": {"plan": "enterprise", "generation": 5} | subscription.generation: is invalid
            "subscription": {"plan": "free_10k", "site_limit": 5} | subscription.site_limit: is invalid
            "subscription": {"plan": "enterprise", "features": ["goals", "x"]} | subscription.features[1]: is invalid
            "subscription": {"plan": "enterprise", "site_limit": "many"} | subscription.site_limit: is invalid
            "subscription": {"plan": "growth", "colour": 1}      | subscription.colour: is not a known key
            "members": {}                                        | members: is invalid
            "members": [{"role": "admin"}]                       | members[0].email: can't be blank
            "members": [{"email": "no@x", "role": "admin"}]      | members[0].email: there is no such user
            "members": [{"email": "ada@example.org", "role": "guest"}] | members[0].role: is invalid
            "members": [{"email": "ada@example.org", "absent": 1}] | members[0].absent: is invalid
            """)
    void a_team_with_a_fault_is_refused(String keys, String fault) {
        assertThat(world.fault(ProvisionWorld.team(keys))).isEqualTo("teams[0]." + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "colour": "red"                                      | colour: is not a known key
            "timezone": "Mars/Base"                              | timezone: is invalid
            "team": null                                         | team: can't be blank
            "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c13"       | team: there is no such team
            "created_at": "yesterday"                            | created_at: is invalid
            "allowed_event_props": ["a", " "]                    | allowed_event_props[1]: must be between 1 and 300 characters
            "ingest_rate_limit_threshold": -1                    | ingest_rate_limit_threshold: is invalid
            "ingest_rate_limit_scale_seconds": 0                 | ingest_rate_limit_scale_seconds: is invalid
            "shields": {"ports": []}                             | shields.ports: is not a known key
            "shields": {"ips": "10.0.0.1"}                       | shields.ips: is invalid
            "guests": [{"email": "no@x", "role": "viewer"}]      | guests[0].email: there is no such user
            "guests": [{"email": "ada@example.org"}]             | guests[0].role: can't be blank
            "guests": [{"email": "ada@example.org", "role": "admin"}] | guests[0].role: is invalid
            "invitations": [{"email": "x"}]                      | invitations[0].email: is invalid
            "invitations": [{"email": "x@y"}]                    | invitations[0].role: can't be blank
            "invitations": [{"email": "x@y", "role": "viewer"}]  | invitations[0].inviter: can't be blank
            "invitations": [{"email": "x@y", "inviter": "no@x"}] | invitations[0].inviter: there is no such user
            "shared_links": [{"name": ""}]                       | shared_links[0].name: can't be blank
            "imports": [{"key": "a"}]                            | imports[0].start_date: can't be blank
            "imports": [{"key": "a", "start_date": "2024-01-02"}] | imports[0].end_date: can't be blank
            "imports": [{"key": "a", "start_date": "2024-01-02", "end_date": "2024-01-01"}] | imports[0].end_date: is invalid
            "imports": [{"key": "a", "status": "done"}]          | imports[0].status: is invalid
            "segments": [{"name": "a"}]                          | segments[0].segment_data: can't be blank
            "segments": [{"name": "a", "segment_data": {}}]      | segments[0].segment_data: property "filters" must be an array with at least one member
            "segments": [{"name": "a", "segment_data": {"filters": []}}] | segments[0].segment_data: property "filters" must be an array with at least one member
            "segments": [{"name": "a", "segment_data": {"filters": [1], "labels": []}}] | segments[0].segment_data: property "labels" must be map or nil
            "segments": [{"name": "a", "segment_data": {"colour": 1}}] | segments[0].segment_data.colour: is not a known key
            "segments": [{"name": "a", "owner": "no@x"}]         | segments[0].owner: there is no such user
            "segments": [{"name": "a", "type": "public"}]        | segments[0].type: is invalid
            "funnels": [{"name": "a"}]                           | funnels[0].steps: can't be blank
            "funnels": [{"name": "a", "steps": ["A"]}]           | funnels[0].steps: should have at least 2 item(s)
            "funnels": [{"name": "a", "steps": ["1","2","3","4","5","6","7","8","9"]}] | funnels[0].steps: should have at most 8 item(s)
            "goals": [{"event_name": "A"}], "funnels": [{"name": "a", "steps": ["A", "X"]}] | funnels[0].steps[1]: there is no such goal
            "goals": [{"event_name": "A"}], "funnels": [{"name": "a", "steps": ["A", "A"]}] | funnels[0].steps[1]: has already been taken
            """)
    void a_site_with_a_fault_is_refused(String keys, String fault) {
        assertThat(world.fault(ProvisionWorld.site(keys))).isEqualTo("sites[0]." + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "event_name": "B", "page_path": "/"                  | : give either event_name or page_path
            "currency": null                                     | : give either event_name or page_path
            "event_name": " ", "display_name": "X"               | : give either event_name or page_path
            "event_name": 1                                      | .event_name: is invalid
            "event_name": "engagement"                           | .event_name: The event name 'engagement' is reserved and cannot be used as a goal
            "event_name": "B", "currency": "eur"                 | .currency: is invalid
            "event_name": "B", "currency": "DEM"                 | .currency: is invalid
            "event_name": "B", "scroll_threshold": 5             | .scroll_threshold: page_path field missing for page scroll goal
            "page_path": "/", "scroll_threshold": 101            | .scroll_threshold: Should be -1 (missing) or in range [0, 100]
            "event_name": "B", "custom_props": []                | .custom_props: is invalid
            "event_name": "B", "custom_props": {"a": 1}          | .custom_props: must be a map with string keys and string values
            "event_name": "B", "custom_props": {"a": ""}         | .custom_props: value length is 1..2000 characters
            "event_name": "B", "custom_props": {"": "a"}         | .custom_props: key length is 1..300 characters
            "event_name": "B", "custom_props": {"a":"1","b":"1","c":"1","d":"1"} | .custom_props: use at most 3 properties per goal
            "absent": true                                       | .display_name: can't be blank
            """)
    void a_goal_with_a_fault_is_refused(String keys, String fault) {
        String items = "{\"event_name\": \"A\"}, {\"event_name\": \"Z\"}, {" + keys + "}";
        assertThat(world.fault(ProvisionWorld.site("\"goals\": [" + items + "]")))
                .isEqualTo("sites[0].goals[2]" + fault);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(world.fault(ProvisionWorld.site("\"goals\": [{\"event_name\": \"" + "x".repeat(121) + "\"}]")))
                .isEqualTo("sites[0].goals[0].event_name: should be at most 120 character(s)");
        assertThat(world.fault(ProvisionWorld.site("\"imports\": [{\"key\": \"" + "x".repeat(101) + "\"}]")))
                .isEqualTo("sites[0].imports[0].key: should be at most 100 character(s)");
        assertThat(world.fault(ProvisionWorld.site("\"segments\": [{\"name\": \"" + "ä".repeat(128) + "\"}]")))
                .isEqualTo("sites[0].segments[0].name: should be at most 255 byte(s)");
    }

    @Test
    void the_filters_of_a_segment_may_take_5120_bytes_and_not_one_more() {
        String least = "{\"filters\":[[\"is\",\"event:page\",[\"\"]]],\"labels\":{\"a\":true,\"b\":12}}";
        String most = "x".repeat(5120 - least.length());
        String document = ProvisionWorld.site("\"segments\": [{\"name\": \"a\", \"segment_data\": %s}]");
        world.store(document.formatted(least.replace("[\"\"]", "[\"" + most + "\"]")));
        assertThat(world.fault(document.formatted(least.replace("[\"\"]", "[\"" + most + "y\"]"))))
                .isEqualTo("sites[0].segments[0].segment_data: should be at most 5120 byte(s)");
    }

    @Test
    void two_sites_are_not_made_one() {
        world.store("{\"sites\": [{\"domain\": \"b.example\", \"team\": \"%s\"}]}".formatted(ProvisionWorld.TEAM));
        assertThat(world.fault(ProvisionWorld.site("\"previous_domain\": \"b.example\"")))
                .isEqualTo("sites[0].domain: has already been taken");
    }

    @Test
    void of_several_faults_the_one_written_first_is_told() {
        assertThat(world.fault(ProvisionWorld.site("\"colour\": 1, \"timezone\": 1")))
                .startsWith("sites[0].colour");
        assertThat(world.fault(ProvisionWorld.site("\"timezone\": 1, \"colour\": 1")))
                .startsWith("sites[0].timezone");
        assertThat(world.fault("{\"sites\": [{\"domain\": \"new.example\"}, {\"domain\": 1}]}"))
                .isEqualTo("sites[0].team: can't be blank");
        assertThat(world.fault("{\"sites\": [{\"domain\": 1}], \"users\": [{}]}"))
                .startsWith("users[0]");
    }
}
