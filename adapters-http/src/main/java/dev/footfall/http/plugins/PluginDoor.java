package dev.footfall.http.plugins;

import dev.footfall.application.access.IdentifyPlugin;
import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.plugins.PluginsProblem;
import dev.footfall.application.sites.Bounds;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.BoundedBody;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Violation;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one way into the Plugins API: token, shape, plan, values, in this order (sites-api.md §10). */
final class PluginDoor {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final IdentifyPlugin identify;
    private final JsonReader json;

    PluginDoor(IdentifyPlugin identify, JsonReader json) {
        this.identify = identify;
        this.json = json;
    }

    /** Who asks, if his token is known. */
    Optional<PluginGrant> grant(ContainerRequestContext request) {
        return BasicCredentials.token(request).flatMap(identify::identify);
    }

    /** @param told how what came of it reads */
    <T> Response answer(
            ContainerRequestContext request,
            Operation operation,
            Function<PluginRequest, Either<PluginsProblem, T>> work,
            Function<T, Response> told) {
        return grant(request)
                .<Either<ErrorsAnswer, PluginGrant>>map(Either::right)
                .orElseGet(() -> Either.left(ErrorsAnswer.unauthorized()))
                .flatMap(grant -> checked(request, operation, grant))
                .flatMap(asked -> work.apply(asked).mapLeft(PluginsProblems::describe))
                .map(told)
                .fold(ErrorsAnswer::toResponse, answer -> answer);
    }

    private Either<ErrorsAnswer, PluginRequest> checked(
            ContainerRequestContext request, Operation operation, PluginGrant grant) {
        SentNumbers numbers = new SentNumbers(request.getUriInfo(), operation);
        long id = numbers.id();
        Bounds bounds = numbers.bounds();
        return body(request, operation).flatMap(body -> {
            List<Violation> violations = new ArrayList<>(numbers.violations());
            operation
                    .body()
                    .ifPresent(wanted -> violations.addAll(wanted.shape().violations(body)));
            return violations.isEmpty()
                    ? Either.right(new PluginRequest(grant, id, bounds, Written.of(body)))
                    : Either.left(ErrorsAnswer.misshapen(violations));
        });
    }

    // What is not called JSON says nothing.
    private Either<ErrorsAnswer, JsonTree> body(ContainerRequestContext request, Operation operation) {
        MediaType type = request.getMediaType();
        if (operation.body().isEmpty() || type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return Either.right(Written.NOTHING.members());
        }
        return BoundedBody.read(request.getEntityStream(), BoundedBody.MOST_BYTES)
                .<Either<ErrorsAnswer, byte[]>>map(Either::right)
                .orElseGet(() -> Either.left(ErrorsAnswer.of(TOO_LARGE, "Request Entity Too Large")))
                .flatMap(bytes -> bytes.length == 0
                        ? Either.right(Written.NOTHING.members())
                        : json.read(bytes).mapLeft(notJson -> ErrorsAnswer.of(BAD_REQUEST, "Bad Request")));
    }
}
