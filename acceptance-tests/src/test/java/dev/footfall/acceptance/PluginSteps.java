package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plugin does for its site. */
public final class PluginSteps {
    private static final String API = "/api/plugins/v1";
    private static final String TRACKER = "tracker_script_configuration";

    private final FootfallDriver footfall;

    public PluginSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("a plugin with a token of {string}")
    public void token(String site) {
        footfall.newPluginToken(site);
    }

    @Given("a plugin without a token")
    public void noToken() {
        footfall.useNoKey();
    }

    @Given("a plugin with a token that nobody made")
    public void unknownToken() {
        footfall.useHeader("Basic c2hvcC5leGFtcGxlOm5vYm9keS1tYWRlLWl0");
    }

    @When("the plugin asks what it may do")
    public void capabilities() {
        footfall.get(API + "/capabilities", Map.of());
    }

    @Then("the plugin is known and has the features {string}")
    public void known(String features) {
        assertThat(footfall.answer().json().path("authorized").asBoolean()).isTrue();
        assertThat(features()).isEqualTo(features);
    }

    @Then("the plugin is not known and has no features")
    public void unknown() {
        assertThat(footfall.answer().status()).isEqualTo(200);
        assertThat(footfall.answer().json().path("authorized").asBoolean(true)).isFalse();
        assertThat(footfall.answer().json().path("data_domain").isNull()).isTrue();
        assertThat(features()).isEmpty();
    }

    private String features() {
        return footfall.answer().json().path("features").properties().stream()
                .filter(feature -> feature.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    // --- goals and funnels ---------------------------------------------------------------------------------------

    @When("the plugin wants these goals")
    public void wanted(DataTable goals) {
        footfall.send("PUT", API + "/goals", Map.of("goals", goals(goals)));
    }

    @When("the plugin lists its goals")
    public void listGoals() {
        footfall.get(API + "/goals", Map.of());
    }

    @When("the plugin deletes its first goal")
    public void deleteGoal() {
        listGoals();
        List<Integer> ids = new ArrayList<>();
        footfall.answer()
                .json()
                .path("goals")
                .forEach(goal -> ids.add(goal.at("/goal/id").asInt()));
        footfall.send("DELETE", API + "/goals/" + ids.getLast(), Map.of());
    }

    @Then("the plugin sees these goals")
    public void seen(DataTable expected) {
        assertThat(rows(footfall.answer().json().path("goals")))
                .as(footfall.answer().text())
                .isEqualTo(expected.asMaps());
    }

    @Then("the plugin sees no goals")
    public void noneSeen() {
        assertThat(footfall.answer().json().path("goals").isArray()).isTrue();
        assertThat(footfall.answer().json().path("goals")).isEmpty();
    }

    @When("the plugin wants the funnel {string} of these goals")
    public void funnel(String name, DataTable steps) {
        footfall.send("PUT", API + "/funnels", Map.of("funnel", Map.of("name", name, "steps", goals(steps))));
    }

    @When("the plugin lists its funnels")
    public void listFunnels() {
        footfall.get(API + "/funnels", Map.of());
    }

    @Then("the plugin sees the funnel {string} of these goals")
    public void funnelSeen(String name, DataTable expected) {
        JsonNode funnel = footfall.answer().json().path("funnel");
        assertThat(funnel.path("name").asText()).as(footfall.answer().text()).isEqualTo(name);
        assertThat(rows(funnel.path("steps"))).isEqualTo(expected.asMaps());
    }

    @Then("the plugin sees the funnels {string}")
    public void funnelsSeen(String names) {
        assertThat(texts(footfall.answer().json().path("funnels"), "/funnel/name"))
                .isEqualTo(names);
    }

    private static List<Map<String, Object>> goals(DataTable table) {
        return table.asMaps().stream()
                .map(row -> {
                    Map<String, String> goal = new LinkedHashMap<>(row);
                    goal.remove("kind");
                    goal.values().removeIf(value -> value == null);
                    return Map.<String, Object>of(
                            "goal_type",
                            "Goal." + Optional.ofNullable(row.get("kind")).orElseThrow(),
                            "goal",
                            goal);
                })
                .toList();
    }

    private static List<Map<String, String>> rows(JsonNode goals) {
        List<Map<String, String>> rows = new ArrayList<>();
        goals.forEach(goal -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("kind", goal.path("goal_type").asText().replace("Goal.", ""));
            row.put("name", goal.at("/goal/display_name").asText());
            rows.add(row);
        });
        return rows;
    }

    // --- properties, links, tracker ------------------------------------------------------------------------------

    @When("the plugin wants the properties {string}")
    public void properties(String keys) {
        footfall.send("PUT", API + "/custom_props", Map.of("custom_props", keys(keys)));
    }

    @When("the plugin no longer wants the properties {string}")
    public void noProperties(String keys) {
        footfall.send("DELETE", API + "/custom_props", Map.of("custom_props", keys(keys)));
    }

    @Then("the plugin sees the properties {string}")
    public void propertiesSeen(String keys) {
        assertThat(texts(footfall.answer().json().path("custom_props"), "/custom_prop/key"))
                .isEqualTo(keys);
    }

    private static List<Map<String, Map<String, String>>> keys(String keys) {
        return Arrays.stream(keys.split(" ", -1))
                .map(key -> Map.of("custom_prop", Map.of("key", key)))
                .toList();
    }

    private static String texts(JsonNode list, String pointer) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.at(pointer).asText()));
        return String.join(" ", texts);
    }

    @When("the plugin shares its site as {string}")
    public void share(String name) {
        footfall.send("PUT", API + "/shared_links", Map.of("shared_link", Map.of("name", name)));
    }

    @When("the plugin installs the tracker by {string} with {string} switched on")
    public void install(String installation, String option) {
        footfall.send(
                "PUT", API + "/" + TRACKER, Map.of(TRACKER, Map.of("installation_type", installation, option, true)));
    }

    @When("the plugin installs the tracker without a word how")
    public void installSomehow() {
        footfall.send("PUT", API + "/" + TRACKER, Map.of(TRACKER, Map.of()));
    }

    @Then("the plugin is told {string} with status {int}")
    public void told(String details, int status) {
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(status);
        assertThat(texts(footfall.answer().json().path("errors"), "/detail")).isEqualTo(details);
    }
}
