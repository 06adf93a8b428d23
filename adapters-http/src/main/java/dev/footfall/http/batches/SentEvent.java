package dev.footfall.http.batches;

import dev.footfall.application.ingest.BatchEvent;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a batch.
 *
 * @param id as it was sent, if it is a text
 * @param content the event, or what is wrong with it
 */
record SentEvent(Optional<String> id, Either<String, BatchEvent> content) {
    Stream<BatchEvent> readable() {
        return content.toJavaStream();
    }
}
