package dev.footfall.http.segments;

import dev.footfall.application.segments.SegmentCaller;
import dev.footfall.application.segments.SegmentProblem;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code /api/footfall/v1/sites/{site}/segments}: the user is the key's (extensions.md §2). */
@Path("api/footfall/v1/sites/{site_id}/segments")
public final class SiteSegmentsResource {
    private static final String ONE = "{segment_id}";
    private static final String ID = "segment_id";

    private final Door<SegmentProblem> door;
    private final SegmentUseCases useCases;

    SiteSegmentsResource(Door<SegmentProblem> door, SegmentUseCases useCases) {
        this.door = door;
        this.useCases = useCases;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return answer(
                received.request(), SitesOperation.LIST_SEGMENTS, useCases.listSegments()::list, SegmentAnswer::page);
    }

    @POST
    public Response create(@BeanParam Received received) {
        return answer(
                received.request(), SitesOperation.CREATE_SEGMENT, useCases.createSegment()::create, SegmentAnswer::of);
    }

    @GET
    @Path(ONE)
    public Response read(@BeanParam Received received, @PathParam(ID) String id) {
        return answer(
                received.request(),
                SitesOperation.READ_SEGMENT,
                (caller, sent) -> useCases.readSegment().read(caller, id),
                SegmentAnswer::of);
    }

    @PUT
    @Path(ONE)
    public Response update(@BeanParam Received received, @PathParam(ID) String id) {
        return answer(
                received.request(),
                SitesOperation.UPDATE_SEGMENT,
                (caller, sent) -> useCases.updateSegment().update(caller, id, sent),
                SegmentAnswer::of);
    }

    @DELETE
    @Path(ONE)
    public Response delete(@BeanParam Received received, @PathParam(ID) String id) {
        return answer(
                received.request(),
                SitesOperation.DELETE_SEGMENT,
                (caller, sent) -> useCases.deleteSegment().delete(caller, id),
                SegmentAnswer::of);
    }

    private <T> Response answer(
            ContainerRequestContext request,
            SitesOperation operation,
            BiFunction<SegmentCaller, JsonTree.Members, Either<SegmentProblem, T>> work,
            Function<T, Object> told) {
        return door.answer(
                request,
                operation,
                asked -> useCases.caller(asked.grant()).flatMap(caller -> work.apply(caller, asked.parameters())),
                told);
    }
}
