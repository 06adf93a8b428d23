package dev.footfall.http.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** Lets pages of every origin in (ingestion.md §1.2) and answers what browsers ask beforehand. */
@PreMatching
@Priority(Stage.CROSS_ORIGIN)
final class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            request.abortWith(
                    request.getHeaderString("access-control-request-method") == null
                            ? ErrorAnswer.notFound().toResponse()
                            : preflight());
        }
    }

    private static Response preflight() {
        return Response.noContent()
                .header("access-control-max-age", "1728000")
                .header("access-control-allow-methods", "GET,POST,PUT,PATCH,DELETE,OPTIONS")
                .header(
                        "access-control-allow-headers",
                        "Authorization,Content-Type,Accept,Origin,User-Agent,DNT,Cache-Control,X-Mx-ReqToken,Keep-Alive,"
                                + "X-Requested-With,If-Modified-Since,X-CSRF-Token")
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("access-control-allow-origin", "*");
        response.getHeaders().putSingle("access-control-allow-credentials", "true");
        response.getHeaders().putSingle("access-control-expose-headers", "");
    }
}
