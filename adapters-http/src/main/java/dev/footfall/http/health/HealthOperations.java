package dev.footfall.http.health;

import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Shape;
import java.util.List;

/** What is said about the state of the server (stats-api-v1.md §17). */
public final class HealthOperations {
    private static final Family FAMILY = Family.open("Health");
    private static final int UNAVAILABLE = 503;
    private static final Shape HEALTH = AnswerShapes.named("Health", HealthAnswer.class);

    private HealthOperations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(HealthResource.class, "health", "readHealth", "Whether the stores answer")
                        .answers("They do", HEALTH)
                        .answers(UNAVAILABLE, "One does not", Content.json(HEALTH))
                        .done(),
                FAMILY.describes(HealthResource.class, "ready", "readReadiness", "The same, for orchestrators")
                        .answers("They do", HEALTH)
                        .answers(UNAVAILABLE, "One does not", Content.json(HEALTH))
                        .done(),
                FAMILY.describes(HealthResource.class, "live", "readLiveness", "Whether the server is alive")
                        .answers("It is", AnswerShapes.named("Alive", HealthResource.Alive.class))
                        .done(),
                FAMILY.describes(HealthResource.class, "system", "readSystem", "What runs here")
                        .answers(
                                "Its version, and which places it knows",
                                AnswerShapes.named("System", HealthResource.SystemAnswer.class))
                        .done());
    }
}
