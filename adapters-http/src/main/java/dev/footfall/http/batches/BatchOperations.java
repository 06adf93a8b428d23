package dev.footfall.http.batches;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;

import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import java.util.List;

/** What is said about batches (docs/reference/batches.md). */
public final class BatchOperations {
    private static final Family FAMILY = KeyFamilies.sites("Batches");
    private static final int ACCEPTED = 202;
    private static final Shape ANY = new Shape.Anything();

    /** Of each event it is judged by itself whether it can be read, so any value may stand here. */
    private static final Shape EVENT = new Shape.Named(
            "BatchEvent",
            Members.of(
                    optional("id", ANY),
                    optional("visitor", ANY),
                    optional("timestamp", ANY),
                    optional("name", ANY),
                    optional("url", ANY),
                    optional("domain", ANY),
                    optional("referrer", ANY),
                    optional("props", ANY),
                    optional("revenue", ANY),
                    optional("hashMode", ANY),
                    optional("interactive", ANY),
                    optional("sd", ANY),
                    optional("e", ANY)));

    private static final Shape BATCH = new Shape.Named(
            "Batch", Members.of(required("events", Shape.Items.between(0, RecordBatch.MOST_EVENTS, EVENT))));

    private BatchOperations() {}

    public static List<Operation> all() {
        return List.of(FAMILY.describes(BatchResource.class, "record", "recordBatch", "Records events of a server")
                .with(SITE_OF_PATH)
                .body(BATCH)
                .answers(
                        ACCEPTED,
                        "A verdict for each event; all that were accepted are on disk",
                        Content.json(AnswerShapes.named("BatchAnswer", BatchAnswer.class)))
                .refuses(ErrorAnswer.siteNotFound(), ErrorAnswer.unavailable())
                .refuses(BatchBody.refusals())
                .done());
    }
}
