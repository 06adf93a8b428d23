package dev.footfall.http.plugins;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.openapi.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plugin is told when its request comes to nothing. */
record ErrorsAnswer(int status, Body body) {
    private static final int UNAUTHORIZED = 401;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    static ErrorsAnswer of(int status, String detail) {
        return new ErrorsAnswer(status, Body.of(List.of(detail)));
    }

    static ErrorsAnswer unauthorized() {
        return of(UNAUTHORIZED, "Plugins API: unauthorized");
    }

    static ErrorsAnswer paymentRequired(String detail) {
        return of(PAYMENT_REQUIRED, detail);
    }

    static ErrorsAnswer notFound() {
        return of(NOT_FOUND, "Plugins API: resource not found");
    }

    static ErrorsAnswer unprocessable(List<String> details) {
        return new ErrorsAnswer(UNPROCESSABLE, Body.of(details));
    }

    static ErrorsAnswer misshapen(List<Violation> violations) {
        return new ErrorsAnswer(
                UNPROCESSABLE,
                new Body(violations.stream()
                        .map(violation ->
                                new Entry("Invalid value", new Source(violation.pointer()), violation.detail()))
                        .toList()));
    }

    Response toResponse() {
        Response answer = Json.answer(status, body);
        return status == UNAUTHORIZED
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Plugins API Access\"")
                        .build()
                : answer;
    }

    /** As it is sent. */
    record Body(List<Entry> errors) {
        static Body of(List<String> details) {
            return new Body(details.stream()
                    .map(detail -> new Entry(null, null, detail))
                    .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(@Nullable String title, @Nullable Source source, String detail) {}

    record Source(String pointer) {}
}
