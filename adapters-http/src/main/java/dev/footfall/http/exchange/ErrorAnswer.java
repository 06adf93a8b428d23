package dev.footfall.http.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client is told when its request comes to nothing: {@code {"error": "what went wrong"}}.
 *
 * @param retryAfter after how long it may be worth asking again
 */
public record ErrorAnswer(int status, String message, Optional<Duration> retryAfter) {
    private static final int BAD_REQUEST = 400;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    public ErrorAnswer(int status, String message) {
        this(status, message, Optional.empty());
    }

    public static ErrorAnswer badRequest(String message) {
        return new ErrorAnswer(BAD_REQUEST, message);
    }

    /** The body is not what it says it is. */
    public static ErrorAnswer malformed() {
        return badRequest("Bad Request");
    }

    /** The plan lacks something. */
    public static ErrorAnswer paymentRequired(String message) {
        return new ErrorAnswer(PAYMENT_REQUIRED, message);
    }

    public static ErrorAnswer notFound() {
        return new ErrorAnswer(NOT_FOUND, "Not Found");
    }

    /** There is no such site, or not for whoever asks. */
    public static ErrorAnswer siteNotFound() {
        return new ErrorAnswer(NOT_FOUND, "Site could not be found");
    }

    public static ErrorAnswer notAcceptable() {
        return new ErrorAnswer(NOT_ACCEPTABLE, "Not Acceptable");
    }

    public static ErrorAnswer tooLarge() {
        return new ErrorAnswer(TOO_LARGE, "Request Entity Too Large");
    }

    /** Nothing of the cause is shown. */
    public static ErrorAnswer internal() {
        return new ErrorAnswer(INTERNAL, "internal server error");
    }

    /** A store or a queue cannot take the request now. */
    public static ErrorAnswer unavailable() {
        return new ErrorAnswer(UNAVAILABLE, "service temporarily unavailable", Optional.of(A_MOMENT));
    }

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, Json.TYPE)
                .entity(new Body(message));
        retryAfter.ifPresent(pause -> response.header(HttpHeaders.RETRY_AFTER, wholeSeconds(pause)));
        return response.build();
    }

    /** Rounded up: whoever asks a moment too early is refused again. */
    public static long wholeSeconds(Duration pause) {
        return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** As it is sent, unless an API has a form of its own. */
    public record Body(String error) {}
}
