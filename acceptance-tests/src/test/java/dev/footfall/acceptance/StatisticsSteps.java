package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to the Stats API v1, and what only its answers have. */
public final class StatisticsSteps {
    private static final String METRICS = "([a-z_]+(?:(?:, | and )[a-z_]+)*)";
    private static final String DAYS = "(\\d{4}-\\d{2}-\\d{2})(?: to (\\d{4}-\\d{2}-\\d{2}))?";
    private static final String EXTRAS = "( beside the period before)?( with what was imported)?(?: where (.*))?";

    private final FootfallDriver footfall;
    private List<Map<String, String>> named = List.of();

    public StatisticsSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("^I ask for " + METRICS + " of " + DAYS + EXTRAS + "$")
    public void aggregate(
            String metrics,
            String first,
            @Nullable String last,
            @Nullable String before,
            @Nullable String imported,
            @Nullable String filters) {
        ask("aggregate", question(metrics, first, last, before, imported, filters));
    }

    @When("^I break " + METRICS + " of " + DAYS + " down by (\\S+)" + EXTRAS + "$")
    public void breakdown(
            String metrics,
            String first,
            @Nullable String last,
            String property,
            @Nullable String before,
            @Nullable String imported,
            @Nullable String filters) {
        Map<String, String> question = question(metrics, first, last, before, imported, filters);
        question.put("property", property);
        ask("breakdown", question);
    }

    @When("^I ask for " + METRICS + " of " + DAYS + ", (hour by hour|day by day|month by month)" + EXTRAS + "$")
    public void timeseries(
            String metrics,
            String first,
            @Nullable String last,
            String steps,
            @Nullable String before,
            @Nullable String imported,
            @Nullable String filters) {
        Map<String, String> question = question(metrics, first, last, before, imported, filters);
        if (!steps.equals("hour by hour")) {
            question.put("interval", steps.substring(0, steps.indexOf(' ')));
        }
        ask("timeseries", question);
    }

    @When("^I ask the (aggregate|breakdown|timeseries) endpoint about \"(.*)\"$")
    public void endpoint(String endpoint, String parameters) {
        Map<String, String> question = new LinkedHashMap<>();
        Arrays.stream(parameters.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .forEach(parts -> question.put(parts[0], parts[1]));
        ask(endpoint, question);
    }

    private static Map<String, String> question(
            String metrics,
            String first,
            @Nullable String last,
            @Nullable String before,
            @Nullable String imported,
            @Nullable String filters) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("metrics", metrics.replace(" and ", ",").replace(" ", ""));
        question.put("period", last == null ? "day" : "custom");
        question.put("date", last == null ? first : first + "," + last);
        Optional.ofNullable(before).ifPresent(said -> question.put("compare", "previous_period"));
        Optional.ofNullable(imported).ifPresent(said -> question.put("with_imported", "true"));
        Optional.ofNullable(filters).ifPresent(said -> question.put("filters", said));
        return question;
    }

    private void ask(String endpoint, Map<String, String> question) {
        question.put("site_id", footfall.siteInQuestion());
        footfall.get("/api/v1/stats/" + endpoint, question);
    }

    @Then("the answer has no rows")
    public void noRows() {
        assertThat(footfall.answer().text()).isEqualTo("{\"results\":[]}");
    }

    @Then("the answer has {int} rows, from {string} to {string}")
    public void span(int count, String first, String last) {
        List<Map<String, String>> rows = footfall.answer().rows();
        assertThat(rows).as(footfall.answer().text()).hasSize(count);
        assertThat(rows.getFirst()).containsEntry("date", first);
        assertThat(rows.getLast()).containsEntry("date", last);
    }

    @Then("among its rows are")
    public void among(DataTable table) {
        named = table.asMaps();
        assertThat(footfall.answer().rows()).as(footfall.answer().text()).containsAll(named);
    }

    @Then("all its other rows have")
    public void others(DataTable table) {
        List<Map<String, String>> others = footfall.answer().rows().stream()
                .filter(row -> !named.contains(row))
                .toList();
        assertThat(others)
                .as(footfall.answer().text())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row).containsAllEntriesOf(table.asMaps().getFirst()));
    }

    @Then("its values, those before and the changes are")
    public void changes(DataTable table) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        footfall.answer()
                .json()
                .path("results")
                .properties()
                .forEach(metric -> found.put(
                        metric.getKey(),
                        List.of(
                                metric.getValue().path("value").asText(),
                                metric.getValue().path("comparison_value").asText(),
                                metric.getValue().path("change").asText())));
        Map<String, List<String>> expected = new LinkedHashMap<>();
        table.asMaps()
                .forEach(row -> expected.put(
                        row.get("metric"), List.of(row.get("value"), row.get("before"), row.get("change"))));
        assertThat(found).as(footfall.answer().text()).isEqualTo(expected);
    }

    @Then("the answer is the text")
    public void text(String text) {
        assertThat(footfall.asTold(footfall.answer().text())).isEqualTo(text);
    }

    @Then("I am warned {string}")
    public void warned(String warning) {
        assertThat(footfall.answer().json().path("warning").asText())
                .as(footfall.answer().text())
                .isEqualTo(warning);
    }

    @Then("I am not warned")
    public void notWarned() {
        assertThat(footfall.answer().json().has("warning"))
                .as(footfall.answer().text())
                .isFalse();
    }
}
