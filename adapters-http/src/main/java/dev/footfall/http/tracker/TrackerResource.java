package dev.footfall.http.tracker;

import dev.footfall.application.sites.FindTracker;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** {@code /js}: the scripts of pages (ingestion.md §21). Needs no key. */
@Path(TrackerResource.PATH)
public final class TrackerResource {
    public static final String PATH = "js";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SCRIPT = "application/javascript";
    private static final String A_DAY = "public, max-age=86400, must-revalidate";
    private static final String A_MINUTE = "public, max-age=60, no-transform";

    private final FindTracker findTracker;
    private final String endpoint;
    private final String pathOfBase;
    private final Scripts scripts = new Scripts();

    /** @param base the public address of this server, without a slash at its end */
    public TrackerResource(FindTracker findTracker, String base) {
        this.findTracker = findTracker;
        this.endpoint = base + "/api/event";
        this.pathOfBase = URI.create(base).getRawPath();
    }

    @GET
    @Path("licence.txt")
    public Response licence() {
        return Response.ok(scripts.licence())
                .header(HttpHeaders.CONTENT_TYPE, TEXT)
                .build();
    }

    @GET
    @Path("{file}")
    public Response script(@PathParam("file") String file, @Context Request request) {
        return ScriptName.parse(file)
                .map(name -> switch (name) {
                    case ScriptName.ByTag(var extensions) ->
                        script(scripts.byTag(extensions, pathOfBase), A_DAY, request)
                                .build();
                    case ScriptName.OfSite(String id) -> ofSite(id, request);
                })
                .orElseGet(TrackerResource::notFound);
    }

    private Response ofSite(String id, Request request) {
        return findTracker
                .named(id)
                .map(found -> script(
                                scripts.ofSite(found.site().domain(), found.tracker(), endpoint), A_MINUTE, request)
                        .header("cdn-tag", "tracker_script::" + id)
                        .build())
                .orElseGet(TrackerResource::notFound);
    }

    // For browsers that look for a script, so no JSON.
    private static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND)
                .header(HttpHeaders.CONTENT_TYPE, TEXT)
                .entity("Not found")
                .build();
    }

    private static Response.ResponseBuilder script(String text, String caching, Request request) {
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text).header(HttpHeaders.CONTENT_TYPE, SCRIPT) : unchanged)
                .tag(tag)
                .header("x-content-type-options", "nosniff")
                .header("cross-origin-resource-policy", "cross-origin")
                .header(HttpHeaders.CACHE_CONTROL, caching);
    }
}
