package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients do with sites, and what they see of them. */
public final class SitesSteps {
    private static final String SITES = "/api/v1/sites";
    private static final String TRACKER = "tracker_script_configuration";

    private final FootfallDriver footfall;

    public SitesSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    // --- sites ---------------------------------------------------------------------------------------------------

    @When("I list my sites")
    public void listSites() {
        footfall.get(SITES, Map.of());
    }

    @When("I list my sites, {int} at a time")
    public void listSitesInPages(int limit) {
        footfall.get(SITES, Map.of("limit", Integer.toString(limit)));
    }

    @When("I go on to the next page")
    public void nextPage() {
        page("after");
    }

    @When("I go back to the page before")
    public void pageBefore() {
        page("before");
    }

    private void page(String side) {
        JsonNode meta = footfall.answer().json().path("meta");
        footfall.get(
                SITES,
                Map.of(
                        "limit",
                        meta.path("limit").asText(),
                        side,
                        meta.path(side).asText()));
    }

    @When("I make the site {string} in the time zone {string}")
    public void make(String domain, String zone) {
        Map<String, String> asked = new LinkedHashMap<>(footfall.teamInQuestion());
        asked.put("domain", footfall.ownDomain(domain));
        asked.put("timezone", zone);
        footfall.send("POST", SITES, asked);
    }

    @When("I rename the site {string} to {string}")
    public void rename(String site, String domain) {
        footfall.send("PUT", one(site), Map.of("domain", footfall.ownDomain(domain)));
    }

    @When("I switch {string} of {string} to {string}")
    public void switched(String option, String site, String value) {
        footfall.send("PUT", one(site), Map.of(TRACKER, Map.of(option, value)));
    }

    @When("I look at the site {string}")
    public void look(String site) {
        footfall.get(one(site), Map.of());
    }

    @When("I delete the site {string}")
    public void delete(String site) {
        footfall.send("DELETE", one(site), Map.of());
    }

    private String one(String site) {
        return SITES + "/" + footfall.ownDomain(site);
    }

    @Then("the sites are")
    public void sites(DataTable expected) {
        assertThat(rows("sites", expected)).as(footfall.answer().text()).isEqualTo(expected.asMaps());
    }

    @Then("the site has these facts")
    public void facts(DataTable expected) {
        JsonNode site = footfall.answer().json();
        Map<String, Optional<String>> facts = new LinkedHashMap<>();
        facts.put(
                "domain",
                Optional.of(footfall.domainInDocument(site.path("domain").asText())));
        facts.put("timezone", Optional.of(site.path("timezone").asText()));
        facts.put("custom properties", words(site.path("custom_properties")));
        facts.put("switched on", switchedOn(site.path(TRACKER)));
        Map<String, Optional<String>> wanted = new LinkedHashMap<>();
        expected.asMaps().getFirst().forEach((name, value) -> wanted.put(name, Optional.ofNullable(value)));
        assertThat(facts).as(footfall.answer().text()).isEqualTo(wanted);
    }

    private static Optional<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return Optional.of(String.join(" ", words)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> switchedOn(JsonNode tracker) {
        List<String> on = tracker.properties().stream()
                .filter(option -> option.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("id"))
                .toList();
        return Optional.of(String.join(" ", on)).filter(text -> !text.isEmpty());
    }

    @Then("it is done")
    public void done() {
        assertThat(footfall.answer().text()).isEqualTo("{\"deleted\":true}");
    }

    // --- goals ---------------------------------------------------------------------------------------------------

    @When("I want this goal on {string}")
    public void wanted(String site, DataTable goal) {
        Map<String, Object> asked = new LinkedHashMap<>();
        goal.asMaps().getFirst().forEach((name, value) -> asked.put(name, value == null ? "" : value));
        asked.put("site_id", footfall.ownDomain(site));
        footfall.send("PUT", SITES + "/goals", asked);
    }

    @When("I list the goals of {string}")
    public void listGoals(String site) {
        list("goals", site);
    }

    @When("I delete that goal of {string}")
    public void deleteGoal(String site) {
        footfall.send("DELETE", SITES + "/goals/" + footfall.lastNumber(), Map.of("site_id", footfall.ownDomain(site)));
    }

    @Then("the goals are")
    public void goals(DataTable expected) {
        assertThat(rows("goals", expected)).as(footfall.answer().text()).isEqualTo(expected.asMaps());
    }

    @Then("the goal is")
    public void goal(DataTable expected) {
        assertThat(row(footfall.answer().json(), expected))
                .as(footfall.answer().text())
                .isEqualTo(expected.asMaps().getFirst());
    }

    @Then("there are no {word}")
    public void none(String what) {
        assertThat(footfall.answer().json().path(what).isArray()).isTrue();
        assertThat(footfall.answer().json().path(what)).isEmpty();
    }

    // --- properties, links, guests -------------------------------------------------------------------------------

    @When("I add the property {string} to {string}")
    public void addProperty(String property, String site) {
        footfall.send(
                "PUT", SITES + "/custom-props", Map.of("site_id", footfall.ownDomain(site), "property", property));
    }

    @When("I remove the property {string} from {string}")
    public void removeProperty(String property, String site) {
        footfall.send("DELETE", SITES + "/custom-props/" + property, Map.of("site_id", footfall.ownDomain(site)));
    }

    @When("I list the properties of {string}")
    public void listProperties(String site) {
        list("custom-props", site);
    }

    @Then("the properties are {string}")
    public void properties(String names) {
        List<String> listed = new ArrayList<>();
        footfall.answer()
                .json()
                .path("custom_properties")
                .forEach(each -> listed.add(each.path("property").asText()));
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
        assertThat(String.join(" ", listed)).isEqualTo(names);
    }

    @When("I share {string} as {string}")
    public void share(String site, String name) {
        footfall.send("PUT", SITES + "/shared-links", Map.of("site_id", footfall.ownDomain(site), "name", name));
    }

    @When("I invite {string} to {string} as {word}")
    public void invite(String email, String site, String role) {
        footfall.send(
                "PUT", SITES + "/guests", Map.of("site_id", footfall.ownDomain(site), "email", email, "role", role));
    }

    @When("I put {string} out of {string}")
    public void putOut(String email, String site) {
        footfall.send("DELETE", SITES + "/guests/" + email, Map.of("site_id", footfall.ownDomain(site)));
    }

    @When("I list the guests of {string}")
    public void listGuests(String site) {
        list("guests", site);
    }

    @Then("the guests are")
    public void guests(DataTable expected) {
        assertThat(rows("guests", expected)).as(footfall.answer().text()).isEqualTo(expected.asMaps());
    }

    // --- people --------------------------------------------------------------------------------------------------

    @Given("a(n) key of a(n) {word} of {string}")
    public void keyOf(String person, String site) {
        footfall.keyOf(person, site);
    }

    // --- tables --------------------------------------------------------------------------------------------------

    private void list(String what, String site) {
        footfall.get(SITES + "/" + what, Map.of("site_id", footfall.ownDomain(site)));
    }

    private List<Map<String, String>> rows(String list, DataTable expected) {
        List<Map<String, String>> rows = new ArrayList<>();
        footfall.answer().json().path(list).forEach(item -> rows.add(row(item, expected)));
        return rows;
    }

    private Map<String, String> row(JsonNode item, DataTable expected) {
        Map<String, String> row = new LinkedHashMap<>();
        expected.row(0)
                .forEach(name ->
                        row.put(name, footfall.domainInDocument(item.path(name).asText())));
        return row;
    }
}
