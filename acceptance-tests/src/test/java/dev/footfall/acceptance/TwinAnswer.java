package dev.footfall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers of both APIs in one form: rows of texts by the names that v1 has for them. */
final class TwinAnswer {
    private TwinAnswer() {}

    /** Of v1; the numbers of an aggregate are one row. */
    static List<Map<String, String>> of(JsonNode results) {
        return of(results, "value");
    }

    /** @param member which numbers of an aggregate that is compared */
    static List<Map<String, String>> of(JsonNode results, String member) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (results.isObject()) {
            Map<String, String> row = new TreeMap<>();
            results.properties()
                    .forEach(metric ->
                            row.put(metric.getKey(), text(metric.getValue().path(member))));
            rows.add(row);
        }
        for (JsonNode result : results.isArray() ? results : List.<JsonNode>of()) {
            Map<String, String> row = new TreeMap<>();
            result.properties().forEach(cell -> row.put(cell.getKey(), text(cell.getValue())));
            rows.add(row);
        }
        return rows;
    }

    /** Of v2. */
    static List<Map<String, String>> of(TwinQuestion question, JsonNode results) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode result : results) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < question.dimensions().size(); i++) {
                row.put(
                        key(question.dimensions().get(i)),
                        text(result.path("dimensions").path(i)));
            }
            for (int i = 0; i < question.metrics().size(); i++) {
                row.put(question.metrics().get(i), text(result.path("metrics").path(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String key(String dimension) {
        return dimension.startsWith("time:") ? "date" : dimension.substring(dimension.lastIndexOf(':') + 1);
    }

    // 67 and 67.0 are one number.
    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }
}
