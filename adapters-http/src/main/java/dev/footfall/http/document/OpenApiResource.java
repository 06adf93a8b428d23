package dev.footfall.http.document;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/openapi.json}: everything that can be asked, as an OpenAPI document. */
@Path("api/openapi.json")
public final class OpenApiResource {
    private final JsonTree.Members document;

    OpenApiResource(JsonTree.Members document) {
        this.document = document;
    }

    @GET
    public Response document() {
        return Json.ok(document);
    }
}
