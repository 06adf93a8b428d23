package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What servers send on behalf of visitors. */
public final class BatchSteps {
    private final FootfallDriver footfall;

    public BatchSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    /** Without a time it is now; the browser's visitor is the one of {@link TrafficSteps}. */
    @Given("a server sends this batch")
    public void send(DataTable events) {
        footfall.send(
                "POST",
                "/api/footfall/v1/sites/" + footfall.siteInQuestion() + "/events",
                Map.of("events", events.asMaps().stream().map(BatchSteps::event).toList()));
    }

    private static Map<String, Object> event(Map<String, String> row) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", cell(row, "id").orElse(""));
        event.put("name", cell(row, "event").orElse("pageview"));
        event.put("url", "https://shop.example" + cell(row, "page").orElse("/"));
        event.put("visitor", visitor(cell(row, "visitor").orElse("")));
        cell(row, "at").ifPresent(time -> event.put("timestamp", time.replace(' ', 'T') + "Z"));
        return event;
    }

    private static Map<String, String> visitor(String name) {
        return name.equals("the browser's")
                ? Map.of("ip", TrafficSteps.ADDRESS, "user_agent", TrafficSteps.BROWSER)
                : Map.of("id", name);
    }

    private static Optional<String> cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    @Then("the verdicts are")
    public void verdicts(DataTable expected) {
        List<Map<String, String>> verdicts = new ArrayList<>();
        for (JsonNode result : footfall.answer().json().path("results")) {
            Map<String, String> verdict = new LinkedHashMap<>();
            List.of("id", "status", "reason")
                    .forEach(key -> verdict.put(key, result.path(key).textValue()));
            verdicts.add(verdict);
        }
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(202);
        assertThat(verdicts).isEqualTo(expected.asMaps());
    }
}
