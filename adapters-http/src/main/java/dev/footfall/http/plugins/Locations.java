package dev.footfall.http.plugins;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import org.glassfish.jersey.server.ContainerRequest;

/** Says where each of the things is that have been found or made. */
final class Locations implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof CreatedAnswer(Object body, List<String> locations)
                && request instanceof ContainerRequest jersey) {
            response.setEntity(body);
            jersey.setWriter(new LateLocations(jersey.getResponseWriter(), locations));
        }
    }
}
