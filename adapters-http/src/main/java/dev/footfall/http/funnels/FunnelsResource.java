package dev.footfall.http.funnels;

import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.FunnelsUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The funnels of a site, for those with a key (extensions.md §2). */
@Path("api/footfall/v1/sites/{site_id}/funnels")
public final class FunnelsResource {
    private static final String ONE = "{funnel_id}";
    private static final String QUERY = "query";

    private final Door<FunnelsProblem> door;
    private final FunnelsUseCases useCases;
    private final FunnelInquiry inquiry;

    FunnelsResource(Door<FunnelsProblem> door, FunnelsUseCases useCases, FunnelInquiry inquiry) {
        this.door = door;
        this.useCases = useCases;
        this.inquiry = inquiry;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.LIST_FUNNELS, useCases.listFunnels()::list, FunnelAnswer::page);
    }

    @POST
    public Response create(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.CREATE_FUNNEL, useCases.createFunnel()::create, FunnelAnswer::of);
    }

    @GET
    @Path(ONE)
    public Response read(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.READ_FUNNEL, useCases.readFunnel()::read, FunnelAnswer::of);
    }

    @PUT
    @Path(ONE)
    public Response update(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.UPDATE_FUNNEL, useCases.updateFunnel()::update, FunnelAnswer::of);
    }

    @DELETE
    @Path(ONE)
    public Response delete(@BeanParam Received received) {
        return door.answer(
                received.request(),
                SitesOperation.DELETE_FUNNEL,
                useCases.deleteFunnel()::delete,
                FunnelAnswer::deleted);
    }

    @POST
    @Path(ONE + "/" + QUERY)
    public Response evaluate(
            @BeanParam Received received, @PathParam("site_id") String site, @PathParam("funnel_id") String funnel) {
        return inquiry.aboutSaved(received.request(), site, funnel);
    }

    @POST
    @Path(QUERY)
    public Response evaluateSteps(@BeanParam Received received, @PathParam("site_id") String site) {
        return inquiry.aboutUnsaved(received.request(), site);
    }
}
