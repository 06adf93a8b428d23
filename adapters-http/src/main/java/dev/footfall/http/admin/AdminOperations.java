package dev.footfall.http.admin;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;

import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Access;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Items;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is said about the Admin API (admin-api.md) and the backup. */
public final class AdminOperations {
    private static final Family FAMILY =
            new Family("Administration", Access.ADMIN_TOKEN, List.of(AdminAnswers.WRONG_TOKEN, AdminAnswers.NOT_FOUND));
    private static final Content LINES = Content.text("application/x-ndjson");
    private static final Shape OBJECT = new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty());
    private static final Shape OBJECTS = Items.any(OBJECT);
    private static final Parameter DOMAIN =
            Parameter.ofPath("domain", Text.ANY, "The domain of the site, percent-encoded");
    private static final Parameter[] DAYS = {
        Parameter.optional("from", Text.ANY, "The first day"), Parameter.optional("to", Text.ANY, "The last day")
    };
    private static final Shape FAULTY = Shape.AnyOf.of(
            AnswerShapes.named("FaultyLines", AdminAnswers.FaultyLines.class),
            AnswerShapes.named("Error", ErrorAnswer.Body.class));
    private static final Shape LISTS = Members.of(
            optional("users", OBJECTS),
            optional("teams", OBJECTS),
            optional("sites", OBJECTS),
            optional("api_keys", OBJECTS));

    private AdminOperations() {}

    public static List<Operation> all() {
        return Stream.of(loading(), reading(), clock()).flatMap(List::stream).toList();
    }

    private static List<Operation> loading() {
        return List.of(
                FAMILY.describes(
                                ProvisionResource.class,
                                "provision",
                                "provision",
                                "Makes accounts, teams, sites and keys")
                        .body(new Shape.Named("ProvisioningDocument", LISTS))
                        .answers(
                                "The same lists with the numbers of what is there now",
                                new Shape.Named("Provisioned", LISTS))
                        .refuses(AdminAnswers.NO_OBJECT, AdminAnswers.UNSUPPORTED, AdminAnswers.TOO_LARGE)
                        .done(),
                FAMILY.describes(LoadResource.class, "events", "loadEvents", "Loads raw events")
                        .with(DOMAIN)
                        .body(LINES)
                        .answers(
                                "How many, and which were dropped",
                                AnswerShapes.named("LoadedEvents", LoadResource.EventsAnswer.class))
                        .answers(400, "Lines that cannot be loaded; none was", Content.json(FAULTY))
                        .refuses(AdminAnswers.NO_SITE, AdminAnswers.UNSUPPORTED, AdminAnswers.TOO_LARGE)
                        .done(),
                FAMILY.describes(LoadResource.class, "imported", "loadAggregates", "Loads aggregated rows of a table")
                        .with(
                                DOMAIN,
                                Parameter.ofPath(
                                        "table",
                                        new Text(Arrays.stream(ImportedTable.values())
                                                .map(ImportedTable::wireName)
                                                .toList()),
                                        "What the rows are about"),
                                Parameter.optional("import", Text.ANY, "The key of the import they belong to"))
                        .body(LINES)
                        .answers("How many", AnswerShapes.named("LoadedRows", LoadResource.RowsAnswer.class))
                        .answers(400, "Lines that cannot be loaded; none was", Content.json(FAULTY))
                        .refuses(
                                AdminAnswers.NO_SITE,
                                AdminAnswers.NO_IMPORT,
                                AdminAnswers.UNSUPPORTED,
                                AdminAnswers.TOO_LARGE)
                        .done());
    }

    private static List<Operation> reading() {
        return Stream.of(
                        FAMILY.describes(
                                        SiteResource.class,
                                        "state",
                                        "readState",
                                        "The state of a site, with its people")
                                .with(DOMAIN)
                                .answers("The site", AnswerShapes.named("SiteState", SiteAnswer.class))
                                .refuses(AdminAnswers.NO_SITE, AdminAnswers.METHOD_NOT_ALLOWED)
                                .done(),
                        export("events", "exportEvents", "Exports raw events"),
                        export("eventsHead", "checkEvents", "Whether raw events can be exported"),
                        export("sessions", "exportSessions", "Exports visits"),
                        export("sessionsHead", "checkSessions", "Whether visits can be exported"),
                        backup("archive", "backUp", "An archive of everything"),
                        backup("archiveHead", "checkBackup", "Whether a backup can be had"))
                .toList();
    }

    private static Operation export(String method, String id, String summary) {
        return FAMILY.describes(ExportResource.class, method, id, summary)
                .with(DOMAIN)
                .with(DAYS)
                .answers(200, "An object on each line", LINES)
                .refuses(AdminAnswers.NO_SITE, ErrorAnswer.badRequest("from: is invalid"))
                .done();
    }

    private static Operation backup(String method, String id, String summary) {
        return FAMILY.describes(BackupResource.class, method, id, summary)
                .answers(200, "A zip archive", Content.text("application/zip"))
                .done();
    }

    private static List<Operation> clock() {
        Shape now = Members.of(required("now", Text.ANY));
        return List.of(
                FAMILY.describes(ClockResource.class, "fix", "setClock", "Sets the clock, on servers for tests")
                        .body(new Shape.Named("Now", now))
                        .answers("The time it is now", new Shape.Named("Now", now))
                        .refuses(ErrorAnswer.badRequest("now: is invalid"), AdminAnswers.UNSUPPORTED)
                        .done(),
                FAMILY.describes(ClockResource.class, "release", "releaseClock", "Lets the clock go on")
                        .answers("The time it is now", new Shape.Named("Now", now))
                        .done());
    }
}
