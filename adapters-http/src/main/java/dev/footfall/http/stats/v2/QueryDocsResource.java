package dev.footfall.http.stats.v2;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.language.QuerySchema;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/docs/query}: what pages of documentation use. Nobody needs a key here. */
@Path("api/docs/query")
public final class QueryDocsResource {
    static final ErrorAnswer NOBODY =
            new ErrorAnswer(404, "Site does not exist or user does not have sufficient access.");

    private static final JsonTree SCHEMA = QuerySchema.published();

    @GET
    @Path("schema.json")
    public Response schema() {
        return Json.ok(SCHEMA);
    }

    // For people who are logged in to a dashboard, of which there is none.
    @POST
    public Response query() {
        return NOBODY.toResponse();
    }
}
