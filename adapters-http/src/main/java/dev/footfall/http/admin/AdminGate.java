package dev.footfall.http.admin;

import dev.footfall.http.exchange.ContentCoding;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.RequestPath;
import dev.footfall.http.exchange.Stage;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Refuses what the Admin API refuses before it reads a body: token, path, method, content type, in this order. Nobody
 * gets past it to a resource of the API, however a path is spelt.
 */
@PreMatching
@Priority(Stage.GATES)
final class AdminGate implements ContainerRequestFilter {
    private static final List<String> GUARDED = List.of("api", "admin");

    private final Optional<AdminToken> token;
    private final boolean clockIsAdjustable;

    AdminGate(Optional<AdminToken> token, Optional<AdjustableClock> clock) {
        this.token = token;
        this.clockIsAdjustable = clock.isPresent();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isGuarded(request.getUriInfo())) {
            refusal(request).ifPresent(refusal -> request.abortWith(refusal.toResponse()));
            // The answers are what they are; whoever asks for NDJSON need not be told that errors are JSON.
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        } else if (BackupResource.PATH.equals(RequestPath.raw(request.getUriInfo()))) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }

    // Decoded and without matrix parameters, so that it is at least what a runtime takes for the path of a resource.
    private static boolean isGuarded(UriInfo uri) {
        return uri.getPathSegments(true).stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .limit(GUARDED.size())
                .toList()
                .equals(GUARDED);
    }

    private Optional<ErrorAnswer> refusal(ContainerRequestContext request) {
        if (token.isEmpty()) {
            return Optional.of(AdminAnswers.NOT_FOUND);
        }
        if (!token.get().isShownBy(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            return Optional.of(AdminAnswers.WRONG_TOKEN);
        }
        return route(RequestPath.raw(request.getUriInfo()))
                .map(route -> refusal(request, route))
                .orElseGet(() -> Optional.of(AdminAnswers.NOT_FOUND));
    }

    private Optional<AdminRoute> route(String path) {
        String base = AdminApi.BASE + "/";
        return !path.startsWith(base) || path.contains(";")
                ? Optional.empty()
                : AdminRoute.of(Arrays.asList(path.substring(base.length()).split("/", -1)))
                        .filter(route -> route != AdminRoute.CLOCK || clockIsAdjustable);
    }

    private static Optional<ErrorAnswer> refusal(ContainerRequestContext request, AdminRoute route) {
        return route.body(request.getMethod())
                .map(body -> body.isSaidBy(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                                && (body == BodyKind.NONE
                                        || ContentCoding.of(request).isPresent())
                        ? Optional.<ErrorAnswer>empty()
                        : Optional.of(AdminAnswers.UNSUPPORTED))
                .orElseGet(() -> Optional.of(AdminAnswers.METHOD_NOT_ALLOWED));
    }
}
