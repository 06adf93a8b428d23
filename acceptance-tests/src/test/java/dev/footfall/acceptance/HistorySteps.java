package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site and what has happened on it. */
public final class HistorySteps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SITE = "shop.example";
    private static final String TEAM = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    private static final String KEY = "a-long-random-text";
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("event", "name"),
            Map.entry("page", "pathname"),
            Map.entry("host", "hostname"),
            Map.entry("source", "referrer_source"),
            Map.entry("campaign", "utm_campaign"),
            Map.entry("device", "screen_size"),
            Map.entry("browser", "browser"),
            Map.entry("os", "operating_system"),
            Map.entry("os version", "operating_system_version"),
            Map.entry("country", "country_code"),
            Map.entry("region", "subdivision1_code"));

    private final FootfallDriver footfall;
    private final ObjectNode site = JSON.createObjectNode();

    public HistorySteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("a site in {word}")
    public void site(String zone) {
        site.put("domain", SITE).put("team", TEAM).put("timezone", zone);
        provision();
        footfall.useKeyOfDocument(KEY);
    }

    @Given("it has these goals")
    public void goals(DataTable table) {
        ArrayNode goals = site.putArray("goals");
        for (Map<String, String> row : table.asMaps()) {
            ObjectNode goal = goals.addObject();
            put(goal, "event_name", row.get("event"));
            put(goal, "page_path", row.get("page"));
            put(goal, "display_name", row.get("name"));
            String scroll = row.get("scroll");
            if (scroll != null) {
                goal.put("scroll_threshold", Integer.parseInt(scroll));
            }
        }
        provision();
    }

    @Given("it has an import of {word} to {word}")
    public void imported(String first, String last) {
        site.putArray("imports")
                .addObject()
                .put("key", "ua")
                .put("start_date", first)
                .put("end_date", last);
        provision();
    }

    @Given("the imported {word} are")
    public void rows(String table, DataTable rows) {
        load(
                "/imported/" + table + "?import=ua",
                rows.asMaps().stream()
                        .map(HistorySteps::imported)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }

    /**
     * Columns that are left out, and empty cells, are what they are when nothing is known. Seconds and scroll are those of
     * an engagement; a property is written as {@code tier=gold}.
     */
    @Given("these events")
    public void events(DataTable table) {
        load(
                "/events",
                table.asMaps().stream()
                        .map(HistorySteps::event)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }

    private static ObjectNode event(Map<String, String> row) {
        ObjectNode event = JSON.createObjectNode()
                .put("name", "pageview")
                .put(
                        "user_id",
                        Integer.toUnsignedLong(row.getOrDefault("visitor", "").hashCode()))
                .put("timestamp", row.getOrDefault("at", "").replace(' ', 'T'));
        COLUMNS.forEach((column, key) -> put(event, key, row.get(column)));
        number(event, "city_geoname_id", row.get("city"), 1);
        number(event, "engagement_time", row.get("seconds"), 1000);
        number(event, "scroll_depth", row.get("scroll"), 1);
        String property = row.get("property");
        if (property != null) {
            String[] parts = property.split("=", 2);
            event.putObject("props").put(parts[0], parts[1]);
        }
        return event;
    }

    // What looks like a number is one.
    private static ObjectNode imported(Map<String, String> row) {
        ObjectNode values = JSON.createObjectNode();
        row.forEach((key, value) -> {
            if (value != null && value.matches("[0-9]+")) {
                values.put(key, Long.parseLong(value));
            } else {
                put(values, key, value);
            }
        });
        return values;
    }

    private static void put(ObjectNode object, String key, @Nullable String value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    private static void number(ObjectNode object, String key, @Nullable String value, long times) {
        if (value != null) {
            object.put(key, times * Long.parseLong(value));
        }
    }

    private void provision() {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("users").addObject().put("email", "ada@example.org");
        document.putArray("teams").addObject().put("identifier", TEAM).put("owner", "ada@example.org");
        document.putArray("sites").add(site);
        document.putArray("api_keys")
                .addObject()
                .put("key", KEY)
                .put("user", "ada@example.org")
                .put("team", TEAM);
        footfall.provision(document.toString());
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
    }

    private void load(String what, String lines) {
        footfall.operatorLoads(SITE, what, lines);
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
    }
}
