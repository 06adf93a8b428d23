package dev.footfall.application.fakes;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Bool;
import dev.footfall.domain.json.JsonTree.Items;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Null;
import dev.footfall.domain.json.JsonTree.Numeral;
import dev.footfall.domain.json.JsonTree.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the well-formed JSON of tests, so that they can show documents as operators write them. */
public final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    public static JsonTree read(String text) {
        return new Json(text).value();
    }

    public static Members object(String text) {
        if (read(text) instanceof Members members) {
            return members;
        }
        throw new IllegalArgumentException("not an object: " + text);
    }

    private JsonTree value() {
        return switch (next()) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new Text(string());
            default -> word();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private Members members() {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (at++; next() != '}'; skip(',')) {
            String name = string();
            skip(':');
            members.put(name, value());
        }
        at++;
        return new Members(members);
    }

    private Items items() {
        List<JsonTree> items = new ArrayList<>();
        for (at++; next() != ']'; skip(',')) {
            items.add(value());
        }
        at++;
        return new Items(items);
    }

    private void skip(char expected) {
        if (next() == expected) {
            at++;
        }
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
                switch (text.charAt(at)) {
                    case 'n' -> string.append('\n');
                    case 't' -> string.append('\t');
                    default -> string.append(text.charAt(at));
                }
            } else {
                string.append(text.charAt(at));
            }
        }
        at++;
        return string.toString();
    }

    private JsonTree word() {
        int start = at;
        while (at < text.length() && "{}[],: \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "null" -> new Null();
            case "true", "false" -> new Bool(Boolean.parseBoolean(word));
            default -> new Numeral(new BigDecimal(word), word.matches("-?[0-9]+"));
        };
    }
}
