package dev.footfall.acceptance;

import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What clients ask. */
public final class QuestionSteps {
    private static final String METRICS = "([a-z_]+(?:(?:, | and )[a-z_]+)*)";
    private static final String REALTIME = "/api/v1/stats/realtime/visitors";

    private final FootfallDriver footfall;

    public QuestionSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("I ask for the current visitors")
    public void currentVisitors() {
        footfall.get(REALTIME, Map.of("site_id", site()));
    }

    @When("I ask for the current visitors of {string}")
    public void currentVisitorsOf(String site) {
        footfall.get(REALTIME, Map.of("site_id", footfall.siteId(site)));
    }

    @When("I ask for the current visitors without a key")
    public void currentVisitorsWithoutKey() {
        footfall.useNoKey();
        currentVisitors();
    }

    @When("I ask for the current visitors with the key {string}")
    public void currentVisitorsWithKey(String key) {
        footfall.useHeader("Bearer " + key);
        currentVisitors();
    }

    @When("I ask for the current visitors with the header {string} before the key")
    public void currentVisitorsWithHeader(String scheme) {
        footfall.useHeader(scheme + " " + footfall.key());
        currentVisitors();
    }

    @When("I ask for the current visitors outside the base address")
    public void currentVisitorsOutside() {
        footfall.get(REALTIME.substring("/api".length()), Map.of("site_id", footfall.siteId(footfall.firstSite())));
    }

    @When("^I ask for " + METRICS + " of the last (7|30) days$")
    public void aggregate(String metrics, int days) {
        footfall.get(
                "/api/v1/stats/aggregate", Map.of("site_id", site(), "period", days + "d", "metrics", list(metrics)));
    }

    @When("^I ask for " + METRICS + " of today$")
    public void aggregateOfToday(String metrics) {
        footfall.get("/api/v1/stats/aggregate", Map.of("site_id", site(), "period", "day", "metrics", list(metrics)));
    }

    @When("^I ask for " + METRICS + " of the last (7|30) days, day by day$")
    public void timeseries(String metrics, int days) {
        footfall.get(
                "/api/v1/stats/timeseries", Map.of("site_id", site(), "period", days + "d", "metrics", list(metrics)));
    }

    @When("^I break " + METRICS + " of the last (7|30) days down by (\\S+)$")
    public void breakdown(String metrics, int days, String property) {
        footfall.get(
                "/api/v1/stats/breakdown",
                Map.of("site_id", site(), "period", days + "d", "metrics", list(metrics), "property", property));
    }

    @When("I ask the aggregate endpoint with {string}")
    public void aggregateWith(String parameter) {
        int equals = parameter.indexOf('=');
        footfall.get(
                "/api/v1/stats/aggregate",
                Map.of("site_id", site(), parameter.substring(0, equals), parameter.substring(equals + 1)));
    }

    @When("I ask for the path {string}")
    public void path(String path) {
        footfall.get(path, Map.of());
    }

    @When("^I query " + METRICS + " over (\\S+|\\[.*\\])$")
    public void query(String metrics, String range) {
        send(metrics, range, "[]", "[]");
    }

    @When("^I query " + METRICS + " by (\\S+) over (\\S+|\\[.*\\])$")
    public void queryBy(String metrics, String dimension, String range) {
        send(metrics, range, "[\"" + dimension + "\"]", "[]");
    }

    @When("^I query " + METRICS + " by (\\S+) over (\\S+) where (\\S+) is (\\S+)$")
    public void queryWhere(String metrics, String dimension, String range, String filtered, String value) {
        send(metrics, range, "[\"" + dimension + "\"]", "[[\"is\", \"" + filtered + "\", [\"" + value + "\"]]]");
    }

    @When("I ask for the path {string} and take only {string}")
    public void pathAs(String path, String type) {
        footfall.deliver("GET", path, Map.of("Accept", type, "Authorization", "Bearer " + footfall.key()), "");
    }

    @When("I send {word} to {string}")
    public void method(String method, String path) {
        footfall.send(method, path, Map.of());
    }

    @When("I send the query endpoint a text of {int} bytes")
    public void longQuery(int bytes) {
        queryText(" ".repeat(bytes));
    }

    @When("I send the query endpoint the text {string}")
    public void queryText(String text) {
        footfall.post("/api/v2/query", "application/json", text, Map.of());
    }

    @When("^I query " + METRICS + " of \"(\\S+)\" by (\\S+)$")
    public void queryDayBy(String metrics, String day, String dimension) {
        send(metrics, wholeDay(day), "[\"" + dimension + "\"]", "[]");
    }

    @When("^I query " + METRICS + " of \"(\\S+)\" where$")
    public void queryDayWhere(String metrics, String day, String filters) {
        send(metrics, wholeDay(day), "[]", filters);
    }

    @When("^I query " + METRICS + " of \"(\\S+)\" by (\\S+) where$")
    public void queryDayByWhere(String metrics, String day, String dimension, String filters) {
        send(metrics, wholeDay(day), "[\"" + dimension + "\"]", filters);
    }

    @When("^I query " + METRICS + " of \"(\\S+)\" in the first segment of \"(\\S+)\"$")
    public void querySegment(String metrics, String day, String site) {
        send(metrics, wholeDay(day), "[]", "[[\"is\", \"segment\", [" + footfall.firstSegment() + "]]]");
    }

    @When("^I query " + METRICS + " of \"(\\S+)\" in that segment$")
    public void queryThatSegment(String metrics, String day) {
        send(metrics, wholeDay(day), "[]", "[[\"is\", \"segment\", [" + footfall.lastNumber() + "]]]");
    }

    private static String wholeDay(String day) {
        return "[\"" + day + "\", \"" + day + "\"]";
    }

    private void send(String metrics, String range, String dimensions, String filters) {
        footfall.post(
                "/api/v2/query",
                "application/json",
                """
                {"site_id": "%s", "metrics": [%s], "date_range": %s, "dimensions": %s, "filters": %s}
                """.formatted(
                                site(),
                                Arrays.stream(list(metrics).split(","))
                                        .map(metric -> "\"" + metric + "\"")
                                        .collect(Collectors.joining(",")),
                                range,
                                dimensions,
                                filters),
                Map.of());
    }

    private String site() {
        return footfall.siteInQuestion();
    }

    // "visitors, visits and pageviews" as the API lists them
    private static String list(String words) {
        return words.replace(" and ", ",").replace(" ", "");
    }
}
