package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is kept of events: the rows an operator would export. */
public final class StoredSteps {
    private static final String EVENTS = "events";
    private static final String SESSIONS = "sessions";
    private static final String VISITOR = "user_id";

    private final FootfallDriver footfall;

    public StoredSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("the site has the revenue goal {string} in {word}")
    public void goal(String event, String currency) {
        footfall.revenueGoal(event, currency);
    }

    @Given("the site is called {string} now")
    public void called(String name) {
        footfall.rename(name);
    }

    @Then("its event is stored with")
    public void event(DataTable columns) {
        last(EVENTS, columns);
    }

    @Then("its visit is stored with")
    public void visit(DataTable columns) {
        last(SESSIONS, columns);
    }

    private void last(String what, DataTable columns) {
        List<JsonNode> rows = rows(footfall.firstSite(), what);
        assertThat(rows).isNotEmpty();
        Map<String, String> expected = expected(columns).getFirst();
        assertThat(cells(rows.getLast(), expected.keySet())).isEqualTo(expected);
    }

    @Then("these events are stored")
    public void events(DataTable table) {
        stored(footfall.firstSite(), EVENTS, table);
    }

    @Then("these events of {string} are stored")
    public void eventsOf(String site, DataTable table) {
        stored(site, EVENTS, table);
    }

    @Then("these visits are stored")
    public void visits(DataTable table) {
        stored(footfall.firstSite(), SESSIONS, table);
    }

    private void stored(String site, String what, DataTable table) {
        List<Map<String, String>> expected = expected(table);
        assertThat(rows(site, what).stream()
                        .map(row -> cells(row, expected.getFirst().keySet()))
                        .toList())
                .isEqualTo(expected);
    }

    @Then("{int} events are stored")
    public void count(int count) {
        countOf(count, footfall.firstSite());
    }

    @Then("{int} events of {string} are stored")
    public void countOf(int count, String site) {
        assertThat(rows(site, EVENTS)).hasSize(count);
    }

    @Then("there are {int} visits")
    public void visitCount(int count) {
        assertThat(rows(footfall.firstSite(), SESSIONS)).hasSize(count);
    }

    @Then("its event has {int} properties")
    public void properties(int count) {
        assertThat(rows(footfall.firstSite(), EVENTS).getLast().path("props")).hasSize(count);
    }

    @Then("the events are of {int} visitors")
    public void visitors(int count) {
        Set<String> visitors = visitors(footfall.firstSite());
        assertThat(visitors).as(footfall.answer().text()).hasSize(count);
    }

    @Then("the visitors of {string} and {string} have nothing in common")
    public void strangers(String one, String other) {
        assertThat(visitors(one)).isNotEmpty().doesNotContainAnyElementsOf(visitors(other));
    }

    private Set<String> visitors(String site) {
        return rows(site, EVENTS).stream()
                .map(row -> row.path(VISITOR).asText())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> rows(String site, String what) {
        footfall.export(site, what);
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
        return footfall.answer().lines();
    }

    private static List<Map<String, String>> expected(DataTable table) {
        return table.asMaps().stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    row.keySet().forEach(column -> cells.put(column, unquoted(Cells.text(row, column))));
                    return cells;
                })
                .toList();
    }

    // White space around a cell shows only between quotes.
    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private Map<String, String> cells(JsonNode row, Set<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, cell(row.path(column))));
        return cells;
    }

    private String cell(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(property ->
                            property.getKey() + "=" + property.getValue().asText())
                    .collect(Collectors.joining(", "));
        }
        return value.isNull() ? "" : footfall.domainInDocument(value.asText());
    }
}
