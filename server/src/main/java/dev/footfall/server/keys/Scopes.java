package dev.footfall.server.keys;

import dev.footfall.domain.access.Scope;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The scopes that mean something (access-control.md §3, extensions.md §1), as an operator writes them. */
final class Scopes {
    private static final List<Scope> KNOWN =
            List.of(Scope.STATS_READ, Scope.SITES_READ, Scope.SITES_PROVISION, Scope.EVENTS_WRITE);
    private static final Pattern FORM = Pattern.compile("\\*|[a-z]+:(\\*|[a-z]+:\\*)");

    private Scopes() {}

    /** A list with commas. The left side is what is wrong with it. */
    static Either<String, List<Scope>> parse(String text) {
        List<Scope> scopes = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Scope scope = new Scope(part.strip());
            if (!FORM.matcher(scope.value()).matches() || KNOWN.stream().noneMatch(scope::grants)) {
                return Either.left("'" + scope.value() + "' is not one of "
                        + KNOWN.stream().map(Scope::value).collect(Collectors.joining(", ")));
            }
            scopes.add(scope);
        }
        return Either.right(scopes);
    }
}
