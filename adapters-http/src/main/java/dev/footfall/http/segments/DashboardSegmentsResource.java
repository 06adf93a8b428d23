package dev.footfall.http.segments;

import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.application.segments.SegmentCaller;
import dev.footfall.application.segments.SegmentProblem;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.access.ViewerDoor;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code /api/{domain}/segments}: for dashboards, whose host says who is logged in (sites-api.md §8). */
@Path("api/" + DashboardSegmentsResource.SITE + "/segments")
public final class DashboardSegmentsResource {
    /** Any domain but the names that other APIs go by, or those would lose what begins like {@code /api/stats/segments}. */
    static final String SITE =
            "{domain: (?!(?:v1|v2|stats|footfall|admin|plugins|docs|system|sites|event|health)/)[^/]+}";

    private static final String ONE = "{segment_id}";
    private static final String ID = "segment_id";

    private final ViewerDoor<SegmentProblem> door;
    private final SegmentUseCases useCases;

    DashboardSegmentsResource(ViewerDoor<SegmentProblem> door, SegmentUseCases useCases) {
        this.door = door;
        this.useCases = useCases;
    }

    @POST
    public Response create(@BeanParam Received received) {
        return answer(received.request(), useCases.createSegment()::create, SegmentAnswer::of);
    }

    @PATCH
    @Path(ONE)
    public Response update(@BeanParam Received received, @PathParam(ID) String id) {
        return answer(
                received.request(),
                (caller, sent) -> useCases.updateSegment().update(caller, id, sent),
                SegmentAnswer::of);
    }

    @DELETE
    @Path(ONE)
    public Response delete(@BeanParam Received received, @PathParam(ID) String id) {
        return answer(
                received.request(), (caller, sent) -> useCases.deleteSegment().delete(caller, id), SegmentAnswer::of);
    }

    @GET
    @Path(ONE + "/shared-links")
    public Response links(@BeanParam Received received, @PathParam(ID) String id) {
        return answer(
                received.request(),
                (caller, sent) -> useCases.listLinksOfSegment().names(caller, id),
                names -> names);
    }

    private <T> Response answer(
            ContainerRequestContext request,
            BiFunction<SegmentCaller, JsonTree.Members, Either<SegmentProblem, T>> work,
            Function<T, Object> told) {
        return door.answer(request, Views.SHOWN, (viewer, sent) -> work.apply(SegmentCaller.of(viewer), sent), told);
    }
}
