package dev.footfall.http.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Paths whose answers are no JSON, and which are asked by who wants none, such as an image of a page. */
@PreMatching
@Priority(Stage.GATES)
public final class Unnegotiated implements ContainerRequestFilter {
    private final Set<String> paths;

    public Unnegotiated(Set<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (paths.contains(request.getUriInfo().getPath(false))) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }
}
