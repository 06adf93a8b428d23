package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** The scripts that pages load. */
public final class ScriptSteps {
    private final FootfallDriver footfall;
    private String script = "";

    public ScriptSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("a page loads the script {string}")
    public void loadsFile(String file) {
        footfall.deliver("GET", "/js/" + file, Map.of(), "");
    }

    @When("a page that accepts {string} loads the script {string}")
    public void loadsFile(String accept, String file) {
        footfall.deliver("GET", "/js/" + file, Map.of("Accept", accept), "");
    }

    @When("a page loads the script of {string}")
    public void loads(String site) {
        footfall.get("/api/v1/sites/" + footfall.siteId(site), Map.of());
        script = footfall.answer().json().at("/tracker_script_configuration/id").asText();
        assertThat(script).as(footfall.answer().text()).startsWith("pa-");
        loadsFile(script + ".js");
    }

    @Then("the script is marked as that of the site")
    public void marked() {
        assertThat(footfall.answer().response().headers().firstValue("cdn-tag")).contains("tracker_script::" + script);
    }

    @Then("it sends events of {string} to this server")
    public void sends(String site) {
        assertThat(footfall.answer().text())
                .contains("domain:\"" + footfall.siteId(site) + "\"")
                .containsPattern("endpoint:\"http://127\\.0\\.0\\.1:[0-9]+" + TestServer.PATH + "/api/event\"");
    }

    @Then("it has {string}")
    public void has(String text) {
        assertThat(footfall.answer().text()).contains(text);
    }

    @Then("it has not {string}")
    public void hasNot(String text) {
        assertThat(footfall.answer().text()).doesNotContain(text);
    }
}
