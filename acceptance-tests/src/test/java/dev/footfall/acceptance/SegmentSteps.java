package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What clients do with saved filters. */
public final class SegmentSteps {
    private final FootfallDriver footfall;

    public SegmentSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("I save the {word} segment {string} of {string} for {word} being {word}")
    public void save(String type, String name, String site, String dimension, String value) {
        footfall.send(
                "POST",
                segments(site),
                Map.of("name", name, "type", type, "segment_data", data(List.of("is", dimension, List.of(value)))));
    }

    @When("I save the segment {string} of {string} for visitors who have done something")
    public void saveDeep(String name, String site) {
        footfall.send(
                "POST",
                segments(site),
                Map.of(
                        "name",
                        name,
                        "type",
                        "personal",
                        "segment_data",
                        data(List.of("has_done", List.of("is", "event:page", List.of("/"))))));
    }

    private static Map<String, List<Object>> data(List<Object> filter) {
        return Map.of("filters", List.of(filter));
    }

    @When("I call that segment of {string} {string}")
    public void rename(String site, String name) {
        footfall.send("PUT", that(site), Map.of("name", name));
    }

    @When("I make that segment of {string} a {word} one")
    public void change(String site, String type) {
        footfall.send("PUT", that(site), Map.of("type", type));
    }

    @When("I look at that segment of {string}")
    public void look(String site) {
        footfall.get(that(site), Map.of());
    }

    @When("I delete that segment of {string}")
    public void delete(String site) {
        footfall.send("DELETE", that(site), Map.of());
    }

    @When("I list the segments of {string}")
    public void list(String site) {
        footfall.get(segments(site), Map.of());
    }

    @Then("the segments are {string}")
    public void are(String names) {
        List<String> listed = new ArrayList<>();
        footfall.answer()
                .json()
                .path("segments")
                .forEach(each -> listed.add(each.path("name").asText()));
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
        assertThat(String.join(", ", listed)).isEqualTo(names);
    }

    @Then("the segment belongs to {string}")
    public void belongs(String owner) {
        assertThat(footfall.answer().json().path("owner_name").asText())
                .as(footfall.answer().text())
                .isEqualTo(owner);
    }

    private String segments(String site) {
        return "/api/footfall/v1/sites/" + footfall.ownDomain(site) + "/segments";
    }

    private String that(String site) {
        return segments(site) + "/" + footfall.lastNumber();
    }
}
