package dev.footfall.http.events;

import dev.footfall.domain.json.JsonTree;
import java.util.Arrays;
import java.util.Optional;

/** The keys of a body, each under its long and its short name (ingestion.md §2). */
record SentFields(JsonTree.Members body) {
    private static final JsonTree FALSE = new JsonTree.Bool(false);

    /** The value of the first key that has one; null and false are none, an empty text and 0 are. */
    Optional<JsonTree> first(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> body.member(key).stream())
                .filter(value -> !(value instanceof JsonTree.Null) && !value.equals(FALSE))
                .findFirst();
    }

    boolean isFalse(String key) {
        return body.member(key).filter(FALSE::equals).isPresent();
    }
}
