package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.acceptance.AccessTable.Door;
import dev.footfall.acceptance.EveryEndpointWorld.Holder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table (access-control.md §4), for every key, on every endpoint, on every plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryEndpointTest {
    private static final String PASSED = "passed";

    private EveryEndpointWorld world;

    @BeforeAll
    void open() {
        world = EveryEndpointWorld.open();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void somebody_has_decided_who_may_ask_each_endpoint() {
        assertThat(new TreeSet<>(world.endpoints())).isEqualTo(new TreeSet<>(AccessTable.DOORS.keySet()));
    }

    @Test
    void somebody_has_described_each_endpoint_and_no_other() {
        assertThat(world.described()).isEqualTo(new TreeSet<>(AccessTable.DOORS.keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # plan                            | Stats API | Sites API
            no plan                           | -         | -
            expired trial                     | -         | -
            trial                             | yes       | -
            Starter v5                        | -         | -
            Growth v5                         | -         | -
            Growth v4                         | -         | -
            Growth v3                         | yes       | -
            Growth v2                         | yes       | -
            Growth v1                         | yes       | -
            legacy                            | yes       | -
            free_10k                          | yes       | -
            Business v3                       | yes       | -
            Business v4                       | yes       | -
            Business v5                       | yes       | -
            Business v5, locked               | locked    | locked
            Enterprise()                      | -         | -
            Enterprise(stats_api)             | yes       | -
            Enterprise(sites_api)             | -         | yes
            Enterprise(stats_api, sites_api)  | yes       | yes
            Enterprise(sites_api), locked     | locked    | locked
            """)
    void every_key_on_every_endpoint_gets_what_the_table_says(String plan, String statsApi, String sitesApi) {
        world.ownTeamHas(AccessPlan.of(plan));
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        askingForKeys()
                .forEach(endpoint -> Arrays.stream(Holder.values()).forEach(holder -> {
                    String question = endpoint.getKey() + " with " + holder + ": ";
                    expected.add(question + decision(endpoint.getValue(), holder, statsApi, sitesApi));
                    actual.add(question + name(world.ask(endpoint.getKey(), endpoint.getValue(), holder)));
                }));
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    private static Stream<Map.Entry<String, Door>> askingForKeys() {
        return AccessTable.DOORS.entrySet().stream()
                .filter(endpoint -> endpoint.getValue().asksForKeys())
                // Answers without a text; the same method answers GET.
                .filter(endpoint -> !endpoint.getKey().startsWith("HEAD "))
                .sorted(Map.Entry.comparingByKey());
    }

    /** The procedure once more, by hand. */
    private static String decision(Door door, Holder holder, String statsApi, String sitesApi) {
        boolean provisions = door == Door.ONE_SITE_PROVISIONING || door == Door.TEAM_PROVISIONING;
        boolean readsOnly = !provisions && door != Door.ONE_SITE_WRITING;
        boolean namesNoSite = door == Door.TEAM_READING || door == Door.TEAM_PROVISIONING;
        String refused = door == Door.STATISTICS ? "T2" : "T3";
        return switch (holder) {
            case NOBODY -> "T1";
            case UNKNOWN, REVOKED -> refused;
            case OWN_TEAM_READING -> readsOnly ? plan(provisions, statsApi, sitesApi, PASSED) : refused;
            case OTHER_TEAM -> namesNoSite ? PASSED : refused;
            case OWN_TEAM, LEGACY_MEMBER, LEGACY_GUEST -> plan(provisions, statsApi, sitesApi, PASSED);
            case FORMER_MEMBER, LEGACY_STRANGER -> plan(provisions, statsApi, sitesApi, refused);
        };
    }

    private static String plan(boolean provisions, String statsApi, String sitesApi, String otherwise) {
        return switch (provisions ? sitesApi : statsApi) {
            case "locked" -> "T8";
            case "-" -> provisions ? "T9 Sites API" : "T9 Stats API";
            default -> otherwise;
        };
    }

    private static String name(Answer answer) {
        String text = answer.status() + " " + answer.text();
        return EveryEndpointWorld.TEXTS.entrySet().stream()
                .filter(known -> text.equals(known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> answer.status() == 401 || answer.status() >= 500 ? text : PASSED);
    }

    @Test
    void where_a_key_is_not_what_counts_it_changes_nothing() {
        world.ownTeamHas(AccessPlan.of("Enterprise(stats_api, sites_api)"));
        AccessTable.DOORS.forEach((endpoint, door) -> {
            if (!door.asksForKeys()) {
                Answer without = world.ask(endpoint, door, Holder.NOBODY);
                Answer with = world.ask(endpoint, door, Holder.OWN_TEAM);
                assertThat(with.status()).as(endpoint).isEqualTo(without.status());
                assertThat(statuses(door)).as(endpoint).contains(without.status());
            }
        });
    }

    /** Of a request without the credential that counts. */
    private static List<Integer> statuses(Door door) {
        return switch (door) {
            case SESSION -> List.of(401, 404);
            case PLUGIN, OPERATOR -> List.of(401);
            case OPEN -> List.of(200, 400);
            case STATISTICS,
                    ONE_SITE_READING,
                    ONE_SITE_PROVISIONING,
                    ONE_SITE_WRITING,
                    TEAM_READING,
                    TEAM_PROVISIONING -> List.of();
        };
    }
}
