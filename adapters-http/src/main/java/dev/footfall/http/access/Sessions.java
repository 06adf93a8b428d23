package dev.footfall.http.access;

import dev.footfall.domain.user.UserId;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Who is logged in: the host's own business. Footfall has no log-in page, so without a host nobody is, and the endpoints of
 * dashboards show what is public.
 */
@FunctionalInterface
public interface Sessions {
    /** Nobody ever is. */
    Sessions NOBODY = request -> Optional.empty();

    /**
     * The user of the request, proved by whatever the host trusts, such as a signed cookie; empty: nobody. Requests change
     * things as well: a cookie should be one that browsers do not send along from pages of other sites.
     */
    Optional<UserId> userOf(ContainerRequestContext request);
}
