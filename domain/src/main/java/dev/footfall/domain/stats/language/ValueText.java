package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How messages show a value of the request (stats-query-v2.md §3.2, value rendering). */
final class ValueText {
    private static final int MOST_ITEMS = 50;

    private ValueText() {}

    static String of(JsonTree value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** A text in double quotes. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                case '#' -> text.append(value.startsWith("{", i + 1) ? "\\#" : "#");
                default -> text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static void append(StringBuilder text, JsonTree value) {
        switch (value) {
            case JsonTree.Text(String string) -> text.append(quoted(string));
            case JsonTree.Bool(boolean truth) -> text.append(truth);
            case JsonTree.Null() -> text.append("nil");
            case JsonTree.Numeral numeral -> text.append(numeral.text());
            case JsonTree.Items(List<JsonTree> items) -> {
                text.append('[');
                for (int i = 0; i < items.size() && i <= MOST_ITEMS; i++) {
                    text.append(i == 0 ? "" : ", ");
                    if (i == MOST_ITEMS) {
                        text.append("...");
                    } else {
                        append(text, items.get(i));
                    }
                }
                text.append(']');
            }
            case JsonTree.Members(Map<String, JsonTree> members) -> appendMembers(text, members);
        }
    }

    private static void appendMembers(StringBuilder text, Map<String, JsonTree> members) {
        text.append("%{");
        int shown = 0;
        for (Map.Entry<String, JsonTree> member : new TreeMap<>(members).entrySet()) {
            text.append(shown == 0 ? "" : ", ");
            if (shown++ == MOST_ITEMS) {
                text.append("...");
                break;
            }
            text.append(quoted(member.getKey())).append(" => ");
            append(text, member.getValue());
        }
        text.append('}');
    }
}
