package dev.footfall.http.plugins;

import dev.footfall.domain.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object whose shape has been checked. */
record Written(JsonTree.Members members) {
    static final Written NOTHING = new Written(new JsonTree.Members(Map.of()));

    static Written of(JsonTree checked) {
        return checked instanceof JsonTree.Members members ? new Written(members) : NOTHING;
    }

    boolean has(String name) {
        return members.member(name).isPresent();
    }

    String text(String name) {
        return optionalText(name).orElseThrow();
    }

    /** Empty for null as well. */
    Optional<String> optionalText(String name) {
        return members.member(name)
                .flatMap(value -> value instanceof JsonTree.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    /** Empty if there is none. */
    Written object(String name) {
        return members.member(name).map(Written::of).orElse(NOTHING);
    }

    /** Empty if there is none. */
    List<JsonTree> items(String name) {
        return members.member(name).stream()
                .flatMap(value ->
                        value instanceof JsonTree.Items(List<JsonTree> items) ? items.stream() : Stream.empty())
                .toList();
    }
}
