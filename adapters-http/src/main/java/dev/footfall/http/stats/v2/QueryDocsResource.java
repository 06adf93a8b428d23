package dev.footfall.http.stats.v2;

import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.language.QuerySchema;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** {@code /api/docs/query}: what pages of documentation use. Nobody needs a key here; questions are for who is logged in. */
@Path("api/docs/query")
public final class QueryDocsResource {
    private static final JsonTree SCHEMA = QuerySchema.published();

    private final Inquiry inquiry;
    private final Viewers viewers;
    private final Sessions sessions;

    public QueryDocsResource(Inquiry inquiry, Viewers viewers, Sessions sessions) {
        this.inquiry = inquiry;
        this.viewers = viewers;
        this.sessions = sessions;
    }

    @GET
    @Path("schema.json")
    public Response schema() {
        return Json.ok(SCHEMA);
    }

    // Neither limits nor locks are asked: access-control.md §1, §10.1.
    @POST
    public Response query(@BeanParam Received received) {
        ContainerRequestContext request = received.request();
        return sessions.userOf(request).isEmpty()
                ? Viewers.REFUSED.toResponse()
                : inquiry.answerViewer(
                        request,
                        site -> viewers.admitted(request, site, Views.UNKNOWN)
                                .filterOrElse(viewer -> viewer.role().mayEdit(), onlyLooks -> Viewers.REFUSED));
    }
}
