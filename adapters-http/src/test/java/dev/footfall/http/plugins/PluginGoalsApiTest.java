package dev.footfall.http.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
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

/** sites-api.md §10.3 and the pages of §1.5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginGoalsApiTest {
    private static final String SIGNUP = "{'goal_type':'Goal.CustomEvent','goal':{'event_name':'Signup'}}";
    private static final String PURCHASE =
            "{'goal_type':'Goal.Revenue','goal':{'event_name':'Purchase','currency':'EUR'}}";
    private static final String CHECKOUT = "{'goal_type':'Goal.Pageview','goal':{'path':'/checkout'}}";
    private static final String ALONE =
            "\"meta\":{\"pagination\":{\"has_next_page\":false,\"has_prev_page\":false,\"links\":{}}}}";

    private final PluginsWorld world = new PluginsWorld();

    @Test
    void one_goal_comes_in_a_list_with_its_address() {
        Answer answer = world.put("/v1/goals", SIGNUP);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Location", PluginsWorld.BASE + "/api/plugins/v1/goals/1");
        assertThat(answer.body())
                .isEqualTo("{\"goals\":[{\"goal_type\":\"Goal.CustomEvent\",\"goal\":{\"id\":1,"
                        + "\"display_name\":\"Signup\",\"event_name\":\"Signup\",\"custom_props\":{}}}]," + ALONE);
        assertThat(world.put("/v1/goals", SIGNUP).body()).isEqualTo(answer.body());
        assertThat(world.get("/v1/goals/1").body())
                .isEqualTo("{\"goal_type\":\"Goal.CustomEvent\",\"goal\":{\"id\":1,"
                        + "\"display_name\":\"Signup\",\"event_name\":\"Signup\",\"custom_props\":{}}}");
    }

    @Test
    void several_come_in_their_order_each_with_its_address() {
        Answer answer = world.put("/v1/goals", "{'goals':[" + PURCHASE + "," + CHECKOUT + "," + SIGNUP + "]}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("Location"))
                .isEqualTo(List.of(1, 2, 3).stream()
                        .map(id -> PluginsWorld.BASE + "/api/plugins/v1/goals/" + id)
                        .collect(Collectors.joining(" | ")));
        assertThat(answer.body())
                .startsWith("{\"goals\":[{\"goal_type\":\"Goal.Revenue\",\"goal\":{\"id\":1,"
                        + "\"display_name\":\"Purchase\",\"event_name\":\"Purchase\",\"currency\":\"EUR\","
                        + "\"custom_props\":{}}},{\"goal_type\":\"Goal.Pageview\",\"goal\":{\"id\":2,"
                        + "\"display_name\":\"Visit /checkout\",\"path\":\"/checkout\",\"custom_props\":{}}},")
                .endsWith(ALONE);
    }

    @Test
    void a_goal_may_ask_for_properties() {
        assertThat(world.put(
                                "/v1/goals",
                                "{'goal_type':'Goal.CustomEvent','goal':{'event_name':'Signup','custom_props':{'tier':'pro'}}}")
                        .body())
                .contains("\"custom_props\":{\"tier\":\"pro\"}");
    }

    @Test
    void a_scroll_goal_looks_like_a_page() {
        world.remembered.goals.add(world.site.id(), NewGoal.of(new Trigger.PageScrolled(new PagePattern("/blog"), 50)));
        assertThat(world.get("/v1/goals").body())
                .isEqualTo("{\"goals\":[{\"goal_type\":\"Goal.Pageview\",\"goal\":{\"id\":1,"
                        + "\"display_name\":\"Visit /blog\",\"path\":\"/blog\",\"custom_props\":{}}}]," + ALONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                                    | Missing field: goal_type
            {'goal_type':'Goal.Scroll','goal':{}}                                 | Invalid value for enum
            {'goal_type':'Goal.Pageview'}                                         | Missing field: goal
            {'goal_type':'Goal.Pageview','goal':{}}                               | Missing field: path
            {'goal_type':'Goal.Revenue','goal':{'event_name':'Buy'}}              | Missing field: currency
            {'goal_type':'Goal.Revenue','goal':{'event_name':null,'currency':''}} | null value where string expected
            {'goal_type':'Goal.CustomEvent','goal':{'event_name':'A','custom_props':{'a':'1','b':'2','c':'3','d':'4'}}} | Object property count 4 is greater than maxProperties: 3
            {'goal_type':'Goal.CustomEvent','goal':{'event_name':'A','custom_props':{'a':1}}} | Invalid string. Got: integer
            {'goals':[]}                                                          | Array length 0 is smaller than minItems: 1
            {'goals':7}                                                           | Invalid array. Got: integer
            {'goals':[7]}                                                         | Invalid object. Got: integer
            """)
    void what_has_another_shape_is_refused(String body, String detail) {
        Answer answer = world.put("/v1/goals", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void eight_goals_are_enough() {
        String nine = IntStream.range(0, 9).mapToObj(i -> SIGNUP).collect(Collectors.joining(","));
        assertThat(world.put("/v1/goals", "{'goals':[" + nine + "]}").body())
                .isEqualTo("{\"errors\":[{\"title\":\"Invalid value\",\"source\":{\"pointer\":\"/goals\"},"
                        + "\"detail\":\"Array length 9 is larger than maxItems: 8\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'goal_type':'Goal.Revenue','goal':{'event_name':'Purchase','currency':'EUR'}} | event_name: 'Purchase' (with currency: USD) has already been taken
            {'goal_type':'Goal.Revenue','goal':{'event_name':'Buy','currency':'Euro'}}     | currency: is invalid
            {'goal_type':'Goal.CustomEvent','goal':{'event_name':'engagement'}}            | event_name: The event name 'engagement' is reserved and cannot be used as a goal
            """)
    void what_has_wrong_values_is_refused_and_nothing_is_kept(String goal, String detail) {
        world.put("/v1/goals", PURCHASE.replace("EUR", "USD"));
        Answer answer = world.put("/v1/goals", "{'goals':[" + SIGNUP + "," + goal + "]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"detail\":\"" + detail + "\"}");
        assertThat(world.remembered.goals.newestFirst(world.site.id())).hasSize(1);
    }

    @Test
    void there_is_an_end_to_goals() {
        for (int i = 0; i < RememberedSite.MOST_GOALS; i++) {
            world.put("/v1/goals", CHECKOUT.replace("checkout", "page" + i));
        }
        assertThat(world.put("/v1/goals", SIGNUP).body())
                .isEqualTo("{\"errors\":[{\"detail\":\"event_name: Maximum number of goals reached\"},"
                        + "{\"detail\":\"page_path: Maximum number of goals reached\"}]}");
    }

    @Test
    void a_plan_may_lack_something() {
        world.features = EnumSet.of(Feature.GOALS, Feature.FUNNELS);
        Answer answer = world.put("/v1/goals", "{'goals':[" + SIGNUP + "," + PURCHASE + "]}");
        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.body())
                .isEqualTo("{\"errors\":[{\"detail\":\"Revenue Goals is part of the Plausible Business plan. "
                        + "To get access to this feature, please upgrade your account.\"}]}");
        assertThat(world.put("/v1/goals", SIGNUP).status()).isEqualTo(201);
    }

    @Test
    void what_is_deleted_is_gone_and_may_be_gone_already() {
        world.put("/v1/goals", "{'goals':[" + PURCHASE + "," + CHECKOUT + "," + SIGNUP + "]}");
        world.remembered.funnels.add(world.site.id(), new NewFunnel("F", List.of(new GoalId(1), new GoalId(2))));

        assertThat(world.delete("/v1/goals/3").status()).isEqualTo(204);
        assertThat(world.delete("/v1/goals/3").status()).isEqualTo(204);
        assertThat(world.send("DELETE", "/v1/goals", "{'goal_ids':[1,77,99999999999999999999]}")
                        .status())
                .isEqualTo(204);
        assertThat(world.remembered.goals.newestFirst(world.site.id()))
                .extracting(goal -> goal.id().value())
                .containsExactly(2L);
        assertThat(world.remembered.funnels.of(world.site.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                | Missing field: goal_ids
            {'goal_ids':[]}                   | Array length 0 is smaller than minItems: 1
            {'goal_ids':[1,2,3,4,5,6,7,8,9]}  | Array length 9 is larger than maxItems: 8
            {'goal_ids':['1']}                | Invalid integer. Got: string
            {'goal_ids':[1.5]}                | Invalid integer. Got: number
            """)
    void what_to_delete_must_be_said(String body, String detail) {
        Answer answer = world.send("DELETE", "/v1/goals", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void pages_say_where_their_neighbours_are() {
        world.put("/v1/goals", "{'goals':[" + PURCHASE + "," + CHECKOUT + "," + SIGNUP + "]}");

        Answer first = world.get("/v1/goals?limit=2&colour=b%20%26%20w");
        String next = link(first, "next");
        assertThat(next)
                .startsWith(PluginsWorld.BASE + "/api/plugins/v1/goals?after=")
                .endsWith("&colour=b+%26+w&limit=2");
        assertThat(first.body())
                .contains("\"has_next_page\":true,\"has_prev_page\":false")
                .doesNotContain("\"prev\"");

        Answer second = follow(next);
        assertThat(second.body()).contains("\"id\":1,").contains("\"has_next_page\":false,\"has_prev_page\":true");
        assertThat(link(second, "prev")).contains("?before=").doesNotContain("after=");
        assertThat(follow(link(second, "prev")).body()).isEqualTo(first.body());
    }

    private Answer follow(String link) {
        return world.get(link.substring((PluginsWorld.BASE + "/api/plugins").length()));
    }

    private static String link(Answer answer, String name) {
        return answer.body().replaceFirst(".*\"" + name + "\":\\{\"url\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void a_page_has_ten_unless_somebody_asks_for_another_number_from_1_to_100() {
        for (int i = 0; i < 12; i++) {
            world.remembered.goals.add(world.site.id(), NewGoal.of(new Trigger.PageVisited(new PagePattern("/" + i))));
        }
        for (String usual : List.of("", "?limit=0", "?limit=-1", "?limit=101", "?limit=10")) {
            assertThat(world.get("/v1/goals" + usual).body())
                    .contains("\"id\":12,", "\"id\":3,")
                    .doesNotContain("\"id\":2,");
        }
        assertThat(world.get("/v1/goals?limit=100").body()).contains("\"id\":1,");
        assertThat(world.get("/v1/goals?limit=many").body())
                .isEqualTo("{\"errors\":[{\"title\":\"Invalid value\",\"source\":{\"pointer\":\"/limit\"},"
                        + "\"detail\":\"Invalid integer. Got: string\"}]}");
        assertThat(world.get("/v1/goals?after=%3F").status()).isEqualTo(422);
    }
}
