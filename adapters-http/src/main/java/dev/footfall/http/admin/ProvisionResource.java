package dev.footfall.http.admin;

import dev.footfall.application.provision.Provision;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /provision}: accounts, teams, sites and keys as a document says (admin-api.md §3). */
@Path(AdminApi.BASE + "/provision")
public final class ProvisionResource {
    private final Provision provision;
    private final Runnable finishWork;
    private final Bodies bodies;

    ProvisionResource(Provision provision, Runnable finishWork, Bodies bodies) {
        this.provision = provision;
        this.finishWork = finishWork;
        this.bodies = bodies;
    }

    @PUT
    public Response provision(@BeanParam Received received) {
        return bodies.object(received.request()).flatMap(this::applied).fold(ErrorAnswer::toResponse, Json::ok);
    }

    private Either<ErrorAnswer, JsonTree.Members> applied(JsonTree.Members document) {
        return provision
                .apply(document)
                .mapLeft(fault -> ErrorAnswer.badRequest(fault.sentence()))
                .peek(answer -> finishWork.run());
    }
}
