package dev.footfall.http.plugins;

import dev.footfall.application.json.JsonReader;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.http.exchange.Instances;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.sites.ShownAddresses;
import java.util.List;
import java.util.OptionalInt;
import org.glassfish.jersey.server.ResourceConfig;

/** The Plugins API, to be added to the others. */
public final class PluginsApi {
    private PluginsApi() {}

    /** What is said about it. */
    public static List<Operation> operations() {
        return PluginOperations.ALL;
    }

    /** What is said about its own document. */
    public static List<Operation> documents() {
        Family family = Family.open("Documents");
        return List.of(
                family.describes(DocumentResource.class, "openapi", "readPluginsOpenApi", "The Plugins API alone")
                        .answers("OpenAPI 3.1", new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty()))
                        .done(),
                family.describes(DocumentResource.class, "page", "readPluginsPage", "The same, for people")
                        .answers(200, "A page", Content.text("text/html"))
                        .done());
    }

    /** @return what was given, now with the Plugins API */
    public static ResourceConfig register(
            ResourceConfig config, PluginsUseCases useCases, JsonReader json, ShownAddresses shown) {
        PluginDoor door = new PluginDoor(useCases.identify(), json);
        PluginAddresses addresses = new PluginAddresses(shown);
        return config.register(new PluginErrors())
                .register(new Locations())
                .registerResources(
                        Instances.asResource(new CapabilitiesResource(door)),
                        Instances.asResource(new SharedLinksResource(door, useCases.sharedLinks(), addresses)),
                        Instances.asResource(new GoalsResource(door, useCases.goals(), addresses)),
                        Instances.asResource(new FunnelsResource(door, useCases.funnels(), addresses)),
                        Instances.asResource(new CustomPropsResource(door, useCases.customProperties())),
                        Instances.asResource(new TrackerResource(door, useCases.tracker())),
                        Instances.asResource(new DocumentResource(shown.base())));
    }
}
