package dev.footfall.http.sites;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
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
    public Response list(@Context ContainerRequestContext request) {
        return door.answer(request, SitesOperation.LIST_SITES, useCases.listSites()::list, PageAnswers::sites);
    }

    @GET
    @Path("teams")
    public Response teams(@Context ContainerRequestContext request) {
        return door.answer(request, SitesOperation.LIST_TEAMS, useCases.listTeams()::list, PageAnswers::teams);
    }

    @POST
    public Response create(@Context ContainerRequestContext request) {
        return door.answer(request, SitesOperation.CREATE_SITE, useCases.registerSite()::register, SiteAnswer::of);
    }

    @GET
    @Path(ONE)
    public Response read(@Context ContainerRequestContext request) {
        return door.answer(request, SitesOperation.READ_SITE, useCases.readSite()::read, SiteAnswer::of);
    }

    @PUT
    @Path(ONE)
    public Response update(@Context ContainerRequestContext request) {
        return door.answer(request, SitesOperation.UPDATE_SITE, useCases.updateSite()::update, SiteAnswer::of);
    }

    @DELETE
    @Path(ONE)
    public Response delete(@Context ContainerRequestContext request) {
        return door.answer(request, SitesOperation.DELETE_SITE, useCases.deleteSite()::delete, Done::deleted);
    }
}
