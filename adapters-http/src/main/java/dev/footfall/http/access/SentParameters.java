package dev.footfall.http.access;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.BoundedBody;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.FormFields;
import io.vavr.control.Either;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one of what path, body and query say (sites-api.md §1.2): the path wins over the body, the body over the query. */
public final class SentParameters {
    private static final JsonTree.Members NOTHING = new JsonTree.Members(Map.of());
    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final JsonReader json;

    public SentParameters(JsonReader json) {
        this.json = json;
    }

    public Either<ErrorAnswer, JsonTree.Members> read(ContainerRequestContext request) {
        return body(request).map(body -> merged(request.getUriInfo(), body));
    }

    private static JsonTree.Members merged(UriInfo uri, JsonTree.Members body) {
        Map<String, JsonTree> all = new LinkedHashMap<>();
        Optional.ofNullable(uri.getRequestUri().getRawQuery())
                .map(query -> FormFields.urlEncoded(query.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(query -> all.putAll(query.members()));
        all.putAll(body.members());
        uri.getPathParameters().forEach((name, values) -> all.put(name, new JsonTree.Text(values.getFirst())));
        return new JsonTree.Members(all);
    }

    private Either<ErrorAnswer, JsonTree.Members> body(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || WITHOUT_BODY.contains(request.getMethod())) {
            return Either.right(NOTHING);
        }
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return switch (name) {
            case MediaType.APPLICATION_JSON -> whole(request).flatMap(this::object);
            case MediaType.APPLICATION_FORM_URLENCODED -> whole(request).map(FormFields::urlEncoded);
            case MediaType.MULTIPART_FORM_DATA ->
                whole(request)
                        .map(bytes ->
                                FormFields.multipart(bytes, type.getParameters().getOrDefault("boundary", "")));
            default -> Either.right(NOTHING);
        };
    }

    private static Either<ErrorAnswer, byte[]> whole(ContainerRequestContext request) {
        return BoundedBody.read(request.getEntityStream(), BoundedBody.MOST_BYTES)
                .<Either<ErrorAnswer, byte[]>>map(Either::right)
                .orElseGet(() -> Either.left(ErrorAnswer.tooLarge()));
    }

    // A body that is no object says nothing that has a name.
    private Either<ErrorAnswer, JsonTree.Members> object(byte[] body) {
        return body.length == 0
                ? Either.right(NOTHING)
                : json.read(body)
                        .mapLeft(notJson -> ErrorAnswer.malformed())
                        .map(tree -> tree instanceof JsonTree.Members members ? members : NOTHING);
    }
}
