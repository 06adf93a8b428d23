package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object being put together; members keep their order. */
final class JsonObject {
    private final Map<String, JsonTree> members = new LinkedHashMap<>();

    JsonObject with(String name, JsonTree value) {
        members.put(name, value);
        return this;
    }

    JsonObject with(String name, String text) {
        return with(name, new JsonTree.Text(text));
    }

    JsonObject with(String name, int number) {
        return with(name, new JsonTree.Numeral(BigDecimal.valueOf(number), true));
    }

    JsonObject with(String name, boolean flag) {
        return with(name, new JsonTree.Bool(flag));
    }

    JsonObject with(String name, List<? extends JsonTree> items) {
        return with(name, new JsonTree.Items(List.copyOf(items)));
    }

    JsonObject with(String name, JsonObject object) {
        return with(name, object.tree());
    }

    JsonObject withTexts(String name, List<String> texts) {
        return with(name, texts.stream().map(JsonTree.Text::new).toList());
    }

    /** Leaves out what would be empty. */
    JsonObject withAny(String name, JsonObject object) {
        return object.isEmpty() ? this : with(name, object);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    JsonTree.Members tree() {
        return new JsonTree.Members(members);
    }
}
