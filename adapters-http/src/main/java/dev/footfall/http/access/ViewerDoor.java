package dev.footfall.http.access;

import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.application.access.Viewer;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The way in for dashboards: a request is read, its viewer admitted, then it is done and told. The site is the parameter
 * {@value #DOMAIN} of the path.
 *
 * @param <P> why what is asked may not be done
 */
public final class ViewerDoor<P> {
    public static final String DOMAIN = "domain";

    private final Viewers viewers;
    private final SentParameters parameters;
    private final Function<P, ErrorAnswer> words;

    /** @param words what a problem reads like */
    public ViewerDoor(Viewers viewers, JsonReader json, Function<P, ErrorAnswer> words) {
        this.viewers = viewers;
        this.parameters = new SentParameters(json);
        this.words = words;
    }

    /**
     * @param work gets the parameters of path, body and query, as one
     * @param told how what came of it reads
     */
    public <T> Response answer(
            ContainerRequestContext request,
            Views views,
            BiFunction<Viewer, JsonTree.Members, Either<P, T>> work,
            Function<T, Object> told) {
        String domain = request.getUriInfo().getPathParameters().getFirst(DOMAIN);
        return parameters
                .read(request)
                .flatMap(sent -> viewers.admitted(request, domain, views)
                        .flatMap(viewer -> work.apply(viewer, sent).mapLeft(words)))
                .map(told)
                .fold(ErrorAnswer::toResponse, Json::ok);
    }
}
