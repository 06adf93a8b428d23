package dev.footfall.server.failures;

import java.util.Map;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param headers by their lower-case names
 */
record Answer(int status, Map<String, String> headers, String body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the server takes nothing more on this connection. */
    boolean isLast() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }
}
