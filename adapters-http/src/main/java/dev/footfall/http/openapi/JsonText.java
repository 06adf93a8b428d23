package dev.footfall.http.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.domain.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON that is part of this program, which is never wrong. */
final class JsonText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonText() {}

    static JsonTree.Members resource(String name) {
        try (InputStream text = JsonText.class.getResourceAsStream(name)) {
            return (JsonTree.Members) tree(MAPPER.readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String indented(String json) {
        try {
            return MAPPER.readTree(json).toPrettyString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what has been written can be read", impossible);
        }
    }

    private static JsonTree tree(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new JsonTree.Text(node.textValue());
            case NUMBER -> new JsonTree.Numeral(node.decimalValue(), node.isIntegralNumber());
            case BOOLEAN -> new JsonTree.Bool(node.booleanValue());
            case ARRAY -> {
                List<JsonTree> items = new ArrayList<>();
                node.forEach(item -> items.add(tree(item)));
                yield new JsonTree.Items(items);
            }
            case OBJECT -> {
                Map<String, JsonTree> members = new LinkedHashMap<>();
                node.properties().forEach(member -> members.put(member.getKey(), tree(member.getValue())));
                yield new JsonTree.Members(members);
            }
            case NULL, MISSING, BINARY, POJO -> new JsonTree.Null();
        };
    }
}
