package dev.footfall.http.dashboard;

import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.AdmitViewer.Caller;
import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.application.access.Viewer;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.sites.SwitchOffPart;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteSettings.Part;
import dev.footfall.http.access.SentParameters;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code PUT /api/:domain/disable-feature}: hides a part of a site's reports. */
@Path("api/{domain}/disable-feature")
public final class DisableFeatureResource {
    static final ErrorAnswer REFUSED =
            new ErrorAnswer(401, "You need to be logged in as the owner or admin account of this site");
    static final ErrorAnswer UNKNOWN = ErrorAnswer.badRequest(
            "The feature you tried to disable is not valid. Valid features are: conversions, funnels, props");
    private static final JsonTree OK = new JsonTree.Text("ok");

    private final Sessions sessions;
    private final AdmitViewer admission;
    private final SwitchOffPart switchOffPart;
    private final SentParameters parameters;

    public DisableFeatureResource(
            Sessions sessions, AdmitViewer admission, SwitchOffPart switchOffPart, JsonReader json) {
        this.sessions = sessions;
        this.admission = admission;
        this.switchOffPart = switchOffPart;
        this.parameters = new SentParameters(json);
    }

    @PUT
    public Response disable(@BeanParam Received received, @PathParam("domain") String domain) {
        return admitted(received.request(), domain)
                .flatMap(viewer -> parameters
                        .read(received.request())
                        .flatMap(DisableFeatureResource::part)
                        .map(part -> switchOffPart.switchOff(viewer.site(), part)))
                .fold(ErrorAnswer::toResponse, changed -> Json.ok(OK));
    }

    private Either<ErrorAnswer, Viewer> admitted(ContainerRequestContext request, String domain) {
        return sessions.userOf(request)
                .flatMap(user -> admission.admit(
                        new Caller(Optional.of(user), domain, Optional.empty(), Optional.empty(), Views.UNKNOWN)))
                .filter(switchOffPart::isAllowed)
                .<Either<ErrorAnswer, Viewer>>map(Either::right)
                .orElseGet(() -> Either.left(REFUSED));
    }

    private static Either<ErrorAnswer, Part> part(JsonTree.Members sent) {
        return sent.member("feature")
                .flatMap(value -> value instanceof JsonTree.Text(String word) ? part(word) : Optional.empty())
                .<Either<ErrorAnswer, Part>>map(Either::right)
                .orElseGet(() -> Either.left(UNKNOWN));
    }

    private static Optional<Part> part(String word) {
        return switch (word) {
            case "conversions" -> Optional.of(Part.GOALS);
            case "funnels" -> Optional.of(Part.FUNNELS);
            case "props" -> Optional.of(Part.PROPS);
            default -> Optional.empty();
        };
    }
}
