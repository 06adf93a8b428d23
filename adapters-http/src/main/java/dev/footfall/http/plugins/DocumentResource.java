package dev.footfall.http.plugins;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.openapi.Document;
import dev.footfall.http.openapi.Operation.Access;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/plugins/spec}: the OpenAPI document, for programs and for people. */
@Path("api/plugins/spec")
public final class DocumentResource {
    private final JsonTree.Members document;
    private final String page;

    /** @param base the public address of this server */
    DocumentResource(String base) {
        this.document = new Document(
                        "Plausible Plugins API",
                        "1.0-rc",
                        "What plugins of content-management systems may ask about the site of their token.",
                        base,
                        Access.BASIC_AUTH)
                .of(PluginOperations.ALL);
        this.page = new DocumentPage(document).html();
    }

    @GET
    @Path("openapi")
    public Response openapi() {
        return Json.ok(document);
    }

    @GET
    @Path("swagger-ui")
    public Response page() {
        return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).build();
    }
}
