package dev.footfall.http.sites;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/sites}: sites, and the teams they can belong to (sites-api.md §2). */
@Path("api/v1/sites")
public final class SitesResource {
    private static final String ONE = "{site_id}";

    private final Door<SitesProblem> door;
    private final SitesUseCases useCases;

    SitesResource(Door<SitesProblem> door, SitesUseCases useCases) {
        this.door = door;
        this.useCases = useCases;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.LIST_SITES, useCases.listSites()::list, PageAnswers::sites);
    }

    @GET
    @Path("teams")
    public Response teams(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.LIST_TEAMS, useCases.listTeams()::list, PageAnswers::teams);
    }

    @POST
    public Response create(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.CREATE_SITE, useCases.registerSite()::register, SiteAnswer::of);
    }

    @GET
    @Path(ONE)
    public Response read(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.READ_SITE, useCases.readSite()::read, SiteAnswer::of);
    }

    @PUT
    @Path(ONE)
    public Response update(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.UPDATE_SITE, useCases.updateSite()::update, SiteAnswer::of);
    }

    @DELETE
    @Path(ONE)
    public Response delete(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.DELETE_SITE, useCases.deleteSite()::delete, Done::deleted);
    }
}
