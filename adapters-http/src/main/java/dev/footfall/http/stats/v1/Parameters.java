package dev.footfall.http.stats.v1;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** The decoded parameters of a query string; of repeated ones the last counts. */
record Parameters(MultivaluedMap<String, String> decoded) {
    Optional<String> last(String name) {
        return Optional.ofNullable(decoded.get(name))
                .filter(values -> !values.isEmpty())
                .map(values -> values.getLast());
    }
}
