package dev.footfall.http.plugins;

import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/plugins/v1/capabilities} (sites-api.md §10.1): the one thing that needs no token. */
@Path("api/plugins/v1/capabilities")
public final class CapabilitiesResource {
    private final PluginDoor door;

    CapabilitiesResource(PluginDoor door) {
        this.door = door;
    }

    @GET
    public Response read(@BeanParam Received received) {
        return Json.ok(CapabilitiesAnswer.of(door.grant(received.request())));
    }
}
