package dev.footfall.http.export;

import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;

import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;

/** What is said about raw events (docs/reference/raw-export.md). */
public final class ExportOperations {
    private static final Family FAMILY = KeyFamilies.sites("Raw events");
    private static final int OK = 200;

    private ExportOperations() {}

    public static List<Operation> all() {
        return List.of(
                described("events", "exportRawEvents", "Gives a site's events as they were stored"),
                described("eventsHead", "checkRawEvents", "Tells what an export of events would be called"));
    }

    private static Operation described(String method, String id, String summary) {
        return FAMILY.describes(EventsExportResource.class, method, id, summary)
                .with(
                        SITE_OF_PATH,
                        Parameter.optional("format", Text.oneOf("ndjson", "parquet"), "Usually ndjson"),
                        Parameter.optional("from", Text.ANY, "First day, in UTC; usually the first there is"),
                        Parameter.optional("to", Text.ANY, "Last day, in UTC; usually the last there is"))
                .answers(
                        OK,
                        "A line, or a row, for each event",
                        Content.text(ExportFormat.NDJSON.contentType()).or(ExportFormat.PARQUET.contentType()))
                .refuses(
                        ErrorAnswer.siteNotFound(),
                        ErrorAnswer.badRequest("format: must be ndjson or parquet"),
                        ErrorAnswer.badRequest("to: is before from"))
                .done();
    }
}
