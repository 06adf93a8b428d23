package dev.footfall.http.events;

import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.core.Response;

/** Why an event is not taken in. */
sealed interface EventProblem {
    /** The body has more bytes than anybody needs. */
    record TooLarge() implements EventProblem {}

    record Invalid(FieldErrors errors) implements EventProblem {}

    /** Too many events are waiting for the store. */
    record Busy() implements EventProblem {}

    static Response describe(EventProblem problem) {
        return switch (problem) {
            case TooLarge() -> ErrorAnswer.tooLarge().toResponse();
            case Invalid(FieldErrors errors) -> Json.answer(Response.Status.BAD_REQUEST.getStatusCode(), errors);
            case Busy() -> ErrorAnswer.unavailable().toResponse();
        };
    }
}
