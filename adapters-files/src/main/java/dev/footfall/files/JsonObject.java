package dev.footfall.files;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;

/** What a line of NDJSON must be, and a cell that holds properties. */
final class JsonObject {
    // As in admin-api.md §7.4, for what is no JSON, no UTF-8 or no object.
    private static final String FAULT = "is not a JSON object";

    private JsonObject() {}

    static Either<String, JsonTree.Members> read(byte[] bytes, int offset, int length) {
        return JsonText.read(bytes, offset, length).fold(notJson -> Either.left(FAULT), JsonObject::of);
    }

    static Either<String, JsonTree.Members> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    private static Either<String, JsonTree.Members> of(JsonTree tree) {
        return tree instanceof JsonTree.Members members ? Either.right(members) : Either.left(FAULT);
    }
}
