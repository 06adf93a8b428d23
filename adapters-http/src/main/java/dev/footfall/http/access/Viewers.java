package dev.footfall.http.access;

import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.AdmitViewer.Caller;
import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.application.access.Viewer;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The way in without a key: a session, a public site or a shared link (access-control.md §10). */
public final class Viewers {
    /** What whoever may not look at a site is told, and whoever asks for one that is not there. */
    public static final ErrorAnswer REFUSED =
            new ErrorAnswer(404, "Site does not exist or user does not have sufficient access.");

    /** What the cookie of a link is called before the slug. */
    public static final String COOKIE = "shared-link-";

    private final AdmitViewer admission;
    private final Sessions sessions;

    public Viewers(AdmitViewer admission, Sessions sessions) {
        this.admission = admission;
        this.sessions = sessions;
    }

    /** @param domain from the path of the request */
    public Either<ErrorAnswer, Viewer> admitted(ContainerRequestContext request, String domain, Views views) {
        Optional<String> slug =
                Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("auth"));
        return admission
                .admit(new Caller(
                        sessions.userOf(request), domain, slug, slug.flatMap(link -> pass(request, link)), views))
                .<Either<ErrorAnswer, Viewer>>map(Either::right)
                .orElseGet(() -> Either.left(REFUSED));
    }

    /** What was given for the password of the link, if it is shown. */
    public static Optional<SharedLinkPass> pass(ContainerRequestContext request, String slug) {
        return Optional.ofNullable(request.getCookies().get(COOKIE + slug))
                .map(cookie -> new SharedLinkPass(cookie.getValue()));
    }
}
