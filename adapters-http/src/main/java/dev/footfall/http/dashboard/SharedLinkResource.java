package dev.footfall.http.dashboard;

import dev.footfall.application.access.OpenSharedLink;
import dev.footfall.application.access.VisitSharedLink;
import dev.footfall.application.access.VisitSharedLink.Visit;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Domain;
import dev.footfall.http.access.SentParameters;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * {@code /share/:domain?auth=…}: the address of a shared link, and the form for its password (access-control.md §10.2). The
 * statistics are a dashboard's to show.
 */
@Path(SharedLinkResource.PATH + "/{domain}")
public final class SharedLinkResource {
    /** Where such addresses begin. */
    public static final String PATH = "share";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final String LINK = "auth";

    private final VisitSharedLink visits;
    private final OpenSharedLink opening;
    private final SentParameters parameters;
    private final boolean isSecure;

    /** @param base under which people reach the server */
    public SharedLinkResource(VisitSharedLink visits, OpenSharedLink opening, JsonReader json, String base) {
        this.visits = visits;
        this.opening = opening;
        this.parameters = new SentParameters(json);
        this.isSecure = base.startsWith("https:");
    }

    @GET
    public Response visit(@BeanParam Received received, @PathParam("domain") String domain) {
        String slug = slug(received.request());
        return switch (visits.visit(domain, slug, Viewers.pass(received.request(), slug))) {
            case NOWHERE -> Viewers.REFUSED.toResponse();
            case PASSWORD_WANTED -> SharedLinkPage.ASKING.answer(OK);
            case LOCKED -> SharedLinkPage.LOCKED.answer(OK);
            case OPEN -> SharedLinkPage.OPEN.answer(OK);
        };
    }

    @POST
    public Response open(@BeanParam Received received, @PathParam("domain") String domain) {
        String slug = slug(received.request());
        return visits.visit(domain, slug, Optional.empty()) == Visit.NOWHERE
                ? Viewers.REFUSED.toResponse()
                : parameters
                        .read(received.request())
                        .fold(
                                error -> error.toResponse(),
                                sent -> opening.open(new Domain(domain), slug, password(sent))
                                        .map(pass -> opened(slug, pass))
                                        .orElseGet(() -> SharedLinkPage.ASKING_AGAIN.answer(FORBIDDEN)));
    }

    private Response opened(String slug, SharedLinkPass pass) {
        // To this very address again, whatever a proxy calls it.
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, "?" + LINK + "=" + slug)
                .cookie(new NewCookie.Builder(Viewers.COOKIE + slug)
                        .value(pass.text())
                        .path("/")
                        .maxAge(Math.toIntExact(SharedLinkPass.LIFE.toSeconds()))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .secure(isSecure)
                        .build())
                .build();
    }

    private static String slug(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(LINK))
                .orElse("");
    }

    private static String password(JsonTree.Members sent) {
        return sent.member("password")
                .flatMap(value -> value instanceof JsonTree.Text(String typed) ? Optional.of(typed) : Optional.empty())
                .orElse("");
    }
}
