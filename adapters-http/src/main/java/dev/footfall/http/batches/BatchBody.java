package dev.footfall.http.batches;

import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ContentCoding;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The bodies of batches: JSON, packed or not, whatever their content type says. */
record BatchBody(JsonReader json) {
    private static final int MOST_MEBIBYTES = 10;
    private static final int MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final String EVENTS = "events";

    /** No more than the limit is held, neither of what comes nor of what it is unpacked to. */
    Either<ErrorAnswer, byte[]> read(ContainerRequestContext request) {
        return ContentCoding.of(request)
                .map(coding -> unpacked(coding, request.getEntityStream()))
                .orElseGet(() -> Either.left(unknownCoding()));
    }

    private static Either<ErrorAnswer, byte[]> unpacked(ContentCoding coding, InputStream sent) {
        try (InputStream body = coding.unpacked(new LimitedStream(sent, MOST_BYTES))) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Either.left(tooManyBytes()) : Either.right(bytes);
        } catch (LimitedStream.Exceeded tooLong) {
            return Either.left(tooManyBytes());
        } catch (IOException | StackOverflowError unreadable) {
            // Java's reader of gzip calls itself for each empty part of a file, however many there are.
            return Either.left(unreadable());
        }
    }

    /** Why a body is not taken. */
    static List<ErrorAnswer> refusals() {
        return List.of(unreadable(), notJson(), notAList(), tooManyBytes(), unknownCoding());
    }

    private static ErrorAnswer unreadable() {
        return ErrorAnswer.badRequest("Request body cannot be read");
    }

    private static ErrorAnswer notJson() {
        return ErrorAnswer.badRequest("Request body is not JSON");
    }

    private static ErrorAnswer notAList() {
        return ErrorAnswer.badRequest("Request body is not a JSON object with a list of `events`");
    }

    private static ErrorAnswer unknownCoding() {
        return new ErrorAnswer(UNSUPPORTED, "Unsupported content encoding");
    }

    private static ErrorAnswer tooManyBytes() {
        return new ErrorAnswer(TOO_LARGE, "A batch has at most " + MOST_MEBIBYTES + " MiB, packed and unpacked");
    }

    /** The events, whatever they are. */
    Either<ErrorAnswer, List<JsonTree>> events(byte[] body) {
        return json.read(body).mapLeft(unread -> notJson()).flatMap(BatchBody::listed);
    }

    private static Either<ErrorAnswer, List<JsonTree>> listed(JsonTree body) {
        if (!(body instanceof JsonTree.Members members
                && members.members().get(EVENTS) instanceof JsonTree.Items(List<JsonTree> events))) {
            return Either.left(notAList());
        }
        return events.size() > RecordBatch.MOST_EVENTS
                ? Either.left(new ErrorAnswer(
                        TOO_LARGE, "A batch has at most " + RecordBatch.MOST_EVENTS + " events, not " + events.size()))
                : Either.right(events);
    }
}
