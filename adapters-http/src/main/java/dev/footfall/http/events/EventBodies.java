package dev.footfall.http.events;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.BoundedBody;
import dev.footfall.http.exchange.FormFields;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies by their content type (ingestion.md §1.3). Trackers say text/plain, because browsers ask nobody about that. */
final class EventBodies {
    private static final JsonTree.Members NOTHING = new JsonTree.Members(Map.of());
    private static final int MOST_RAW_BYTES = 1_000_000;

    private final JsonReader json;

    EventBodies(JsonReader json) {
        this.json = json;
    }

    /** @param length what is said of the body, in bytes; less than 0 if nothing is */
    Either<EventProblem, JsonTree.Members> read(@Nullable MediaType type, InputStream body, int length) {
        return switch (Kind.of(type)) {
            case UNSAID -> Either.right(NOTHING);
            case JSON -> whole(body, length).flatMap(this::json);
            case URL_ENCODED -> whole(body, length).map(FormFields::urlEncoded);
            case MULTIPART -> whole(body, length).map(bytes -> FormFields.multipart(bytes, boundary(type)));
            case RAW ->
                BoundedBody.read(body, length, MOST_RAW_BYTES)
                        .map(this::raw)
                        .orElseGet(() -> Either.left(new EventProblem.Invalid(FieldErrors.unreadable())));
        };
    }

    private static Either<EventProblem, byte[]> whole(InputStream body, int length) {
        return BoundedBody.read(body, length, BoundedBody.MOST_BYTES)
                .<Either<EventProblem, byte[]>>map(Either::right)
                .orElseGet(() -> Either.left(new EventProblem.TooLarge()));
    }

    private Either<EventProblem, JsonTree.Members> json(byte[] body) {
        return body.length == 0
                ? Either.right(NOTHING)
                : parsed(body).map(tree -> tree instanceof JsonTree.Members members ? members : NOTHING);
    }

    private Either<EventProblem, JsonTree.Members> raw(byte[] body) {
        return parsed(body)
                .flatMap(tree -> tree instanceof JsonTree.Members members
                        ? Either.right(members)
                        : Either.left(new EventProblem.Invalid(FieldErrors.unreadable())));
    }

    private Either<EventProblem, JsonTree> parsed(byte[] body) {
        return json.read(body).mapLeft(notJson -> new EventProblem.Invalid(FieldErrors.unreadable()));
    }

    private static String boundary(@Nullable MediaType type) {
        return Optional.ofNullable(type)
                .map(given -> given.getParameters().get("boundary"))
                .orElse("");
    }

    private enum Kind {
        UNSAID,
        JSON,
        URL_ENCODED,
        MULTIPART,
        RAW;

        static Kind of(@Nullable MediaType type) {
            if (type == null) {
                return UNSAID;
            }
            String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            return switch (name) {
                case "application/json" -> JSON;
                case MediaType.APPLICATION_FORM_URLENCODED -> URL_ENCODED;
                case MediaType.MULTIPART_FORM_DATA -> MULTIPART;
                default -> name.startsWith("application/") && name.endsWith("+json") ? JSON : RAW;
            };
        }
    }
}
