package dev.footfall.http.stats.v1;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;

/** Query strings as a test writes them: {@code period=day&date=2021-01-01}, undecoded. */
final class Parametric {
    private Parametric() {}

    static Parameters of(String query) {
        MultivaluedMap<String, String> decoded = new MultivaluedHashMap<>();
        Arrays.stream(query.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            decoded.add(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return new Parameters(decoded);
    }
}
