package dev.footfall.http.funnels;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.Granted;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.funnels.EvaluateFunnel;
import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.PeopleAsked;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.access.AccessProblems;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.stats.v2.RequestReader;
import io.vavr.control.Either;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A question about a funnel on its way from a request with a key to the answer. */
final class FunnelInquiry {
    private static final Set<String> DESCRIBING = Set.of("name", "steps", "strict_order");

    private final Authorize authorize;
    private final EvaluateFunnel evaluate;
    private final RequestReader requests;
    private final FunnelsProblems problems;

    FunnelInquiry(Authorize authorize, EvaluateFunnel evaluate, JsonReader json, FunnelsProblems problems) {
        this.authorize = authorize;
        this.evaluate = evaluate;
        this.requests = new RequestReader(json);
        this.problems = problems;
    }

    Response aboutSaved(@Nullable String bearer, String site, String funnel, UriInfo uri, InputStream body) {
        return answer(bearer, site, uri, body, Set.of(), (people, sent) -> evaluate.saved(people, funnel));
    }

    Response aboutUnsaved(@Nullable String bearer, String site, UriInfo uri, InputStream body) {
        return answer(bearer, site, uri, body, DESCRIBING, evaluate::unsaved);
    }

    /** @param others what may be said besides whom it is about */
    private Response answer(
            @Nullable String bearer,
            String site,
            UriInfo uri,
            InputStream body,
            Set<String> others,
            BiFunction<PeopleAsked, JsonTree.Members, Either<FunnelsProblem, FunnelResult>> evaluated) {
        return requests.read(uri.getQueryParameters(), body)
                .flatMap(sent -> granted(bearer, site)
                        .flatMap(granted -> PeopleReader.read(sent, site, others)
                                .map(people -> new PeopleAsked(granted.site(), granted.features(), people)))
                        .flatMap(people -> evaluated.apply(people, sent).mapLeft(problems::describe)))
                .fold(ErrorAnswer::toResponse, result -> Json.ok(FunnelResponse.of(result)));
    }

    private Either<ErrorAnswer, Granted> granted(@Nullable String bearer, String site) {
        return authorize
                .statistics(new AccessRequest(
                        ApiFamily.FUNNELS, Optional.ofNullable(bearer), new SiteReference.Named(site)))
                .mapLeft(AccessProblems::describe);
    }
}
