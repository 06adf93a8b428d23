package dev.footfall.http.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Paths whose answers are no JSON, and which are asked by who wants none, such as a script or an image of a page. */
@PreMatching
@Priority(Stage.GATES)
public final class Unnegotiated implements ContainerRequestFilter {
    private static final String FOLDER = "/";

    private final Set<String> paths;

    /** @param paths relative ones; one that ends with a slash stands for all below it */
    public Unnegotiated(Set<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getUriInfo().getPath(false);
        if (paths.stream().anyMatch(path -> path.endsWith(FOLDER) ? asked.startsWith(path) : asked.equals(path))) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }
}
