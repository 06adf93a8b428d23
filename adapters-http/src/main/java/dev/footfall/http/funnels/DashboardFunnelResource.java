package dev.footfall.http.funnels;

import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.application.access.Viewer;
import dev.footfall.application.funnels.EvaluateFunnel;
import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.PeopleAsked;
import dev.footfall.domain.funnel.FunnelProblem.Unasked;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.stats.LinkedSegment;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** One funnel, for those who look at a dashboard (sites-api.md §9.2). */
@Path("api/stats/{domain}/funnels/{funnel_id}")
public final class DashboardFunnelResource {
    private final Viewers viewers;
    private final EvaluateFunnel evaluate;
    private final DashboardQuestion questions;
    private final FunnelsProblems problems;

    DashboardFunnelResource(
            Viewers viewers, EvaluateFunnel evaluate, DashboardQuestion questions, FunnelsProblems problems) {
        this.viewers = viewers;
        this.evaluate = evaluate;
        this.questions = questions;
        this.problems = problems;
    }

    @GET
    public Response funnel(
            @BeanParam Received received, @PathParam("domain") String domain, @PathParam("funnel_id") String funnel) {
        return viewers.admitted(received.request(), domain, Views.UNKNOWN)
                .flatMap(viewer -> asked(received.request(), domain, viewer))
                .mapLeft(ErrorAnswer::toResponse)
                .flatMap(people -> answer(people, funnel))
                .fold(refusal -> refusal, result -> Json.ok(FunnelResultAnswer.plain(result)));
    }

    private Either<ErrorAnswer, PeopleAsked> asked(ContainerRequestContext request, String domain, Viewer viewer) {
        return questions
                .read(request.getUriInfo().getQueryParameters(), domain)
                .flatMap(people -> withinLink(viewer, people))
                .map(people -> new PeopleAsked(viewer.site(), viewer.features(), people));
    }

    private static Either<ErrorAnswer, QueryRequest> withinLink(Viewer viewer, QueryRequest people) {
        return viewer.link()
                .flatMap(link -> LinkedSegment.missing(link, people.filters()))
                .<Either<ErrorAnswer, QueryRequest>>map(segment -> Either.left(
                        ErrorAnswer.badRequest("The first filter must be for the segment with id " + segment.value())))
                .orElseGet(() -> Either.right(people));
    }

    private Either<Response, FunnelResult> answer(PeopleAsked people, String funnel) {
        return evaluate.saved(people, funnel).mapLeft(this::refusal);
    }

    // Of what cannot be shown a dashboard is told how much that matters.
    private Response refusal(FunnelsProblem problem) {
        ErrorAnswer error = problems.describe(problem);
        return problem instanceof FunnelsProblem.Refused(var why) && !(why instanceof Unasked)
                ? Json.answer(error.status(), new Notice(error.message(), "normal"))
                : error.toResponse();
    }

    private record Notice(String error, String level) {}
}
