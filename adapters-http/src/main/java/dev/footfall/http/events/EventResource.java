package dev.footfall.http.events;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.ingest.IngestProblem;
import dev.footfall.application.ingest.IngestProblem.QueueFull;
import dev.footfall.application.ingest.Receipt;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.json.JsonReader;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** {@code /api/event}: what trackers send. Needs no key; 202 means that the event is on disk or was dropped for good. */
@Path("api/event")
public final class EventResource {
    /** The request property that holds the address of the TCP peer. */
    public static final String PEER_ADDRESS = "dev.footfall.http.peer-address";

    private static final String DEBUG = "x-debug-request";
    private static final String DROPPED = "x-plausible-dropped";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final RecordEvent recordEvent;
    private final EventBodies bodies;
    private final EventReader events;
    private final Senders senders;

    public EventResource(RecordEvent recordEvent, JsonReader json, TrustedProxies trusted) {
        this.recordEvent = recordEvent;
        this.bodies = new EventBodies(json);
        this.events = EventReader.over(json);
        this.senders = new Senders(trusted);
    }

    @POST
    public CompletionStage<Response> record(@BeanParam Received received) {
        Sender sender = senders.of(received.request().getHeaders(), peer(received.request()));
        return "true".equals(received.request().getHeaderString(DEBUG))
                ? CompletableFuture.completedFuture(text(200, sender.address()))
                : taken(received.request(), sender);
    }

    private static String peer(ContainerRequestContext request) {
        return request.getProperty(PEER_ADDRESS) instanceof String address ? address : "";
    }

    private CompletionStage<Response> taken(ContainerRequestContext request, Sender sender) {
        return bodies.read(request.getMediaType(), request.getEntityStream(), request.getLength())
                .flatMap(body -> events.read(body, sender).<EventProblem>mapLeft(EventProblem.Invalid::new))
                .fold(problem -> CompletableFuture.completedFuture(EventProblem.describe(problem)), this::recorded);
    }

    private CompletableFuture<Response> recorded(IncomingEvent event) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        var unused = recordEvent.record(event).whenComplete((outcome, failure) -> {
            if (failure == null) {
                answer.complete(outcome.fold(EventResource::refused, EventResource::accepted));
            } else {
                // Containers look for a mapper of what they are told, and some do not look inside.
                answer.completeExceptionally(
                        failure instanceof CompletionException wrapped && wrapped.getCause() != null
                                ? wrapped.getCause()
                                : failure);
            }
        });
        return answer;
    }

    private static Response refused(IngestProblem problem) {
        return EventProblem.describe(
                switch (problem) {
                    case QueueFull() -> new EventProblem.Busy();
                });
    }

    private static Response accepted(Receipt receipt) {
        Response response = text(202, "ok");
        if (receipt.dropped() > 0) {
            response.getHeaders().putSingle(DROPPED, receipt.dropped());
        }
        return response;
    }

    private static Response text(int status, String body) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, TEXT)
                .entity(body)
                .build();
    }
}
