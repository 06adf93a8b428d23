package dev.footfall.http.plugins;

import dev.footfall.application.plugins.PluginFunnels;
import dev.footfall.application.plugins.PluginFunnels.FunnelOfGoals;
import dev.footfall.application.plugins.PluginsProblem;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/plugins/v1/funnels} (sites-api.md §10.4). */
@Path("api/plugins/v1/funnels")
public final class FunnelsResource {
    private static final String LIST = "funnels";

    private final PluginDoor door;
    private final PluginFunnels funnels;
    private final PluginAddresses addresses;

    FunnelsResource(PluginDoor door, PluginFunnels funnels, PluginAddresses addresses) {
        this.door = door;
        this.funnels = funnels;
        this.addresses = addresses;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.LIST_FUNNELS,
                asked -> Either.right(funnels.list(asked.grant(), asked.bounds())),
                page -> Json.ok(new PageAnswer.Funnels(
                        page.map(FunnelAnswer::of).rows(),
                        addresses.meta(page, LIST, received.request().getUriInfo()))));
    }

    @GET
    @Path("{id}")
    public Response read(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.READ_FUNNEL,
                asked -> funnels.read(asked.grant(), new FunnelId(asked.id())),
                funnel -> Json.ok(FunnelAnswer.of(funnel)));
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.PUT_FUNNEL,
                this::put,
                made -> addresses.created(
                        FunnelAnswer.of(made), LIST, List.of(made.funnel().id().value())));
    }

    private Either<PluginsProblem, FunnelOfGoals> put(PluginRequest asked) {
        Written funnel = asked.body().object("funnel");
        return funnels.put(asked.grant(), funnel.text("name"), WantedGoals.all(funnel, "steps"));
    }
}
