package dev.footfall.http.document;

import dev.footfall.http.exchange.ErrorAnswer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** {@code /docs}: a page to try the APIs, which needs nothing from elsewhere and works below any path. */
@Path("docs")
public final class ExplorerResource {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Set<String> SCRIPTS = Set.of("explorer.js", "chart.js", "completion.js");

    @GET
    public Response page() {
        return file("explorer.html", "text/html; charset=utf-8");
    }

    @GET
    @Path("explorer.css")
    public Response style() {
        return file("explorer.css", "text/css; charset=utf-8");
    }

    @GET
    @Path("{file}")
    public Response script(@PathParam("file") String file) {
        return SCRIPTS.contains(file)
                ? file(file, "text/javascript; charset=utf-8")
                : ErrorAnswer.notFound().toResponse();
    }

    private static Response file(String name, String type) {
        try (InputStream content = ExplorerResource.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is not in this jar");
            }
            return Response.ok(content.readAllBytes())
                    .header(HttpHeaders.CONTENT_TYPE, type)
                    .header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
