package dev.footfall.http.plugins;

import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.RequestPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** What goes wrong outside of the resources is told here as inside, whoever notices it. */
final class PluginErrors implements ContainerResponseFilter {
    private static final String BELOW = "api/plugins/";
    private static final int NOT_FOUND = 404;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (RequestPath.decoded(request.getUriInfo()).startsWith(BELOW)
                && response.getEntity() instanceof ErrorAnswer.Body(String error)) {
            response.setEntity(
                    response.getStatus() == NOT_FOUND
                            ? ErrorsAnswer.notFound().body()
                            : ErrorsAnswer.of(response.getStatus(), error).body());
        }
    }
}
