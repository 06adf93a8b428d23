package dev.footfall.http.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/**
 * The request that a resource's method answers, as its {@code @BeanParam}, and as filters see it. See {@link HandingOn} for
 * how it gets there.
 */
public final class Received {
    @Context
    @SuppressWarnings("NullAway.Init") // set by the container, for each request
    private SecurityContext handedOn;

    public ContainerRequestContext request() {
        return HandingOn.request(handedOn);
    }

    /** Whom the container has let in. The security context of the request itself is taken for {@link #request}. */
    public static SecurityContext securityOf(ContainerRequestContext request) {
        return HandingOn.before(request.getSecurityContext());
    }
}
