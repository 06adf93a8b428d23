package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an item is answered with: its natural key, its number, and what cannot be known otherwise. */
final class Answer {
    private final Map<String, JsonTree> members = new LinkedHashMap<>();

    /** An item with a natural key; without a number when it was removed. */
    static JsonTree.Members of(String key, String value, Optional<Long> id) {
        return new Answer().text(key, value).id(id).members();
    }

    Answer text(String name, String value) {
        return put(name, new JsonTree.Text(value));
    }

    /** Null for nothing. */
    Answer text(String name, Optional<String> value) {
        return put(name, value.<JsonTree>map(JsonTree.Text::new).orElseGet(JsonTree.Null::new));
    }

    Answer id(Optional<Long> id) {
        return put(
                "id",
                id.<JsonTree>map(number -> new JsonTree.Numeral(BigDecimal.valueOf(number), true))
                        .orElseGet(JsonTree.Null::new));
    }

    Answer put(String name, JsonTree value) {
        members.put(name, value);
        return this;
    }

    JsonTree.Members members() {
        return new JsonTree.Members(members);
    }
}
