package dev.footfall.http.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Predicate;

/** Paths whose answers are no JSON, and which are asked by who wants none, such as a script or an image of a page. */
@PreMatching
@Priority(Stage.GATES)
public final class Unnegotiated implements ContainerRequestFilter {
    private final Predicate<String> paths;

    public Unnegotiated(Predicate<String> paths) {
        this.paths = paths;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (paths.test(RequestPath.raw(request.getUriInfo()))) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }
}
