package dev.footfall.http.stats.v1;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.Granted;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.CountCurrentVisitors;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** {@code /api/v1/stats}: current visitors, aggregates, breakdowns and timeseries of one site. */
@Path("api/v1/stats")
public final class StatsV1Resource {
    private final Gate gate;
    private final ReadSiteFacts readSiteFacts;
    private final AnswerQuery answerQuery;
    private final CountCurrentVisitors countCurrentVisitors;
    private final QuestionReader questions;

    public StatsV1Resource(
            Authorize authorize,
            ReadSiteFacts readSiteFacts,
            AnswerQuery answerQuery,
            CountCurrentVisitors countCurrentVisitors,
            JsonReader json,
            InstantSource clock) {
        this.gate = new Gate(authorize);
        this.readSiteFacts = readSiteFacts;
        this.answerQuery = answerQuery;
        this.countCurrentVisitors = countCurrentVisitors;
        this.questions = new QuestionReader(json, clock);
    }

    @GET
    @Path("realtime/visitors")
    public Response currentVisitors(@BeanParam Received received) {
        return granted(received.request(), parameters(received.request()))
                .fold(ErrorAnswer::toResponse, granted -> Json.ok(countCurrentVisitors.of(granted.site())));
    }

    @GET
    @Path("aggregate")
    public Response aggregate(@BeanParam Received received) {
        return answer(received.request(), questions::aggregate, this::aggregate);
    }

    @GET
    @Path("breakdown")
    public Response breakdown(@BeanParam Received received) {
        return answer(received.request(), questions::breakdown, this::breakdown);
    }

    @GET
    @Path("timeseries")
    public Response timeseries(@BeanParam Received received) {
        return answer(received.request(), questions::timeseries, this::timeseries);
    }

    private Response answer(
            ContainerRequestContext request,
            BiFunction<Parameters, SiteFacts, Either<StatsV1Problem, Question>> reading,
            BiFunction<Site, Question, Results<?>> answering) {
        Parameters parameters = parameters(request);
        return granted(request, parameters)
                .flatMap(granted -> reading.apply(
                                parameters, readSiteFacts.withGoals(granted.site(), granted.features()))
                        .mapLeft(StatsV1Problems::describe)
                        .map(question -> answering.apply(granted.site(), question)))
                .fold(ErrorAnswer::toResponse, Json::ok);
    }

    private Results<?> aggregate(Site site, Question question) {
        QueryResult answer = answerQuery.answer(site, question.query());
        return question.isCompared() ? Comparisons.aggregate(question, answer) : Rendering.aggregate(question, answer);
    }

    private Results<?> breakdown(Site site, Question question) {
        QueryResult answer = answerQuery.answer(site, question.query());
        return question.isCompared() ? Comparisons.breakdown(question, answer) : Rendering.breakdown(question, answer);
    }

    private Results<?> timeseries(Site site, Question question) {
        return Rendering.timeseries(question, answerQuery.answer(site, question.query()));
    }

    private Either<ErrorAnswer, Granted> granted(ContainerRequestContext request, Parameters parameters) {
        SiteReference site = parameters
                .last("site_id")
                .<SiteReference>map(SiteReference.Named::new)
                .orElseGet(SiteReference.Absent::new);
        return gate.statistics(request, ApiFamily.STATS_V1, site);
    }

    private static Parameters parameters(ContainerRequestContext request) {
        return new Parameters(request.getUriInfo().getQueryParameters());
    }
}
