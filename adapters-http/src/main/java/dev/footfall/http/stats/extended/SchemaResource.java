package dev.footfall.http.stats.extended;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.stats.DescribeQuestions;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /api/footfall/v1/sites/{site_id}/schema}: what can be asked of a site. */
@Path("api/footfall/v1/sites/{site_id}/schema")
public final class SchemaResource {
    private final Gate gate;
    private final DescribeQuestions describeQuestions;

    public SchemaResource(Authorize authorize, DescribeQuestions describeQuestions) {
        this.gate = new Gate(authorize);
        this.describeQuestions = describeQuestions;
    }

    @GET
    public Response schema(@BeanParam Received received, @PathParam("site_id") String site) {
        return gate.statistics(received.request(), ApiFamily.QUERY_V2, new SiteReference.Named(site))
                .map(granted -> SchemaAnswer.of(describeQuestions.of(granted.site(), granted.features())))
                .fold(ErrorAnswer::toResponse, Json::ok);
    }
}
