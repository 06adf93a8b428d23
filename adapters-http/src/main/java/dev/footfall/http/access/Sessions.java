package dev.footfall.http.access;

import dev.footfall.domain.user.UserId;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/**
 * Who is logged in: the host's own business. Footfall has no log-in page, so without a host nobody is, and the endpoints of
 * dashboards show what is public.
 */
@FunctionalInterface
public interface Sessions {
    /** Nobody ever is. */
    Sessions NOBODY = (request, container) -> Optional.empty();

    /**
     * The user of the request, proved by whatever the host trusts, such as a signed cookie; empty: nobody. Requests change
     * things as well: a cookie should be one that browsers do not send along from pages of other sites.
     *
     * @param container what the container knows of the caller; the request itself does not say that any more
     */
    Optional<UserId> userOf(ContainerRequestContext request, SecurityContext container);

    /** As resources ask. */
    default Optional<UserId> userOf(ContainerRequestContext request) {
        return userOf(request, Received.securityOf(request));
    }
}
