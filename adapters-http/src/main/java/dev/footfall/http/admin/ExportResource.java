package dev.footfall.http.admin;

import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.site.Site;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Received;
import dev.footfall.http.exchange.StreamedAnswer;
import dev.footfall.http.export.ExportDays;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.util.function.Function;

/** Gives raw events and visits back, as lines of JSON (admin-api.md §9). */
@Path(AdminApi.BASE + "/sites/{domain}")
public final class ExportResource {
    private static final String NDJSON = "application/x-ndjson";

    private final KnownSites sites;
    private final ExportRecords export;
    private final Function<OutputStream, RecordSink> ndjson;

    ExportResource(AdminUseCases useCases) {
        this.sites = new KnownSites(useCases.sites());
        this.export = useCases.export();
        this.ndjson = useCases.ndjsonSink();
    }

    @GET
    @Path("events")
    public Response events(@PathParam("domain") String domain, @BeanParam Received received) {
        return answer(domain, received.request(), export::events);
    }

    @GET
    @Path("sessions")
    public Response sessions(@PathParam("domain") String domain, @BeanParam Received received) {
        return answer(domain, received.request(), export::sessions);
    }

    // Of its own, or the runtime would have the whole export made and throw it away.
    @HEAD
    @Path("events")
    public Response eventsHead(@PathParam("domain") String domain, @BeanParam Received received) {
        return events(domain, received);
    }

    @HEAD
    @Path("sessions")
    public Response sessionsHead(@PathParam("domain") String domain, @BeanParam Received received) {
        return sessions(domain, received);
    }

    private Response answer(String domain, ContainerRequestContext request, Records records) {
        return sites.named(domain)
                .flatMap(site -> ExportDays.span(request.getUriInfo().getQueryParameters())
                        .map(span -> lines(request, records, site, span)))
                .getOrElseGet(ErrorAnswer::toResponse);
    }

    private Response lines(ContainerRequestContext request, Records records, Site site, Span span) {
        return StreamedAnswer.of(request, NDJSON, client -> {
            try (RecordSink sink = ndjson.apply(client)) {
                records.write(site, span, sink);
            }
        });
    }

    /** What is exported. */
    private interface Records {
        void write(Site site, Span span, RecordSink sink);
    }
}
