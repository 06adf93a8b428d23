package dev.footfall.http.events;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads descriptions of what a tracker would send, for dry runs, by the rules of {@code POST /api/event}. */
public final class SentEvents {
    private static final JsonTree.Members NOTHING = new JsonTree.Members(Map.of());

    private final JsonReader json;
    private final EventReader events;

    public SentEvents(JsonReader json) {
        this.json = json;
        this.events = EventReader.over(json);
    }

    /**
     * @param body an object, or the text of one
     * @param headers texts by the names of headers, which are believed; anything else counts as none
     * @param address the visitor's; empty: what the headers say
     */
    public Either<FieldErrors, IncomingEvent> read(
            JsonTree body, Optional<JsonTree> headers, Optional<String> address) {
        return object(body).flatMap(members -> events.read(members, Senders.rehearsed(named(headers), address)));
    }

    private Either<FieldErrors, JsonTree.Members> object(JsonTree body) {
        JsonTree whole = body instanceof JsonTree.Text(String text)
                ? json.read(text.getBytes(StandardCharsets.UTF_8)).getOrElse(body)
                : body;
        return whole instanceof JsonTree.Members members
                ? Either.right(members)
                : Either.left(FieldErrors.unreadable());
    }

    private static MultivaluedMap<String, String> named(Optional<JsonTree> headers) {
        MultivaluedMap<String, String> named =
                new AbstractMultivaluedMap<>(new TreeMap<>(String.CASE_INSENSITIVE_ORDER)) {};
        JsonTree.Members members = headers.orElse(NOTHING) instanceof JsonTree.Members given ? given : NOTHING;
        members.members().forEach((name, value) -> {
            if (value instanceof JsonTree.Text(String text)) {
                named.putSingle(name, text);
            }
        });
        return named;
    }
}
