package dev.footfall.http.plugins;

import dev.footfall.application.sites.Bounds;
import dev.footfall.application.sites.Position;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What path and query say: which one, or which page (sites-api.md §1.5). */
final class SentNumbers {
    static final int USUAL_LIMIT = 10;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int LONG_BITS = 63;
    private static final long NOBODYS = 0;

    private final UriInfo uri;
    private final Operation operation;
    private final List<Violation> violations = new ArrayList<>();

    /** @param operation whose parameters are looked at, and no others */
    SentNumbers(UriInfo uri, Operation operation) {
        this.uri = uri;
        this.operation = operation;
    }

    List<Violation> violations() {
        return violations;
    }

    /** A number nothing can have counts as one that nothing has. */
    long id() {
        return whole(uri.getPathParameters(), PluginOperations.ID)
                .filter(number -> number.bitLength() <= LONG_BITS)
                .map(BigInteger::longValueExact)
                .orElse(NOBODYS);
    }

    Bounds bounds() {
        return new Bounds(cursor(PluginOperations.AFTER), cursor(PluginOperations.BEFORE), limit());
    }

    // A number beyond the limits is passed over in silence.
    private int limit() {
        return whole(uri.getQueryParameters(), PluginOperations.LIMIT)
                .filter(number -> number.signum() > 0 && number.compareTo(BigInteger.valueOf(Bounds.MOST)) <= 0)
                .map(BigInteger::intValueExact)
                .orElse(USUAL_LIMIT);
    }

    private Optional<BigInteger> whole(MultivaluedMap<String, String> sent, String name) {
        Optional<String> text = sent(sent, name);
        Optional<BigInteger> number =
                text.filter(digits -> WHOLE.matcher(digits).matches()).map(BigInteger::new);
        if (text.isPresent() && number.isEmpty()) {
            violations.add(Violation.noInteger(name));
        }
        return number;
    }

    private Optional<String> sent(MultivaluedMap<String, String> sent, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> sent.getFirst(name));
    }

    private Optional<Position> cursor(String name) {
        return sent(uri.getQueryParameters(), name)
                .flatMap(text -> Bounds.cursor(new JsonTree.Members(Map.of(name, new JsonTree.Text(text))), name)
                        .peekLeft(unreadable -> violations.add(new Violation("/" + name, "Invalid pagination cursor")))
                        .getOrElse(Optional.empty()));
    }
}
