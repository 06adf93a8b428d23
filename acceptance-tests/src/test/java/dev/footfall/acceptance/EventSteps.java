package dev.footfall.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events key by key and header by header, as trackers and others send them. */
public final class EventSteps {
    private static final String EVENTS = "/api/event";
    private static final String TYPE = "Content-Type";
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String SITE = "shop.example";
    private static final String PAGE = "https://shop.example/";
    private static final String BY_ITSELF = " by itself";
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FootfallDriver footfall;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public EventSteps(FootfallDriver footfall) {
        this.footfall = footfall;
        headers.put("User-Agent", TrafficSteps.BROWSER);
        headers.put(FORWARDED, "198.51.100.7");
        headers.put(TYPE, "text/plain");
    }

    // --- who sends ----------------------------------------------------------------------------------------------

    @Given("the visitor's address is {string}")
    public void address(String address) {
        headers.put(FORWARDED, address);
    }

    @Given("the visitor's browser says {string}")
    public void browser(String agent) {
        headers.put("User-Agent", agent);
    }

    @Given("the visitor is a robot")
    public void robot() {
        browser(TrafficSteps.ROBOT);
    }

    @Given("the visitor is the robot that verifies trackers")
    public void verifier() {
        browser("Plausible Verification Agent - if abused, contact support@plausible.io");
    }

    @Given("nobody said an address yet")
    public void noAddress() {
        headers.remove(FORWARDED);
    }

    @Given("the header {word} says {string}")
    public void header(String name, String value) {
        headers.put(name.equals("x-forwarded-for") ? FORWARDED : name, value.replace('\'', '"'));
    }

    @Given("^bodies are sent as (.*)$")
    public void type(String type) {
        headers.put(TYPE, type);
    }

    @Given("bodies are sent without a type")
    public void noType() {
        headers.remove(TYPE);
    }

    // --- what is sent -------------------------------------------------------------------------------------------

    @When("a pageview of {string} arrives")
    @Given("a pageview of {string} has arrived")
    public void pageview(String url) {
        event("pageview", url, Map.of());
    }

    @When("a pageview of {string} arrives from {string}")
    public void pageviewFrom(String url, String referrer) {
        event("pageview", url, Map.of("r", quoted(referrer)));
    }

    @When("a pageview of {string} arrives for {string}")
    public void pageviewFor(String url, String sites) {
        event("pageview", url, Map.of("d", quoted(sites)));
    }

    @When("a pageview of {string} arrives in hash mode")
    public void pageviewInHashMode(String url) {
        event("pageview", url, Map.of("h", "1"));
    }

    @When("a pageview of {string} arrives in a body of {int} bytes")
    public void padded(String url, int bytes) {
        String body = body("pageview", url, Map.of()).toString();
        send(EVENTS, body + " ".repeat(bytes - body.getBytes(StandardCharsets.UTF_8).length));
    }

    @When("a pageview of an address of {int} bytes arrives")
    public void longAddress(int bytes) {
        pageview(PAGE + "x".repeat(bytes - PAGE.length()));
    }

    @When("the event {string} of {string} arrives with")
    public void eventWith(String name, String url, DataTable keys) {
        event(name, url, keys(keys));
    }

    @When("the event {string} arrives with {int} properties")
    public void eventWithProperties(String name, int count) {
        String props = IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        event(name, PAGE, Map.of("p", props));
    }

    @When("an event whose name is {int} times {string} arrives")
    public void longName(int count, String character) {
        event(character.repeat(count), PAGE, Map.of());
    }

    @When("an event with a property whose key has {int} bytes and whose value has {int} arrives")
    public void longProperty(int key, int value) {
        event("Signup", PAGE, Map.of("p", "{" + quoted("k".repeat(key)) + ":" + quoted("v".repeat(value)) + "}"));
    }

    @When("an event with these keys is sent")
    public void keysAreSent(DataTable table) {
        ObjectNode body = JSON.createObjectNode();
        keys(table).forEach((key, value) -> body.set(key, json(value)));
        send(EVENTS, namesOfScenario(body).toString());
    }

    @When("^the body (.*) is sent$")
    public void bodyIsSent(String body) {
        send(EVENTS, body.equals("nothing") ? "" : body);
    }

    @When("the body {} is sent to {string}")
    public void bodyIsSentTo(String body, String path) {
        send(path, body);
    }

    @When("one visitor does this")
    public void visit(DataTable table) {
        table.asMaps().forEach(row -> {
            footfall.timeIs(LocalDateTime.of(DAY, LocalTime.parse(Cells.text(row, "at")))
                    .toInstant(ZoneOffset.UTC));
            String page = Cells.text(row, "page");
            happens(Cells.text(row, "event"), page.startsWith("/") ? "https://shop.test" + page : page);
        });
    }

    @When("the server is asked which address it sees")
    public void whichAddress() {
        headers.put("X-Debug-Request", "true");
        send(EVENTS, "{}");
    }

    private void happens(String event, String url) {
        if (event.endsWith(BY_ITSELF)) {
            event(event.replace(BY_ITSELF, ""), url, Map.of("i", "false"));
        } else {
            event(event, url, event.equals("engagement") ? Map.of("sd", "10") : Map.of());
        }
    }

    private void event(String name, String url, Map<String, String> others) {
        send(EVENTS, body(name, url, others).toString());
    }

    private ObjectNode body(String name, String url, Map<String, String> others) {
        ObjectNode body = JSON.createObjectNode().put("n", name).put("u", url).put("d", SITE);
        others.forEach((key, value) -> body.set(key, json(value)));
        return namesOfScenario(body);
    }

    /** Each scenario has its own sites behind the names it uses; without a site it is the page's host that names one. */
    private ObjectNode namesOfScenario(ObjectNode body) {
        boolean named = body.path("d").isTextual() || body.path("domain").isTextual();
        for (String key : named ? List.of("d", "domain") : List.of("u", "url")) {
            if (body.path(key).isTextual()) {
                body.put(key, footfall.ownDomains(body.path(key).asText()));
            }
        }
        return body;
    }

    // Without a value a key is left out.
    private static Map<String, String> keys(DataTable table) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map<String, String> row : table.asMaps()) {
            String value = Cells.text(row, "value");
            if (!value.isEmpty()) {
                keys.put(Cells.text(row, "key"), value);
            }
        }
        return keys;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("a value is to be JSON: " + text, noJson);
        }
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private void send(String path, String body) {
        footfall.deliver("POST", path, headers, body);
    }
}
