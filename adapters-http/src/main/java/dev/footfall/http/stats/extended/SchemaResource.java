package dev.footfall.http.stats.extended;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.stats.DescribeQuestions;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.http.access.AccessProblems;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/footfall/v1/sites/{site_id}/schema}: what can be asked of a site. */
@Path("api/footfall/v1/sites/{site_id}/schema")
public final class SchemaResource {
    private final Authorize authorize;
    private final DescribeQuestions describeQuestions;

    public SchemaResource(Authorize authorize, DescribeQuestions describeQuestions) {
        this.authorize = authorize;
        this.describeQuestions = describeQuestions;
    }

    @GET
    public Response schema(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @PathParam("site_id") String site) {
        return authorize
                .statistics(new AccessRequest(
                        ApiFamily.QUERY_V2, Optional.ofNullable(bearer), new SiteReference.Named(site)))
                .mapLeft(AccessProblems::describe)
                .map(granted -> SchemaAnswer.of(describeQuestions.of(granted.site(), granted.features())))
                .fold(ErrorAnswer::toResponse, Json::ok);
    }
}
