package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
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

    @Then("the other period has")
    public void otherPeriod(DataTable table) {
        List<Map<String, String>> rows = new ArrayList<>();
        footfall.answer()
                .json()
                .path("results")
                .forEach(row -> rows.add(Map.of("metrics", first(row, "metrics"), "change", first(row, "change"))));
        assertThat(rows).as(footfall.answer().text()).isEqualTo(table.asMaps());
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
