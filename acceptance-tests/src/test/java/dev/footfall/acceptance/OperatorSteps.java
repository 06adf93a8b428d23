package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the operator does through the admin API. */
public final class OperatorSteps {
    private final FootfallDriver footfall;
    private String document = "";

    public OperatorSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("the operator provisions")
    public void provisions(String text) {
        document = text;
        footfall.provision(text);
    }

    @Given("the operator has provisioned")
    public void hasProvisioned(String text) {
        provisions(text);
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
    }

    @When("the operator provisions the same again")
    public void provisionsAgain() {
        footfall.provision(document);
    }

    @When("somebody provisions with the token {string}")
    public void provisionsWithToken(String token) {
        footfall.provisionAs(token);
    }

    @When("I use the key {string}")
    public void use(String key) {
        footfall.useKeyOfDocument(key);
    }

    @When("the operator looks at the site {string}")
    public void looksAt(String site) {
        footfall.operatorGets(site, "");
    }

    @When("the operator loads these events into {string}")
    public void loads(String site, String lines) {
        footfall.operatorLoads(site, "/events", lines);
    }

    @When("the operator loads these {word} into {string} under the import {string}")
    public void loadsAggregates(String table, String site, String key, String lines) {
        footfall.operatorLoads(site, "/imported/" + table + "?import=" + key, lines);
    }

    @When("the operator exports the {word} of {string}")
    public void exports(String what, String site) {
        footfall.operatorGets(site, "/" + what);
    }

    @When("the operator copies the events of {string} to {string}")
    public void copies(String from, String to) {
        exports("events", from);
        List<String> lines = new ArrayList<>();
        for (JsonNode line : footfall.answer().lines()) {
            ObjectNode event = line.deepCopy();
            // Without a host an event happens on the site it is loaded into.
            lines.add(event.remove(List.of("site_id", "session_id", "acquisition_channel", "hostname"))
                    .toString());
        }
        loads(to, String.join("\n", lines));
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
        footfall.rememberCopy(from, to);
    }

    @Then("both sites have the same events and visits but for their numbers")
    public void same() {
        for (String what : List.of("events", "sessions")) {
            List<JsonNode> originals = exported(what, footfall.copiedFrom());
            assertThat(originals).isNotEmpty();
            assertThat(exported(what, footfall.copiedTo())).isEqualTo(originals);
        }
    }

    private List<JsonNode> exported(String what, String site) {
        exports(what, site);
        return footfall.answer().lines().stream()
                .map(line -> (JsonNode)
                        ((ObjectNode) line).remove(List.of("site_id", "session_id", "hostname", "exit_page_hostname")))
                .toList();
    }

    @Then("every provisioned item has a number")
    public void numbered() {
        JsonNode lists = footfall.answer().json();
        assertThat(lists.size()).isEqualTo(4);
        lists.forEach(list -> list.forEach(item -> assertThat(item.path("id").isIntegralNumber())
                .as(item.toString())
                .isTrue()));
    }

    @Then("both answers are the same text")
    public void sameText() {
        assertThat(footfall.lastTwoAnswers().getLast().text())
                .isEqualTo(footfall.lastTwoAnswers().getFirst().text());
    }

    @Then("the site has these people")
    public void people(DataTable expected) {
        List<Map<String, String>> people = new ArrayList<>();
        JsonNode state = footfall.answer().json().path("people");
        state.path("memberships")
                .forEach(member -> people.add(person(
                        member.at("/user/email").asText(), member.path("role").asText())));
        state.path("invitations")
                .forEach(invited -> people.add(person(
                        invited.path("email").asText(),
                        "invited " + invited.path("role").asText())));
        assertThat(people).as(footfall.answer().text()).isEqualTo(expected.asMaps());
    }

    private Map<String, String> person(String email, String role) {
        Map<String, String> person = new LinkedHashMap<>();
        person.put("email", footfall.asInDocument(email));
        person.put("role", role);
        return person;
    }

    @Then("{int} lines are accepted")
    public void accepted(int lines) {
        assertThat(footfall.answer().json().path("accepted").asInt(-1))
                .as(footfall.answer().text())
                .isEqualTo(lines);
    }

    @Then("{int} lines are accepted and none is dropped")
    public void acceptedWhole(int lines) {
        accepted(lines);
        assertThat(footfall.answer().json().path("dropped")).isEmpty();
    }

    @Then("line {int} is dropped because of {string}")
    public void dropped(int line, String reason) {
        JsonNode dropped = footfall.answer().json().path("dropped");
        assertThat(dropped).as(footfall.answer().text()).hasSize(1);
        assertThat(dropped.get(0).path("line").asInt()).isEqualTo(line);
        assertThat(dropped.get(0).path("reason").asText()).isEqualTo(reason);
    }

    @Then("the faults are")
    public void faults(DataTable expected) {
        assertThat(footfall.answer().table("lines")).isEqualTo(expected.asMaps());
    }

    @Then("there are {int} lines")
    public void lines(int count) {
        assertThat(footfall.answer().lines()).as(footfall.answer().text()).hasSize(count);
    }

    @Then("the lines have these values")
    public void values(DataTable expected) {
        List<Map<String, String>> rows = expected.asMaps();
        assertThat(footfall.answer().lines().stream()
                        .map(line -> rows.getFirst().keySet().stream()
                                .collect(Collectors.toMap(
                                        key -> key,
                                        key -> Objects.requireNonNull(line.get(key))
                                                .asText(),
                                        (one, other) -> one,
                                        LinkedHashMap::new)))
                        .toList())
                .as(footfall.answer().text())
                .isEqualTo(rows);
    }
}
