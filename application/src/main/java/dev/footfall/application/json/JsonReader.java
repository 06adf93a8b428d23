package dev.footfall.application.json;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;

/** Makes a tree of the bytes of a JSON text (RFC 8259, UTF-8). */
public interface JsonReader {
    /** Reads exactly one value. Text that is no JSON, or nested too deeply to be held, is an answer. */
    Either<NotJson, JsonTree> read(byte[] utf8);

    /** The bytes are no JSON that can be read; the reason is for people and quotes nothing of the text. */
    record NotJson(String reason) {}
}
