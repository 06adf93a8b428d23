package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What dashboards ask and are told. */
public final class DashboardSteps {
    private final FootfallDriver footfall;

    public DashboardSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("I ask in the words of dashboards")
    public void extended(String query) {
        send("/api/footfall/v1/query", query);
    }

    @When("I ask in the published words")
    public void published(String query) {
        send("/api/v2/query", query);
    }

    @When("I ask what can be asked of the site")
    public void schema() {
        footfall.get("/api/footfall/v1/sites/" + footfall.siteInQuestion() + "/schema", Map.of());
    }

    @Then("the other period has")
    public void otherPeriod(DataTable table) {
        List<Map<String, String>> rows = new ArrayList<>();
        footfall.answer()
                .json()
                .path("results")
                .forEach(row -> rows.add(Map.of("metrics", first(row, "metrics"), "change", first(row, "change"))));
        assertThat(rows).as(footfall.answer().text()).isEqualTo(table.asMaps());
    }

    @Then("the schema lists these {word}")
    public void schemaLists(String kind, DataTable table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : footfall.answer().json().path("results").path(kind)) {
            Map<String, String> cells = new LinkedHashMap<>();
            table.row(0).forEach(column -> cells.put(column, row.path(column).asText()));
            rows.add(cells);
        }
        assertThat(rows).as(footfall.answer().text()).isEqualTo(table.asMaps());
    }

    @Then("the schema says that {string} is asked for as one number only")
    public void schemaHasOneNumber(String metric) {
        assertThat(groupings(metric))
                .hasSize(1)
                .allSatisfy(grouping -> assertThat(grouping.path("by").isNull()).isTrue());
    }

    @Then("the schema says that {string} by {string} needs a filter on {string}")
    public void schemaHasNeed(String metric, String by, String need) {
        assertThat(groupings(metric))
                .filteredOn(grouping -> grouping.path("by").asText().equals(by))
                .hasSize(1)
                .allSatisfy(grouping -> assertThat(
                                grouping.path("needs_filter_on").path(0).asText())
                        .isEqualTo(need));
    }

    private List<JsonNode> groupings(String metric) {
        List<JsonNode> groupings = new ArrayList<>();
        for (JsonNode row : footfall.answer().json().path("results").path("metrics")) {
            if (row.path("name").asText().equals(metric)) {
                row.path("groupings").forEach(groupings::add);
            }
        }
        return groupings;
    }

    private static String first(JsonNode row, String name) {
        return row.at("/comparison/" + name + "/0").asText();
    }

    private void send(String path, String query) {
        footfall.post(
                path,
                "application/json",
                query.replaceFirst("\\{", "{\"site_id\": \"" + footfall.siteInQuestion() + "\", "),
                Map.of());
    }
}
