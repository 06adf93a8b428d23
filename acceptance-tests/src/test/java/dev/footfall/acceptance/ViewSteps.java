package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** A view of all sites of a team. */
public final class ViewSteps {
    private final FootfallDriver footfall;
    private String told = "";

    public ViewSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("the site {string} of the same team")
    public void another(String site) {
        footfall.siteOfSameTeam(site);
    }

    @When("the owner asks for a view of all sites")
    public void make() {
        told = footfall.makeView().fold(Enum::name, view -> "made");
    }

    @Then("the view is {word}")
    public void told(String expected) {
        assertThat(told).isEqualTo(expected);
    }

    @Given("a view of all sites")
    public void made() {
        make();
        told("made");
    }

    @When("I look at the view as at a site")
    public void details() {
        footfall.get("/api/v1/sites/" + footfall.siteInQuestion(), Map.of());
    }

    @When("an event of the view is sent")
    public void event() {
        footfall.post(
                "/api/event",
                "text/plain",
                "{\"n\": \"pageview\", \"u\": \"https://shop.example/\", \"d\": \"" + footfall.siteInQuestion() + "\"}",
                Map.of("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0"));
    }
}
