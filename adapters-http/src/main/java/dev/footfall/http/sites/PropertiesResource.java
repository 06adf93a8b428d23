package dev.footfall.http.sites;

import dev.footfall.application.sites.CustomProperties;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/sites/custom-props} (sites-api.md §5). */
@Path("api/v1/sites/custom-props")
public final class PropertiesResource {
    private final Door<SitesProblem> door;
    private final CustomProperties properties;

    PropertiesResource(Door<SitesProblem> door, SitesUseCases useCases) {
        this.door = door;
        this.properties = useCases.customProperties();
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.LIST_PROPERTIES, properties::list, Done::properties);
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.PUT_PROPERTY, properties::put, Done::created);
    }

    /** A name may have slashes. */
    @DELETE
    @Path("{property: .+}")
    public Response delete(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.DELETE_PROPERTY, properties::delete, Done::deleted);
    }
}
