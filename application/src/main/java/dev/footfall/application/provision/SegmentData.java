package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters and labels of a segment (sites-api.md §8). What filters mean is found out when they are used. */
final class SegmentData {
    private static final int MOST_BYTES = 5120;
    private static final int FIRST_PRINTABLE = 0x20;

    private SegmentData() {}

    static Either<ProvisioningFault, JsonTree.Members> read(Fields fields) {
        Given<JsonTree> filters = fields.given("filters", Formats.ANYTHING);
        Given<JsonTree> labels = fields.given("labels", Formats.ANYTHING);
        Map<String, JsonTree> members = new LinkedHashMap<>();
        filters.value().ifPresent(given -> members.put("filters", given));
        labels.value().ifPresent(given -> members.put("labels", given));
        JsonTree.Members data = new JsonTree.Members(members);
        if (size(data) > MOST_BYTES) {
            fields.reject("should be at most " + MOST_BYTES + " byte(s)");
        } else if (labels.value()
                .filter(given -> !(given instanceof JsonTree.Members))
                .isPresent()) {
            fields.reject("property \"labels\" must be map or nil");
        } else if (filters.value()
                .filter(given -> given instanceof JsonTree.Items(List<JsonTree> items) && !items.isEmpty())
                .isEmpty()) {
            fields.reject("property \"filters\" must be an array with at least one member");
        }
        return fields.complete(() -> data);
    }

    /** How many bytes the tree takes as JSON without white space. */
    private static int size(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Members(Map<String, JsonTree> members) ->
                members.entrySet().stream()
                                .mapToInt(member -> size(member.getKey()) + 1 + size(member.getValue()))
                                .sum()
                        + brackets(members.size());
            case JsonTree.Items(List<JsonTree> items) ->
                items.stream().mapToInt(SegmentData::size).sum() + brackets(items.size());
            case JsonTree.Text(String text) -> size(text);
            case JsonTree.Numeral number -> number.text().length();
            case JsonTree.Bool(boolean value) -> Boolean.toString(value).length();
            case JsonTree.Null() -> "null".length();
        };
    }

    private static int brackets(int members) {
        return 2 + Math.max(0, members - 1);
    }

    private static int size(String text) {
        int escapes = text.chars()
                .map(character -> switch (character) {
                    case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 1;
                    default -> character < FIRST_PRINTABLE ? "u0000".length() : 0;
                })
                .sum();
        return 2 + text.getBytes(StandardCharsets.UTF_8).length + escapes;
    }
}
