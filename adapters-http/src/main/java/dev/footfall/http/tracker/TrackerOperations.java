package dev.footfall.http.tracker;

import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Header;
import java.util.List;

/** What is said about the scripts of pages (ingestion.md §21). */
public final class TrackerOperations {
    private static final Family FAMILY = Family.open("Tracker");
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    private TrackerOperations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(TrackerResource.class, "script", "readScript", "The script of a page")
                        .path("file", "As script.js, script.hash.js or pa-….js")
                        .answers(
                                200,
                                "The script",
                                Content.text("application/javascript"),
                                new Header("ETag", "Of this text"),
                                new Header("Cache-Control", "How long it may be kept"))
                        .answersNothing(NOT_MODIFIED, "It is what the client has")
                        .answers(NOT_FOUND, "There is no such script", Content.text("text/plain"))
                        .done(),
                FAMILY.describes(TrackerResource.class, "licence", "readScriptLicence", "The licence of the scripts")
                        .answers(200, "Its text", Content.text("text/plain"))
                        .done());
    }
}
