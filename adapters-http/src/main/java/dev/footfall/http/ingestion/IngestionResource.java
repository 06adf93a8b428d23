package dev.footfall.http.ingestion;

import dev.footfall.application.intake.IntakeProblem;
import dev.footfall.application.intake.ReadIntake;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/footfall/v1/sites/{site}/ingestion}: accepted and dropped events by reason, and the last drops. */
@Path("api/footfall/v1/sites/{site_id}/ingestion")
public final class IngestionResource {
    private final Door<IntakeProblem> door;
    private final ReadIntake readIntake;

    IngestionResource(Door<IntakeProblem> door, ReadIntake readIntake) {
        this.door = door;
        this.readIntake = readIntake;
    }

    @GET
    public Response read(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.READ_INGESTION, readIntake::read, IntakeAnswer::of);
    }
}
