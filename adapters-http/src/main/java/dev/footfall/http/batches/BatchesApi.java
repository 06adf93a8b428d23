package dev.footfall.http.batches;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.json.JsonReader;
import dev.footfall.http.access.Gate;
import java.util.List;

/** Batches of events, to be added to the other APIs. */
public final class BatchesApi {
    private BatchesApi() {}

    public static List<Object> of(
            Authorize authorize, AdmitToSite admitToSite, RecordBatch recordBatch, JsonReader json) {
        return List.of(new BatchResource(
                new Gate(authorize), admitToSite, recordBatch, new BatchBody(json), new BatchReader(json)));
    }
}
