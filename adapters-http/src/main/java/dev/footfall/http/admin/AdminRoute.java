package dev.footfall.http.admin;

import dev.footfall.domain.imported.ImportedTable;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Optional;

/** The paths of the Admin API, and what each takes. The runtime finds the resources; this says beforehand why it will not. */
enum AdminRoute {
    PROVISION,
    SITE,
    EVENTS,
    SESSIONS,
    IMPORTED,
    CLOCK;

    /** @param path as sent, below {@link AdminApi#BASE}, still encoded and cut at its slashes */
    static Optional<AdminRoute> of(List<String> path) {
        if (path.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return switch (path.size()) {
            case 1 -> single(path.getFirst());
            case 2 -> belowSites(path, SITE);
            case 3 ->
                switch (path.getLast()) {
                    case "events" -> belowSites(path, EVENTS);
                    case "sessions" -> belowSites(path, SESSIONS);
                    default -> Optional.empty();
                };
            case 4 ->
                path.get(2).equals("imported")
                                && ImportedTable.named(path.getLast()).isPresent()
                        ? belowSites(path, IMPORTED)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<AdminRoute> single(String name) {
        return switch (name) {
            case "provision" -> Optional.of(PROVISION);
            case "clock" -> Optional.of(CLOCK);
            default -> Optional.empty();
        };
    }

    private static Optional<AdminRoute> belowSites(List<String> path, AdminRoute route) {
        return path.getFirst().equals("sites") ? Optional.of(route) : Optional.empty();
    }

    /** What the body of a request by this method has to be; empty when the method is not allowed. */
    Optional<BodyKind> body(String method) {
        return switch (method) {
            case HttpMethod.GET, HttpMethod.HEAD -> among(BodyKind.NONE, SITE, EVENTS, SESSIONS);
            case HttpMethod.PUT -> among(BodyKind.JSON, PROVISION, CLOCK);
            case HttpMethod.POST -> among(BodyKind.NDJSON, EVENTS, IMPORTED);
            case HttpMethod.DELETE -> among(BodyKind.NONE, CLOCK);
            default -> Optional.empty();
        };
    }

    private Optional<BodyKind> among(BodyKind body, AdminRoute... routes) {
        return List.of(routes).contains(this) ? Optional.of(body) : Optional.empty();
    }
}
