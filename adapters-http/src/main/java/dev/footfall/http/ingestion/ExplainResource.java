package dev.footfall.http.ingestion;

import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.IntakeProblem;
import dev.footfall.application.sites.Asked;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/footfall/v1/sites/{site}/events/explain}: what would become of an event. */
@Path("api/footfall/v1/sites/{site_id}/events/explain")
public final class ExplainResource {
    private final Door<IntakeProblem> door;
    private final ExplainEvent explainEvent;
    private final DryRun dryRun;

    ExplainResource(Door<IntakeProblem> door, ExplainEvent explainEvent, DryRun dryRun) {
        this.door = door;
        this.explainEvent = explainEvent;
        this.dryRun = dryRun;
    }

    @POST
    public Response explain(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.EXPLAIN_EVENT, this::explained, answer -> answer);
    }

    private Either<IntakeProblem, ExplainedEvent> explained(Asked asked) {
        return explainEvent
                .site(asked)
                .flatMap(site -> asked.given("body")
                        .<Either<IntakeProblem, ExplainedEvent>>map(
                                body -> Either.right(dryRun.of(site, body, asked.given("headers"), asked.text("ip"))))
                        .orElseGet(() -> Either.left(new IntakeProblem.BodyMissing())));
    }
}
