package dev.footfall.http.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Hands the request on to resources. Jakarta REST gives it to filters only, and the one thing that a filter can have injected
 * into a resource in every runtime is a security context, of which a resource sees the methods.
 */
final class HandingOn implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.setSecurityContext(new Hand(new Carried(request), request.getSecurityContext()));
    }

    static ContainerRequestContext request(SecurityContext injected) {
        if (injected.getUserPrincipal() instanceof Carried(ContainerRequestContext request)) {
            return request;
        }
        throw new IllegalStateException("the filters of the resources have not seen the request");
    }

    static SecurityContext before(SecurityContext current) {
        return current instanceof Hand hand ? hand.before() : current;
    }

    private record Carried(ContainerRequestContext request) implements Principal {
        @Override
        public String getName() {
            return "";
        }
    }

    private record Hand(Carried carried, SecurityContext before) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return carried;
        }

        @Override
        public boolean isUserInRole(String role) {
            return before.isUserInRole(role);
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return before.getAuthenticationScheme();
        }
    }
}
