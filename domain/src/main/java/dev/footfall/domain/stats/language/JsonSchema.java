package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of JSON schemas (draft 7), as far as queries need them. */
final class JsonSchema {
    private JsonSchema() {}

    /** An object with no other members than these. */
    static JsonTree closed(Stream<Map.Entry<String, JsonTree>> properties) {
        Map<String, JsonTree> all = new LinkedHashMap<>();
        properties.forEach(property -> all.put(property.getKey(), property.getValue()));
        return object(
                entry("type", text("object")),
                entry("properties", new JsonTree.Members(all)),
                entry("additionalProperties", new JsonTree.Bool(false)));
    }

    static JsonTree list(JsonTree item) {
        return object(entry("type", text("array")), entry("items", item));
    }

    /** An array of so many members at least, of which each has its form. */
    static JsonTree tuple(int least, JsonTree... items) {
        return object(
                entry("type", text("array")),
                entry("items", new JsonTree.Items(List.of(items))),
                entry("minItems", number(least)),
                entry("maxItems", number(items.length)),
                entry("additionalItems", new JsonTree.Bool(false)));
    }

    static JsonTree integer(long smallest, long greatest) {
        return object(
                entry("type", text("integer")), entry("minimum", number(smallest)), entry("maximum", number(greatest)));
    }

    /** A value of one of these forms at least. */
    static JsonTree any(JsonTree... forms) {
        return forms.length == 1 ? forms[0] : object(entry("anyOf", new JsonTree.Items(List.of(forms))));
    }

    /** One of these texts. */
    static JsonTree oneOf(String... words) {
        return oneOf(Arrays.stream(words));
    }

    static JsonTree oneOf(Stream<String> words) {
        return object(entry("enum", texts(words)));
    }

    static JsonTree pattern(String expression) {
        return object(entry("type", text("string")), entry("pattern", text(expression)));
    }

    static JsonTree type(String name) {
        return object(entry("type", text(name)));
    }

    static JsonTree reference(String definition) {
        return object(entry("$ref", text("#/definitions/" + definition)));
    }

    static JsonTree texts(Stream<String> words) {
        return new JsonTree.Items(words.map(JsonSchema::text).toList());
    }

    static JsonTree text(String value) {
        return new JsonTree.Text(value);
    }

    static JsonTree number(long value) {
        return new JsonTree.Numeral(BigDecimal.valueOf(value), true);
    }

    static Map.Entry<String, JsonTree> entry(String name, JsonTree value) {
        return Map.entry(name, value);
    }

    @SafeVarargs
    static JsonTree.Members object(Map.Entry<String, JsonTree>... members) {
        Map<String, JsonTree> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonTree> member : members) {
            all.put(member.getKey(), member.getValue());
        }
        return new JsonTree.Members(all);
    }
}
