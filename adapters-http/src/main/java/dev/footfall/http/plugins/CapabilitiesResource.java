package dev.footfall.http.plugins;

import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/plugins/v1/capabilities} (sites-api.md §10.1): the one thing that needs no token. */
@Path("api/plugins/v1/capabilities")
public final class CapabilitiesResource {
    private final PluginDoor door;

    CapabilitiesResource(PluginDoor door) {
        this.door = door;
    }

    @GET
    public Response read(@Context ContainerRequestContext request) {
        return Json.ok(CapabilitiesAnswer.of(door.grant(request)));
    }
}
