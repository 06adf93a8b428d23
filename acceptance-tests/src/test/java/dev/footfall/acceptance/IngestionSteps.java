package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.domain.site.Shields;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a site lets in, and how its owner learns what became of events. */
public final class IngestionSteps {
    private static final String SITES = "/api/footfall/v1/sites/";

    private final FootfallDriver footfall;

    public IngestionSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("the site refuses pages {string}")
    public void refusesPages(String rule) {
        footfall.shield(new Shields(List.of(), List.of(), List.of(rule), List.of()));
    }

    @Given("the site refuses addresses {string}")
    public void refusesAddresses(String rule) {
        footfall.shield(new Shields(List.of(rule), List.of(), List.of(), List.of()));
    }

    @Given("the site refuses countries {string}")
    public void refusesCountries(String rule) {
        footfall.shield(new Shields(List.of(), List.of(rule), List.of(), List.of()));
    }

    @Given("the site takes events of the host {string} only")
    public void takesHost(String host) {
        footfall.shield(new Shields(List.of(), List.of(), List.of(), List.of(host)));
    }

    @Given("the site takes {int} events in {int} seconds")
    public void takes(int events, int seconds) {
        footfall.limit(events, seconds);
    }

    @Given("the team's events are taken in until {word}")
    public void until(String day) {
        footfall.acceptTrafficUntil(LocalDate.parse(day));
    }

    @When("I ask what became of the events")
    public void ask() {
        footfall.get(SITES + footfall.siteInQuestion() + "/ingestion", Map.of());
    }

    @Then("{int} event was accepted and {int} dropped")
    public void counted(int accepted, int dropped) {
        assertThat(sum("/accepted")).isEqualTo(accepted);
        assertThat(drops().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(dropped);
    }

    @Then("these were dropped")
    public void dropped(DataTable table) {
        assertThat(drops())
                .isEqualTo(table.asMaps().stream()
                        .collect(Collectors.toMap(
                                row -> row.get("reason"), row -> Integer.parseInt(row.get("events")))));
    }

    @Then("the last event was dropped for {string}")
    public void lastDrop(String reason) {
        assertThat(footfall.answer().json().at("/recent/0/reason").asText())
                .as(footfall.answer().text())
                .isEqualTo(reason);
    }

    @Then("it was a {string} of {string}")
    public void was(String name, String pathname) {
        assertThat(footfall.answer().json().at("/recent/0/name").asText()).isEqualTo(name);
        assertThat(footfall.answer().json().at("/recent/0/pathname").asText()).isEqualTo(pathname);
    }

    @Then("nothing tells who sent it")
    public void anonymous() {
        assertThat(footfall.answer().json().at("/recent/0").propertyStream().map(Map.Entry::getKey))
                .containsExactly("time", "reason", "name", "hostname", "pathname");
    }

    @When("I have a page view of {string} explained")
    public void explain(String url) {
        explain(url, TrafficSteps.BROWSER);
    }

    @When("I have a page view by a robot explained")
    public void explainRobot() {
        explain("https://shop.example/", TrafficSteps.ROBOT);
    }

    @When("I have nothing at all explained")
    public void explainNothing() {
        explain(Map.of("d", footfall.siteInQuestion(), "n", "pageview"), TrafficSteps.BROWSER);
    }

    private void explain(String url, String userAgent) {
        explain(Map.of("n", "pageview", "d", footfall.siteInQuestion(), "u", url), userAgent);
    }

    private void explain(Map<String, String> body, String userAgent) {
        footfall.send(
                "POST",
                SITES + footfall.siteInQuestion() + "/events/explain",
                Map.of("body", body, "headers", Map.of("user-agent", userAgent)));
    }

    @Then("it would be {word}")
    public void verdict(String verdict) {
        assertThat(footfall.answer().json().path("verdict").asText())
                .as(footfall.answer().text())
                .isEqualTo(verdict);
    }

    @Then("it would be dropped for {string}")
    public void wouldBeDropped(String reason) {
        verdict("dropped");
        assertThat(footfall.answer().json().path("reason").asText()).isEqualTo(reason);
    }

    @Then("the step {string} found {string}")
    public void found(String step, String outcome) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (JsonNode taken : footfall.answer().json().path("steps")) {
            outcomes.put(taken.path("step").asText(), taken.path("outcome").asText());
        }
        assertThat(outcomes).containsEntry(step, outcome);
    }

    private int sum(String pointer) {
        int sum = 0;
        for (JsonNode bucket : footfall.answer().json().path("results")) {
            sum += bucket.at(pointer).asInt();
        }
        return sum;
    }

    private Map<String, Integer> drops() {
        Map<String, Integer> drops = new LinkedHashMap<>();
        for (JsonNode bucket : footfall.answer().json().path("results")) {
            bucket.path("dropped")
                    .properties()
                    .forEach(reason ->
                            drops.merge(reason.getKey(), reason.getValue().asInt(), Integer::sum));
        }
        return drops;
    }
}
