package dev.footfall.http.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/error}: where old tracker scripts report their failures, which nobody reads (ingestion.md §1). */
@Path(ErrorBeaconResource.PATH)
public final class ErrorBeaconResource {
    public static final String PATH = "api/error";

    @GET
    public Response heard() {
        return Response.ok().build();
    }
}
