package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who asks for what, and what is decided. */
public final class AccessSteps {
    private static final String STATISTICS = "/api/v1/stats";
    private static final String SITES = "/api/v1/sites";
    private static final Pattern SUBJECT = Pattern.compile("(.+?)(?: (?:of|on) (the view|\\S*\\.example|nothing))?");
    private static final Pattern ANSWER = Pattern.compile("(\\d+) ?(.*)");

    private final FootfallDriver footfall;
    private final Map<String, String> texts = new HashMap<>();
    private Optional<AccessScene> scene = Optional.empty();

    public AccessSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("these texts")
    public void theseTexts(DataTable table) {
        table.asMaps().forEach(row -> texts.put(row.get("id"), row.get("text")));
    }

    @Given("team A with the site {string} on {string}")
    public void teamOn(String site, String plan) {
        scene = Optional.of(new AccessScene(footfall, site, AccessPlan.of(plan)));
    }

    @Given("team A may make {int} requests an hour")
    public void limited(int requests) {
        scene().limit(requests);
    }

    @Given("the site is renamed to {string}")
    public void renamed(String name) {
        scene().rename(name);
    }

    /** As in {@code of team A, p, owner}, or {@code none}. */
    @Given("the key {string}")
    public void key(String words) {
        String[] parts = words.split(", ", -1);
        if (parts.length == 3) {
            scene().use(parts[0], parts[1], parts[2]);
        } else {
            scene().use(words, "", "");
        }
    }

    @Given("the site has a revenue goal")
    public void revenueGoal() {
        scene().addRevenueGoal();
    }

    @When("the {word} makes himself a key for team A")
    public void makesKey(String person) {
        scene().issueKey(person);
    }

    @Then("all keys he made are of team A")
    public void allOfTeam() {
        assertThat(scene().reachesOfKeys()).isNotEmpty().allMatch(reach -> reach.equals(scene().ofTeam()));
    }

    @Given("the site has goals of the events {string}")
    public void goals(String events) {
        List.of(events.split(", ", -1)).forEach(scene()::addGoal);
    }

    @Given("the site is public and has the funnel {string} of {string}")
    public void publicFunnel(String name, String events) {
        scene().publish();
        scene().addFunnel(name, List.of(events.split(", ", -1)));
    }

    /** One team for each row, with a site whose plugin asks. */
    @Then("plugins of teams on these plans are told")
    public void capabilities(DataTable expected) {
        List<Map<String, String>> told = new ArrayList<>();
        for (Map<String, String> row : expected.asMaps()) {
            String site = "s" + told.size() + ".example";
            teamOn(site, row.getOrDefault("plan", ""));
            scene().usePlugin();
            footfall.get("/api/plugins/v1/capabilities", Map.of());
            Map<String, String> cells = new LinkedHashMap<>();
            row.keySet()
                    .forEach(column -> cells.put(
                            column,
                            column.equals("plan")
                                    ? row.getOrDefault(column, "")
                                    : footfall.answer()
                                                    .json()
                                                    .at("/features/" + column)
                                                    .asBoolean()
                                            ? "yes"
                                            : "-"));
            told.add(cells);
        }
        assertThat(told).isEqualTo(expected.asMaps());
    }

    @When("the key is given up")
    public void givenUp() {
        scene().giveUpKeys();
    }

    @Given("the header {string}")
    public void header(String header) {
        footfall.useHeader(header);
    }

    @When("asked for {string}")
    public void ask(String request) {
        Matcher parts = SUBJECT.matcher(request);
        assertThat(parts.matches()).isTrue();
        Map<String, Object> sent = new LinkedHashMap<>();
        Optional.ofNullable(parts.group(2))
                .filter(site -> !site.equals("nothing"))
                .ifPresent(site -> sent.put("site_id", scene().siteId(site)));
        send(parts.group(1), sent);
    }

    private void send(String what, Map<String, Object> sent) {
        switch (what) {
            case "v1" -> get(STATISTICS + "/aggregate", sent);
            case "a breakdown" -> {
                sent.put("property", "event:page");
                get(STATISTICS + "/breakdown", sent);
            }
            case "a time series" -> get(STATISTICS + "/timeseries", sent);
            case "the current visitors" -> get(STATISTICS + "/realtime/visitors", sent);
            case "v1 with an invalid metric" -> {
                sent.put("metrics", "nothing");
                get(STATISTICS + "/aggregate", sent);
            }
            case "v2" -> query("/api/v2/query", sent);
            case "v2 by a property" -> {
                sent.put("dimensions", List.of("event:props:plan"));
                query("/api/v2/query", sent);
            }
            case "v2 revenue" -> {
                sent.put("metrics", List.of("total_revenue"));
                sent.put("filters", List.of(List.of("is", "event:goal", List.of("Purchase"))));
                query("/api/v2/query", sent);
            }
            case "extended query" -> query("/api/footfall/v1/query", sent);
            case "the list of sites" -> get(SITES, sent);
            case "the list of sites in team A" -> get(SITES, Map.of("team_id", scene().teamId()));
            case "the list of sites in team garbage" -> get(SITES, Map.of("team_id", "garbage"));
            case "the details" -> get(SITES + "/" + sent.get("site_id"), Map.of());
            case "the goals" -> get(SITES + "/goals", sent);
            case "the properties" -> get(SITES + "/custom-props", sent);
            case "the guests" -> get(SITES + "/guests", sent);
            case "a goal" -> goal(sent);
            case "a property" -> put("custom-props", "property", "author", sent);
            case "a shared link" -> put("shared-links", "name", "Board", sent);
            case "a guest" -> {
                sent.put("role", "viewer");
                put("guests", "email", "guest@example.org", sent);
            }
            case "a revenue goal" -> {
                sent.put("currency", "EUR");
                goal(sent);
            }
            case "a funnel" -> footfall.send("POST", funnels(sent) + "/query", funnel());
            case "the dashboard's funnel" ->
                footfall.get(
                        "/api/stats/" + sent.get("site_id") + "/funnels/" + scene().funnel(), Map.of("period", "day"));
            case "a saved funnel" -> {
                Map<String, Object> named = new LinkedHashMap<>(Map.of("name", "Sale"));
                named.put("steps", scene().goals());
                footfall.send("POST", funnels(sent), named);
            }
            case "a site segment" -> segment("site", sent);
            case "an own segment" -> segment("personal", sent);
            case "a change" ->
                footfall.send(
                        "PUT", SITES + "/" + sent.get("site_id"), Map.of("tracker_script_configuration", Map.of()));
            case "the deletion" -> footfall.send("DELETE", SITES + "/" + sent.get("site_id"), Map.of());
            case "a new site" -> footfall.send("POST", SITES, newSite());
            case "a new site in team A" -> inTeam(scene().teamId().toString());
            case "a new site in another team" -> inTeam("5b0a7c1e-3f34-4bd0-9d51-000000000000");
            default -> throw new IllegalArgumentException("nobody can ask for " + what);
        }
    }

    private void get(String path, Map<String, ?> parameters) {
        Map<String, String> asText = new LinkedHashMap<>();
        parameters.forEach((name, value) -> asText.put(name, value.toString()));
        footfall.get(path, asText);
    }

    private void query(String path, Map<String, Object> sent) {
        sent.putIfAbsent("metrics", List.of("visitors"));
        sent.put("date_range", "7d");
        footfall.send("POST", path, sent);
    }

    private static String funnels(Map<String, Object> sent) {
        return "/api/footfall/v1/sites/" + sent.get("site_id") + "/funnels";
    }

    private Map<String, ?> funnel() {
        return Map.of("date_range", "day", "steps", scene().goals());
    }

    private void segment(String type, Map<String, Object> sent) {
        footfall.send(
                "POST",
                "/api/footfall/v1/sites/" + sent.get("site_id") + "/segments",
                Map.of(
                        "name",
                        "Estonians",
                        "type",
                        type,
                        "segment_data",
                        Map.of("filters", List.of(List.of("is", "visit:country", List.of("EE"))))));
    }

    private void goal(Map<String, Object> sent) {
        sent.put("goal_type", "event");
        put("goals", "event_name", "Signup", sent);
    }

    private void put(String what, String name, String value, Map<String, Object> sent) {
        sent.put(name, value);
        footfall.send("PUT", SITES + "/" + what, sent);
    }

    private void inTeam(String team) {
        Map<String, String> sent = newSite();
        sent.put("team_id", team);
        footfall.send("POST", SITES, sent);
    }

    private Map<String, String> newSite() {
        return new LinkedHashMap<>(Map.of("domain", footfall.ownDomain("new.example"), "timezone", "Etc/UTC"));
    }

    /** A status alone, or with the id of a text, or with the text. */
    @Then("the answer is {string}")
    public void answered(String expected) {
        Matcher parts = ANSWER.matcher(expected);
        assertThat(parts.matches()).isTrue();
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(Integer.parseInt(parts.group(1)));
        if (!parts.group(2).isEmpty()) {
            assertThat(footfall.answer().error()).isEqualTo(text(parts.group(2)));
        }
    }

    // T9 is followed by the feature it is about.
    private String text(String words) {
        String id = words.split(" ", -1)[0];
        return texts.containsKey(id)
                ? Optional.ofNullable(texts.get(id))
                        .orElseThrow()
                        .replace("{feature}", words.substring(id.length()).strip())
                : words;
    }

    @Then("{int} sites are listed")
    public void listed(int number) {
        assertThat(footfall.answer().json().path("sites")).hasSize(number);
    }

    @Then("the limits are said to be {string}")
    public void policy(String policy) {
        assertThat(footfall.answer().response().headers().allValues("RateLimit-Policy"))
                .containsExactly(policy);
    }

    @Then("what is left is said to be {string}")
    public void left(String left) {
        assertThat(footfall.answer().response().headers().allValues("RateLimit"))
                .containsExactly(left);
    }

    @Then("nothing is said about limits")
    public void nothingSaid() {
        assertThat(footfall.answer().response().headers().map()).doesNotContainKeys("ratelimit", "ratelimit-policy");
    }

    @Then("it is worth asking again in {int} second(s)")
    public void retryAfter(int seconds) {
        assertThat(footfall.answer().response().headers().firstValue("Retry-After"))
                .contains(Integer.toString(seconds));
    }

    @When("asked for {string} {int} times")
    public void askOften(String request, int times) {
        for (int i = 0; i < times; i++) {
            ask(request);
        }
    }

    private AccessScene scene() {
        return scene.orElseThrow(() -> new IllegalStateException("the scenario has no team yet"));
    }
}
