package dev.footfall.http.plugins;

import dev.footfall.application.plugins.PluginProperties;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/plugins/v1/custom_props} (sites-api.md §10.5). */
@Path("api/plugins/v1/custom_props")
public final class CustomPropsResource {
    private static final int CREATED = 201;

    private final PluginDoor door;
    private final PluginProperties properties;

    CustomPropsResource(PluginDoor door, PluginProperties properties) {
        this.door = door;
        this.properties = properties;
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.PUT_PROPERTIES,
                asked -> properties.put(asked.grant(), keys(asked.body())),
                listed -> Json.answer(CREATED, PropertiesAnswer.of(listed)));
    }

    @DELETE
    public Response delete(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.DELETE_PROPERTIES,
                asked -> Either.right(properties.delete(asked.grant(), keys(asked.body()))),
                listed -> Response.noContent().build());
    }

    private static List<String> keys(Written body) {
        List<Written> properties = body.has(PluginShapes.PROPERTIES_MEMBER)
                ? body.items(PluginShapes.PROPERTIES_MEMBER).stream()
                        .map(Written::of)
                        .toList()
                : List.of(body);
        return properties.stream()
                .map(property -> property.object("custom_prop").text("key"))
                .toList();
    }
}
