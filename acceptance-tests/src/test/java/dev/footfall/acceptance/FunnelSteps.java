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

/** What clients do with funnels, and what they learn of their visitors. */
public final class FunnelSteps {
    private static final Map<String, String> NUMBERS = Map.of(
            "step", "label",
            "visitors", "visitors",
            "dropoff", "dropoff",
            "dropoff percentage", "dropoff_percentage",
            "conversion rate", "conversion_rate",
            "of the step before", "conversion_rate_step");

    private final FootfallDriver footfall;
    private long funnel;

    public FunnelSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("there are goals of the events {string} on {string}")
    public void goals(String events, String site) {
        for (String event : list(events)) {
            footfall.send(
                    "PUT",
                    "/api/v1/sites/goals",
                    Map.of("site_id", footfall.siteId(site), "goal_type", "event", "event_name", event));
        }
    }

    @When("I delete the goal {string} of {string}")
    public void deleteGoal(String name, String site) {
        long goal = numbers(name, site).getFirst();
        footfall.send("DELETE", "/api/v1/sites/goals/" + goal, Map.of("site_id", footfall.siteId(site)));
    }

    @When("I make the funnel {string} of {string} on {string}")
    public void make(String name, String steps, String site) {
        make("sequential", name, steps, site);
    }

    @When("I make the {word} funnel {string} of {string} on {string}")
    public void make(String order, String name, String steps, String site) {
        footfall.send("POST", funnels(site), described(order, name, steps, site));
        funnel = footfall.answer().json().path("id").asLong();
    }

    @When("I make of that funnel of {string} the funnel {string} of {string}")
    public void change(String site, String name, String steps) {
        footfall.send("PUT", funnels(site) + "/" + funnel, described("sequential", name, steps, site));
    }

    @When("I delete that funnel of {string}")
    public void delete(String site) {
        footfall.send("DELETE", funnels(site) + "/" + funnel, Map.of());
    }

    @When("I list the funnels of {string}")
    public void listFunnels(String site) {
        footfall.get(funnels(site), Map.of());
    }

    @When("I ask how far people came in that funnel of {string} today")
    public void askToday(String site) {
        ask(site, Map.of("date_range", "day"));
    }

    @When("I ask how far people came in that funnel of {string} since yesterday")
    public void askSinceYesterday(String site) {
        ask(site, Map.of("date_range", List.of("2024-03-04", "2024-03-05")));
    }

    @When("I ask how far those came in that funnel of {string} today whose {string} is {string}")
    public void askOfSome(String site, String dimension, String value) {
        ask(site, Map.of("date_range", "day", "filters", List.of(List.of("is", dimension, List.of(value)))));
    }

    @When("I ask how far people came from {string} on {string} today")
    public void askOfSteps(String steps, String site) {
        footfall.send("POST", funnels(site) + "/query", Map.of("date_range", "day", "steps", numbers(steps, site)));
    }

    private void ask(String site, Map<String, ?> people) {
        footfall.send("POST", funnels(site) + "/" + funnel + "/query", people);
    }

    @Then("the funnels are")
    public void listed(DataTable expected) {
        List<Map<String, String>> rows = new ArrayList<>();
        footfall.answer().json().path("funnels").forEach(row -> rows.add(cells(row, expected)));
        assertThat(rows).as(footfall.answer().text()).isEqualTo(expected.asMaps());
    }

    @Then("{int} of {int} people entered, which is {string} percent, and went so far")
    public void wentSoFar(int entered, int all, String percentage, DataTable expected) {
        JsonNode results = footfall.answer().json().path("results");
        List<Map<String, String>> steps = new ArrayList<>();
        results.path("steps").forEach(step -> {
            Map<String, String> row = new LinkedHashMap<>();
            expected.row(0)
                    .forEach(column ->
                            row.put(column, step.path(NUMBERS.get(column)).asText()));
            steps.add(row);
        });
        assertThat(steps).as(footfall.answer().text()).isEqualTo(expected.asMaps());
        assertThat(results.path("all_visitors").asInt()).isEqualTo(all);
        assertThat(results.path("entering_visitors").asInt()).isEqualTo(entered);
        assertThat(results.path("entering_visitors_percentage").asText()).isEqualTo(percentage);
    }

    @Then("{int} people went all the way")
    public void wentAllTheWay(int people) {
        JsonNode steps = footfall.answer().json().at("/results/steps");
        assertThat(steps.isArray()).as(footfall.answer().text()).isTrue();
        assertThat(steps.get(steps.size() - 1).path("visitors").asInt())
                .as(footfall.answer().text())
                .isEqualTo(people);
    }

    private String funnels(String site) {
        return "/api/footfall/v1/sites/" + footfall.siteId(site) + "/funnels";
    }

    private Map<String, Object> described(String order, String name, String steps, String site) {
        return Map.of("name", name, "steps", numbers(steps, site), "strict_order", order.equals("strict"));
    }

    /** The numbers of the goals of these names. */
    private List<Long> numbers(String names, String site) {
        footfall.get("/api/v1/sites/goals", Map.of("site_id", footfall.siteId(site)));
        Map<String, Long> byName = new LinkedHashMap<>();
        footfall.answer()
                .json()
                .path("goals")
                .forEach(goal -> byName.put(
                        goal.path("display_name").asText(), goal.path("id").asLong()));
        return list(names).stream().map(byName::get).toList();
    }

    private static List<String> list(String names) {
        return Arrays.stream(names.split(", ", -1)).toList();
    }

    private static Map<String, String> cells(JsonNode row, DataTable expected) {
        Map<String, String> cells = new LinkedHashMap<>();
        expected.row(0).forEach(column -> cells.put(column, row.path(column).asText()));
        return cells;
    }
}
