package dev.footfall.http.batches;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.ingest.BatchVerdict;
import dev.footfall.application.ingest.IngestProblem;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Site;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /api/footfall/v1/sites/{site}/events}: 202 means that every accepted event is on disk. */
@Path("api/footfall/v1/sites/{site_id}/events")
public final class BatchResource {
    private static final int MOST_AT_ONCE = 4;

    private final Gate gate;
    private final AdmitToSite admitToSite;
    private final RecordBatch recordBatch;
    private final BatchBody body;
    private final BatchReader reader;
    // A batch takes ten times the memory of its body while it is read.
    private final Room room = new Room(MOST_AT_ONCE);

    BatchResource(Gate gate, AdmitToSite admitToSite, RecordBatch recordBatch, BatchBody body, BatchReader reader) {
        this.gate = gate;
        this.admitToSite = admitToSite;
        this.recordBatch = recordBatch;
        this.body = body;
        this.reader = reader;
    }

    @POST
    public Response record(@PathParam("site_id") String name, @BeanParam Received received) {
        return gate.sites(
                        received.request(), SitesOperation.SEND_EVENTS, new SiteReference.Named(name), Optional.empty())
                .flatMap(grant -> admitToSite
                        .admit(grant)
                        .<Either<ErrorAnswer, Site>>map(Either::right)
                        .orElseGet(() -> Either.left(ErrorAnswer.siteNotFound())))
                .flatMap(site -> body.read(received.request())
                        .flatMap(bytes ->
                                room.in(() -> body.events(bytes).flatMap(events -> recorded(site, name, events)))))
                .fold(ErrorAnswer::toResponse, answer -> Json.answer(Response.Status.ACCEPTED.getStatusCode(), answer));
    }

    private Either<ErrorAnswer, BatchAnswer> recorded(Site site, String name, List<JsonTree> events) {
        List<SentEvent> sent =
                events.stream().map(event -> reader.read(event, name)).toList();
        return recordBatch
                .record(site, sent.stream().flatMap(SentEvent::readable).toList())
                .mapLeft(BatchResource::describe)
                .map((List<BatchVerdict> verdicts) -> BatchAnswer.of(sent, verdicts));
    }

    private static ErrorAnswer describe(IngestProblem problem) {
        return switch (problem) {
            case IngestProblem.QueueFull() -> ErrorAnswer.unavailable();
        };
    }
}
