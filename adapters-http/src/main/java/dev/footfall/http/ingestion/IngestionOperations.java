package dev.footfall.http.ingestion;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;

import dev.footfall.application.intake.IntakeProblem;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;
import java.util.OptionalInt;

/** What is said about looking after the events of a site. */
public final class IngestionOperations {
    private static final Family FAMILY = KeyFamilies.sites("Ingestion");
    private static final Shape ANY_OBJECT = new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty());

    private IngestionOperations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(IngestionResource.class, "read", "readIngestion", "Counts accepted and dropped events")
                        .with(
                                SITE_OF_PATH,
                                Parameter.optional("date_range", Text.ANY, "Hours or days, as 24h or 7d; usually 24h"),
                                Parameter.optional("interval", Text.oneOf("hour", "day"), "Usually hour"))
                        .answers("Counts, and the last drops", AnswerShapes.named("Ingestion", IntakeAnswer.class))
                        .refuses(
                                IntakeProblems.describe(new IntakeProblem.SiteNotFound()),
                                IntakeProblems.describe(new IntakeProblem.RangeUnreadable()),
                                IntakeProblems.describe(new IntakeProblem.IntervalUnknown()))
                        .done(),
                FAMILY.describes(
                                ExplainResource.class, "explain", "explainEvent", "Tells what would become of an event")
                        .with(SITE_OF_PATH)
                        .formOrQuery(new Shape.Named(
                                "EventToExplain",
                                Members.of(
                                        required("body", Shape.AnyOf.of(ANY_OBJECT, Text.ANY)),
                                        optional("headers", new Shape.Dictionary(Text.ANY, OptionalInt.empty())),
                                        optional("ip", Text.ANY))))
                        .answers(
                                "Step by step; nothing is stored",
                                AnswerShapes.named("ExplainedEvent", ExplainedEvent.class))
                        .refuses(
                                IntakeProblems.describe(new IntakeProblem.SiteNotFound()),
                                IntakeProblems.describe(new IntakeProblem.BodyMissing()))
                        .done());
    }
}
