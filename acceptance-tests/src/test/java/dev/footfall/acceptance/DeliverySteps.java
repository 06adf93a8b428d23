package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of requests to the door of events. */
public final class DeliverySteps {
    private static final String EVENTS = "/api/event";

    private final FootfallDriver footfall;

    public DeliverySteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("the events' address is asked with {word}")
    public void asked(String method) {
        footfall.deliver(method, EVENTS, Map.of(), "");
    }

    @When("an old script reports a failure")
    public void failure() {
        footfall.deliver("GET", "/api/error?message=x", Map.of("Accept", "image/png"), "");
    }

    @When("a browser asks whether it may POST events")
    public void preflight() {
        footfall.deliver(
                "OPTIONS",
                EVENTS,
                Map.of("Origin", "https://shop.example", "Access-Control-Request-Method", "POST"),
                "");
    }

    @Then("it is {string}")
    public void is(String text) {
        assertThat(footfall.answer().text()).isEqualTo(text);
    }

    // --- what is answered ---------------------------------------------------------------------------------------

    @Then("it is refused for {string}")
    public void refused(String mistakes) {
        boolean none = mistakes.equals("nothing");
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(none ? 202 : 400);
        assertThat(none ? "nothing" : mistakes(footfall.answer().json().path("errors")))
                .isEqualTo(mistakes);
    }

    private static String mistakes(JsonNode errors) {
        return errors.properties().stream()
                .map(field -> field.getKey() + ": "
                        + field.getValue().valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @Then("{int} of its sites dropped it")
    public void droppedBy(int sites) {
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(202);
        assertThat(header("x-plausible-dropped")).isEqualTo(sites == 0 ? "" : Integer.toString(sites));
    }

    @Then("the event is dropped for {string}")
    public void droppedFor(String reason) {
        droppedBy(1);
        footfall.get("/api/footfall/v1/sites/" + footfall.siteInQuestion() + "/ingestion", Map.of());
        assertThat(footfall.answer().json().at("/recent/0/reason").asText())
                .as(footfall.answer().text())
                .isEqualTo(reason);
    }

    @Then("the answer is empty")
    public void empty() {
        assertThat(footfall.answer().text()).isEmpty();
    }

    @Then("the answer has these headers")
    public void headers(DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            String name = Cells.text(row, "header");
            assertThat(header(name)).as(name).isEqualTo(Cells.text(row, "value"));
        }
    }

    private String header(String name) {
        return footfall.answer().response().headers().firstValue(name).orElse("");
    }
}
