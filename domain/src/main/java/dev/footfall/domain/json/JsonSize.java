package dev.footfall.domain.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How much room JSON takes. */
public final class JsonSize {
    private static final int FIRST_PRINTABLE = 0x20;

    private JsonSize() {}

    /** How many bytes the tree takes in UTF-8, written without white space. */
    public static int bytes(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Members(Map<String, JsonTree> members) ->
                members.entrySet().stream()
                                .mapToInt(member -> bytes(member.getKey()) + 1 + bytes(member.getValue()))
                                .sum()
                        + brackets(members.size());
            case JsonTree.Items(List<JsonTree> items) ->
                items.stream().mapToInt(JsonSize::bytes).sum() + brackets(items.size());
            case JsonTree.Text(String text) -> bytes(text);
            case JsonTree.Numeral number -> number.text().length();
            case JsonTree.Bool(boolean value) -> Boolean.toString(value).length();
            case JsonTree.Null() -> "null".length();
        };
    }

    private static int brackets(int members) {
        return 2 + Math.max(0, members - 1);
    }

    private static int bytes(String text) {
        int escapes = text.chars()
                .map(character -> switch (character) {
                    case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 1;
                    default -> character < FIRST_PRINTABLE ? "u0000".length() : 0;
                })
                .sum();
        return 2 + text.getBytes(StandardCharsets.UTF_8).length + escapes;
    }
}
