package dev.footfall.http.events;

import static dev.footfall.http.openapi.Shape.Member.optional;

import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Header;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;
import java.util.stream.Stream;

/** What is said about the Events API (ingestion.md). */
public final class EventOperations {
    private static final Family FAMILY = Family.open("Events");
    private static final Content TEXT = Content.text("text/plain");
    private static final int BAD_REQUEST = 400;
    private static final int ACCEPTED = 202;
    private static final Shape ANY = new Shape.Anything();
    /** Null and false say nothing, in every field. */
    private static final Shape NUMBER_OR_TEXT =
            new Shape.Nullable(Shape.AnyOf.of(new Shape.Numeric(), Text.ANY, new Shape.Flag()));

    private static final Shape NAME = new Shape.Nullable(Shape.AnyOf.of(Text.ANY, new Shape.Whole(), new Shape.Flag()));

    /** Every field has a long and a short name; which is read is said in ingestion.md §2. */
    private static final Shape EVENT = new Shape.Named(
            "Event",
            new Members(Stream.of(
                            both("name", "n", NAME),
                            both("url", "u", Text.ANY),
                            both("domain", "d", ANY),
                            both("referrer", "r", ANY),
                            both("props", "p", ANY),
                            both("meta", "m", ANY),
                            both("revenue", "$", ANY),
                            both("hashMode", "h", NUMBER_OR_TEXT),
                            both("interactive", "i", ANY),
                            Stream.of(optional("e", ANY), optional("sd", ANY), optional("v", ANY)))
                    .flatMap(fields -> fields)
                    .toList()));

    private EventOperations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(EventResource.class, "record", "recordEvent", "Records a page view or another event")
                        .body(
                                Content.json(EVENT),
                                "text/plain",
                                "application/x-www-form-urlencoded",
                                "multipart/form-data")
                        .answers(
                                ACCEPTED,
                                "ok: the event is on disk, or was dropped for good",
                                TEXT,
                                new Header("x-plausible-dropped", "How many of its sites dropped the event"))
                        .answers(200, "With x-debug-request: true, the visitor's address; nothing is recorded", TEXT)
                        .answers(
                                BAD_REQUEST,
                                "What is wrong, by field",
                                Content.json(AnswerShapes.named("FieldErrors", FieldErrors.class)))
                        .done(),
                FAMILY.describes(
                                ErrorBeaconResource.class,
                                "heard",
                                "reportTrackerError",
                                "Hears failures of old trackers")
                        .answersNothing(200, "Heard")
                        .done());
    }

    private static Stream<Shape.Member> both(String name, String brief, Shape shape) {
        return Stream.of(optional(name, shape), optional(brief, shape));
    }
}
