package dev.footfall.http.ingestion;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.IntakeProblem;
import dev.footfall.application.intake.ReadIntake;
import dev.footfall.application.json.JsonReader;
import dev.footfall.http.access.Door;
import java.util.List;

/** What can be asked about the events of a site, to be added to the other APIs. */
public final class IngestionApi {
    private IngestionApi() {}

    public static List<Object> of(
            Authorize authorize, ReadIntake readIntake, ExplainEvent explainEvent, JsonReader json) {
        Door<IntakeProblem> door = new Door<>(authorize, json, IntakeProblems::describe);
        return List.of(
                new IngestionResource(door, readIntake),
                new ExplainResource(door, explainEvent, new DryRun(explainEvent, json)));
    }
}
