package dev.footfall.http.funnels;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.funnels.EvaluateFunnel;
import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.PeopleAsked;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.stats.v2.RequestReader;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.BiFunction;

/** A question about a funnel on its way from a request with a key to the answer. */
final class FunnelInquiry {
    private static final Set<String> DESCRIBING = Set.of("name", "steps", "strict_order");

    private final Gate gate;
    private final EvaluateFunnel evaluate;
    private final RequestReader requests;
    private final FunnelsProblems problems;

    FunnelInquiry(Authorize authorize, EvaluateFunnel evaluate, JsonReader json, FunnelsProblems problems) {
        this.gate = new Gate(authorize);
        this.evaluate = evaluate;
        this.requests = new RequestReader(json);
        this.problems = problems;
    }

    Response aboutSaved(ContainerRequestContext request, String site, String funnel) {
        return answer(request, site, Set.of(), (people, sent) -> evaluate.saved(people, funnel));
    }

    Response aboutUnsaved(ContainerRequestContext request, String site) {
        return answer(request, site, DESCRIBING, evaluate::unsaved);
    }

    /** @param others what may be said besides whom it is about */
    private Response answer(
            ContainerRequestContext request,
            String site,
            Set<String> others,
            BiFunction<PeopleAsked, JsonTree.Members, Either<FunnelsProblem, FunnelResult>> evaluated) {
        return requests.read(request.getUriInfo().getQueryParameters(), request.getEntityStream())
                .flatMap(sent -> gate.statistics(request, ApiFamily.FUNNELS, new SiteReference.Named(site))
                        .flatMap(granted -> PeopleReader.read(sent, site, others)
                                .map(people -> new PeopleAsked(granted.site(), granted.features(), people)))
                        .flatMap(people -> evaluated.apply(people, sent).mapLeft(problems::describe)))
                .fold(ErrorAnswer::toResponse, result -> Json.ok(FunnelResponse.of(result)));
    }
}
