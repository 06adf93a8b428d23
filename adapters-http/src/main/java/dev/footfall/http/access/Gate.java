package dev.footfall.http.access;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.Decision;
import dev.footfall.application.access.Granted;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.access.SitesRequest;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where every request with a bearer key is checked. What it was counted as stays with the request, so that whatever comes of
 * it says so: see {@link RateLimitHeaders}.
 */
public final class Gate {
    private final Authorize authorize;

    public Gate(Authorize authorize) {
        this.authorize = authorize;
    }

    /** Whether statistics of the site may be read. */
    public Either<ErrorAnswer, Granted> statistics(
            ContainerRequestContext request, ApiFamily family, SiteReference site) {
        return outcome(
                request,
                authorize.statistics(new AccessRequest(family, authorization(request), site)),
                AccessProblems::describe);
    }

    /** Whether the Sites API may be asked. */
    public Either<ErrorAnswer, SitesGrant> sites(
            ContainerRequestContext request, SitesOperation operation, SiteReference site, Optional<UUID> team) {
        return outcome(
                request,
                authorize.sites(new SitesRequest(operation, authorization(request), site, team)),
                AccessProblems::describeForSites);
    }

    private static <T> Either<ErrorAnswer, T> outcome(
            ContainerRequestContext request, Decision<T> decision, Function<AccessProblem, ErrorAnswer> words) {
        RateLimitHeaders.keep(request, decision.tally());
        return decision.outcome().mapLeft(words);
    }

    private static Optional<String> authorization(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).stream()
                .flatMap(List::stream)
                .findFirst();
    }
}
