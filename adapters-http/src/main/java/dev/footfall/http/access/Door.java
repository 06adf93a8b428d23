package dev.footfall.http.access;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.sites.Asked;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one way into the Sites API and what lies beside it: a request is read, key and plan are asked, then it is done and
 * told.
 *
 * @param <P> why what is asked may not be done
 */
public final class Door<P> {
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Gate gate;
    private final SentParameters parameters;
    private final Function<P, ErrorAnswer> words;

    /** @param words what a problem reads like */
    public Door(Authorize authorize, JsonReader json, Function<P, ErrorAnswer> words) {
        this.gate = new Gate(authorize);
        this.parameters = new SentParameters(json);
        this.words = words;
    }

    /** @param told how what came of it reads */
    public <T> Response answer(
            ContainerRequestContext request,
            SitesOperation operation,
            Function<Asked, Either<P, T>> work,
            Function<T, Object> told) {
        return parameters
                .read(request)
                .flatMap(sent -> gate.sites(request, operation, site(sent), team(sent))
                        .flatMap(grant -> work.apply(new Asked(grant, sent)).mapLeft(words)))
                .map(told)
                .fold(ErrorAnswer::toResponse, Json::ok);
    }

    private static SiteReference site(JsonTree.Members sent) {
        return sent.member("site_id")
                .<SiteReference>map(value -> value instanceof JsonTree.Text(String name)
                        ? new SiteReference.Named(name)
                        : new SiteReference.Unreadable())
                .orElseGet(SiteReference.Absent::new);
    }

    // What is no identifier counts as not sent: sites-api.md §2.2.
    private static Optional<UUID> team(JsonTree.Members sent) {
        return sent.member("team_id")
                .flatMap(value -> value instanceof JsonTree.Text(String text)
                                && UUID_SHAPE.matcher(text).matches()
                        ? Optional.of(UUID.fromString(text))
                        : Optional.empty());
    }
}
