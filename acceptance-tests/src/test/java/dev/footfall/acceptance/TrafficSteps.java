package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;

/** What visitors' browsers send. */
public final class TrafficSteps {
    static final String BROWSER =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36";
    static final String ADDRESS = "198.51.100.7";
    static final String ROBOT = "ExampleCrawler/1.0 (generic crawler)";

    private final FootfallDriver footfall;

    public TrafficSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("a visitor views {string} of {string}")
    public void view(String url, String site) {
        send(url, footfall.siteId(site), BROWSER);
    }

    @When("a visitor views {string} of {string} and {string}")
    public void viewOfTwo(String url, String one, String other) {
        send(url, footfall.siteId(one) + "," + footfall.siteId(other), BROWSER);
    }

    @When("a robot views {string} of {string}")
    public void robotView(String url, String site) {
        send(url, footfall.siteId(site), ROBOT);
    }

    @When("a visitor comes to {string} of {string} from {string}")
    public void viewFrom(String url, String site, String referrer) {
        send(url, footfall.siteId(site), BROWSER, referrer);
    }

    @When("an empty event is sent")
    public void nothing() {
        footfall.post("/api/event", "text/plain", "{}", Map.of());
    }

    @Then("the event is accepted")
    public void accepted() {
        assertThat(footfall.answer().status()).isEqualTo(202);
        assertThat(footfall.answer().text()).isEqualTo("ok");
        assertThat(footfall.answer().response().headers().firstValue("x-plausible-dropped"))
                .isEmpty();
    }

    @Then("the event is accepted but dropped for {int} site(s)")
    public void dropped(int sites) {
        assertThat(footfall.answer().status()).isEqualTo(202);
        assertThat(footfall.answer().response().headers().firstValue("x-plausible-dropped"))
                .contains(Integer.toString(sites));
    }

    @Then("the event is refused with these mistakes")
    public void refused(DataTable mistakes) {
        Map<String, String> found = new LinkedHashMap<>();
        footfall.answer()
                .json()
                .path("errors")
                .properties()
                .forEach(field ->
                        found.put(field.getKey(), field.getValue().get(0).asText()));
        Map<String, String> expected = new LinkedHashMap<>();
        mistakes.asMaps().forEach(row -> expected.put(row.get("field"), row.get("mistake")));
        assertThat(footfall.answer().status()).isEqualTo(400);
        assertThat(found).isEqualTo(expected);
    }

    private void send(String url, String domain, String userAgent) {
        send(url, domain, userAgent, "");
    }

    private void send(String url, String domain, String userAgent, String referrer) {
        footfall.post(
                "/api/event",
                "text/plain",
                """
                {"n": "pageview", "u": "%s", "d": "%s", "r": "%s"}
                """.formatted(url, domain, referrer),
                Map.of("User-Agent", userAgent, "X-Forwarded-For", ADDRESS));
    }
}
