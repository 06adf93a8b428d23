package dev.footfall.http.sites;

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

/** {@code /api/v1/sites/guests} (sites-api.md §7). */
@Path("api/v1/sites/guests")
public final class GuestsResource {
    private final Door<SitesProblem> door;
    private final SitesUseCases useCases;

    GuestsResource(Door<SitesProblem> door, SitesUseCases useCases) {
        this.door = door;
        this.useCases = useCases;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.LIST_GUESTS, useCases.listGuests()::list, PageAnswers::guests);
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.PUT_GUEST, useCases.putGuest()::put, PageAnswers.GuestRow::of);
    }

    @DELETE
    @Path("{email}")
    public Response delete(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.DELETE_GUEST, useCases.deleteGuest()::delete, Done::deleted);
    }
}
