package dev.footfall.http.dashboard;

import dev.footfall.application.sites.ListOwnSites;
import dev.footfall.domain.site.Domain;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code GET /api/sites}: a few sites to choose from. */
@Path("api/sites")
public final class OwnSitesResource {
    static final ErrorAnswer NOBODY = new ErrorAnswer(401, "You need to be logged in to request a list of sites");

    private final Sessions sessions;
    private final ListOwnSites listOwnSites;

    public OwnSitesResource(Sessions sessions, ListOwnSites listOwnSites) {
        this.sessions = sessions;
        this.listOwnSites = listOwnSites;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return sessions.userOf(received.request())
                .map(listOwnSites::of)
                .map(sites -> Json.ok(Answer.of(sites)))
                .orElseGet(NOBODY::toResponse);
    }

    record Answer(List<Row> data) {
        static Answer of(List<Domain> sites) {
            return new Answer(sites.stream().map(site -> new Row(site.value())).toList());
        }
    }

    record Row(String domain) {}
}
