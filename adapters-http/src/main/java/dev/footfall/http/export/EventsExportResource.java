package dev.footfall.http.export;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.SiteReference;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.site.Site;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Received;
import dev.footfall.http.exchange.StreamedAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /api/footfall/v1/sites/{site}/export/events}: a site's raw events, as they are at one moment. */
@Path("api/footfall/v1/sites/{site_id}/export/events")
public final class EventsExportResource {
    private final Gate gate;
    private final AdmitToSite admitToSite;
    private final ExportUseCases useCases;

    EventsExportResource(Gate gate, AdmitToSite admitToSite, ExportUseCases useCases) {
        this.gate = gate;
        this.admitToSite = admitToSite;
        this.useCases = useCases;
    }

    @GET
    public Response events(@PathParam("site_id") String name, @BeanParam Received received) {
        return gate.sites(
                        received.request(),
                        SitesOperation.EXPORT_EVENTS,
                        new SiteReference.Named(name),
                        Optional.empty())
                .flatMap(grant -> admitToSite
                        .admit(grant)
                        .<Either<ErrorAnswer, Site>>map(Either::right)
                        .orElseGet(() -> Either.left(ErrorAnswer.siteNotFound())))
                .flatMap(site -> WantedExport.of(received.request().getUriInfo().getQueryParameters())
                        .map(wanted -> answer(received.request(), site, wanted)))
                .getOrElseGet(ErrorAnswer::toResponse);
    }

    // Of its own, or the runtime would have the whole export made and throw it away.
    @HEAD
    public Response eventsHead(@PathParam("site_id") String name, @BeanParam Received received) {
        return events(name, received);
    }

    private Response answer(ContainerRequestContext request, Site site, WantedExport wanted) {
        Response answer = StreamedAnswer.of(
                request,
                wanted.format().contentType(),
                client -> wanted.format()
                        .write(sink -> useCases.records().events(site, wanted.span(), sink), useCases, client));
        answer.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wanted.fileName(site) + "\"");
        return answer;
    }
}
