package dev.footfall.http.admin;

import dev.footfall.application.site.DescribeSite;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /sites/{domain}}: the state of a site, with its people (admin-api.md §6). */
@Path(AdminApi.BASE + "/sites/{domain}")
public final class SiteResource {
    private final DescribeSite describe;
    private final KnownSites sites;

    SiteResource(DescribeSite describe) {
        this.describe = describe;
        this.sites = new KnownSites(describe);
    }

    @GET
    public Response state(@PathParam("domain") String domain) {
        return sites.named(domain)
                .map(describe::state)
                .fold(ErrorAnswer::toResponse, state -> Json.ok(SiteAnswer.of(state)));
    }
}
