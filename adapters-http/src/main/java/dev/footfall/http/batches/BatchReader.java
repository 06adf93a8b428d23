package dev.footfall.http.batches;

import dev.footfall.application.ingest.BatchEvent;
import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.records.Iso8601;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.visit.EventId;
import dev.footfall.http.events.FieldErrors;
import dev.footfall.http.events.SentEvents;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the elements of batches: events by the rules of {@code POST /api/event}, and what they have besides. */
final class BatchReader {
    /** The long names, and those that have no long one. */
    private static final Set<String> OF_EVENTS =
            Set.of("name", "url", "domain", "referrer", "props", "revenue", "hashMode", "interactive", "sd", "e", "v");

    private static final String ID = "id";
    private static final String DOMAIN = "domain";
    private static final String TIMESTAMP = "timestamp";
    private static final String BLANK = ": can't be blank";
    private static final String INVALID = ": is invalid";

    private final SentEvents events;

    BatchReader(JsonReader json) {
        this.events = new SentEvents(json);
    }

    /** @param site as the request names it */
    SentEvent read(JsonTree element, String site) {
        return element instanceof JsonTree.Members sent
                ? new SentEvent(given(sent, ID).flatMap(BatchReader::text), event(sent, site))
                : new SentEvent(Optional.empty(), Either.left("is not a JSON object"));
    }

    private Either<String, BatchEvent> event(JsonTree.Members sent, String site) {
        return id(sent).flatMap(id -> timestamp(sent)
                .flatMap(happened -> SentVisitor.of(given(sent, "visitor"))
                        .flatMap(visitor -> incoming(sent, site, visitor)
                                .map(event -> new BatchEvent(id, event, happened, visitor.identifier())))));
    }

    private static Either<String, EventId> id(JsonTree.Members sent) {
        return given(sent, ID)
                .map(value -> text(value)
                        .flatMap(EventId::of)
                        .<Either<String, EventId>>map(Either::right)
                        .orElseGet(() -> Either.left(ID + INVALID)))
                .orElseGet(() -> Either.left(ID + BLANK));
    }

    private static Either<String, Optional<Instant>> timestamp(JsonTree.Members sent) {
        return given(sent, TIMESTAMP)
                .map(value -> text(value)
                        .flatMap(Iso8601::dateTime)
                        .<Either<String, Optional<Instant>>>map(moment -> Either.right(Optional.of(moment)))
                        .orElseGet(() -> Either.left(TIMESTAMP + INVALID)))
                .orElseGet(() -> Either.right(Optional.empty()));
    }

    private Either<String, IncomingEvent> incoming(JsonTree.Members sent, String site, SentVisitor visitor) {
        Map<String, JsonTree> body = new LinkedHashMap<>(sent.members());
        body.keySet().retainAll(OF_EVENTS);
        JsonTree domain = given(sent, DOMAIN).orElseGet(() -> new JsonTree.Text(site));
        if (text(domain).isEmpty()) {
            return Either.left(DOMAIN + INVALID);
        }
        body.put(DOMAIN, domain);
        return events.read(new JsonTree.Members(body), visitor.headers(), Optional.of(visitor.address()))
                .mapLeft(BatchReader::sentence)
                .flatMap(event -> event.targets().size() == 1
                        ? Either.right(event)
                        : Either.left("domain: names more than one site"));
    }

    private static String sentence(FieldErrors errors) {
        return errors.errors().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(words -> field.getKey() + ": " + words))
                .collect(Collectors.joining("; "));
    }

    /** Null counts as not given. */
    private static Optional<JsonTree> given(JsonTree.Members sent, String key) {
        return sent.member(key).filter(value -> !(value instanceof JsonTree.Null));
    }

    private static Optional<String> text(JsonTree value) {
        return value instanceof JsonTree.Text(String text) ? Optional.of(text) : Optional.empty();
    }
}
