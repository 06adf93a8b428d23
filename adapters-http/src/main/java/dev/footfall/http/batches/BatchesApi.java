package dev.footfall.http.batches;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.json.JsonReader;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.Instances;
import org.glassfish.jersey.server.ResourceConfig;

/** Batches of events, to be added to the other APIs. */
public final class BatchesApi {
    private BatchesApi() {}

    public static void register(
            ResourceConfig config,
            Authorize authorize,
            AdmitToSite admitToSite,
            RecordBatch recordBatch,
            JsonReader json) {
        config.registerResources(Instances.asResource(new BatchResource(
                new Gate(authorize), admitToSite, recordBatch, new BatchBody(json), new BatchReader(json))));
    }
}
