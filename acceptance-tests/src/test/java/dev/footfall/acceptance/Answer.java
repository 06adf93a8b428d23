package dev.footfall.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server said. */
record Answer(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("the answer is no JSON: " + response.body(), noJson);
        }
    }

    /** The lines of an export. */
    List<JsonNode> lines() {
        return text().lines().map(Answer::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("a line is no JSON: " + line, noJson);
        }
    }

    /** A list of objects. */
    List<Map<String, String>> table(String name) {
        return rows(json().path(name));
    }

    String error() {
        return json().path("error").asText();
    }

    /** The values of an aggregate, or of a query without dimensions, by metric. */
    Map<String, String> values() {
        JsonNode results = json().path("results");
        Map<String, String> values = new LinkedHashMap<>();
        if (results.isObject()) {
            results.properties()
                    .forEach(metric -> values.put(
                            metric.getKey(), metric.getValue().path("value").asText()));
        } else {
            queryRows().getFirst().forEach(values::put);
        }
        return values;
    }

    /** The rows of a breakdown or a time series. */
    List<Map<String, String>> rows() {
        return rows(json().path("results"));
    }

    private static List<Map<String, String>> rows(JsonNode items) {
        List<Map<String, String>> rows = new ArrayList<>();
        items.forEach(result -> {
            Map<String, String> row = new LinkedHashMap<>();
            result.properties()
                    .forEach(cell -> row.put(cell.getKey(), cell.getValue().asText()));
            rows.add(row);
        });
        return rows;
    }

    /** The rows of a query, by the names it asked for. */
    List<Map<String, String>> queryRows() {
        JsonNode query = json().path("query");
        List<Map<String, String>> rows = new ArrayList<>();
        json().path("results").forEach(result -> {
            Map<String, String> row = new LinkedHashMap<>();
            put(row, query.path("dimensions"), result.path("dimensions"));
            put(row, query.path("metrics"), result.path("metrics"));
            rows.add(row);
        });
        return rows;
    }

    private static void put(Map<String, String> row, JsonNode names, JsonNode cells) {
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i).asText(), cells.get(i).asText());
        }
    }
}
