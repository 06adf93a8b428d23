package dev.footfall.http.admin;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code /clock}: what time it is, for tests (admin-api.md §10). */
@Path(AdminApi.BASE + "/clock")
public final class ClockResource {
    private static final String NOW = "now";

    private final AdjustableClock clock;
    private final Bodies bodies;

    ClockResource(AdjustableClock clock, Bodies bodies) {
        this.clock = clock;
        this.bodies = bodies;
    }

    @PUT
    public Response fix(@BeanParam Received received) {
        return bodies.object(received.request())
                .flatMap(ClockResource::instant)
                .fold(ErrorAnswer::toResponse, this::fixed);
    }

    @DELETE
    public Response release() {
        clock.release();
        return Json.ok(new Now(clock.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private Response fixed(Instant instant) {
        clock.fix(instant);
        return Json.ok(new Now(instant.toString()));
    }

    private static Either<ErrorAnswer, Instant> instant(JsonTree.Members body) {
        return body.members().keySet().stream()
                .filter(key -> !key.equals(NOW))
                .findFirst()
                .<Either<ErrorAnswer, Instant>>map(
                        unknown -> Either.left(ErrorAnswer.badRequest(unknown + ": is not a known key")))
                .orElseGet(() -> read(body));
    }

    private static Either<ErrorAnswer, Instant> read(JsonTree.Members body) {
        try {
            return body.member(NOW).orElseGet(JsonTree.Null::new) instanceof JsonTree.Text(String text)
                    ? Either.right(Instant.parse(text))
                    : invalid();
        } catch (DateTimeException noInstant) {
            return invalid();
        }
    }

    private static Either<ErrorAnswer, Instant> invalid() {
        return Either.left(ErrorAnswer.badRequest("now: is invalid"));
    }

    private record Now(String now) {}
}
