package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** Raw events with a key. */
public final class ExportSteps {
    private final FootfallDriver footfall;

    public ExportSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("I export the events")
    public void export() {
        export(Map.of());
    }

    @When("I export the events from {word} to {word}")
    public void export(String from, String to) {
        export(Map.of("from", from, "to", to));
    }

    @When("I export the events as {string}")
    public void export(String format) {
        export(Map.of("format", format));
    }

    private void export(Map<String, String> parameters) {
        footfall.get("/api/footfall/v1/sites/" + footfall.siteInQuestion() + "/export/events", parameters);
    }

    @Then("there are {int} exported events")
    public void lines(int events) {
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
        assertThat(footfall.answer().text().lines()).hasSize(events);
    }

    @Then("there are {int} exported events, the first of {string}")
    public void lines(int events, String page) {
        lines(events);
        List<String> lines = footfall.answer().text().lines().toList();
        assertThat(lines.getFirst()).contains("\"pathname\":\"" + page + "\"");
    }

    @Then("the answer is a Parquet file")
    public void parquet() {
        assertThat(footfall.answer().response().headers().firstValue("content-type"))
                .contains("application/vnd.apache.parquet");
        assertThat(footfall.answer().text()).startsWith("PAR1").endsWith("PAR1");
    }
}
