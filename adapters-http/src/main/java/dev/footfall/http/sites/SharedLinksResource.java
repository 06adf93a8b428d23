package dev.footfall.http.sites;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/sites/shared-links} (sites-api.md §6). */
@Path("api/v1/sites/shared-links")
public final class SharedLinksResource {
    private final Door<SitesProblem> door;
    private final SitesUseCases useCases;
    private final ShownAddresses addresses;

    SharedLinksResource(Door<SitesProblem> door, SitesUseCases useCases, ShownAddresses addresses) {
        this.door = door;
        this.useCases = useCases;
        this.addresses = addresses;
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(),
                SitesOperation.PUT_SHARED_LINK,
                useCases.putSharedLink()::put,
                link -> Done.link(link, addresses));
    }
}
