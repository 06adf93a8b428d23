package dev.footfall.http.plugins;

import dev.footfall.application.json.JsonReader;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.sites.ShownAddresses;
import java.util.List;
import java.util.OptionalInt;

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

    public static List<Object> of(PluginsUseCases useCases, JsonReader json, ShownAddresses shown) {
        PluginDoor door = new PluginDoor(useCases.identify(), json);
        PluginAddresses addresses = new PluginAddresses(shown);
        return List.of(
                new PluginErrors(),
                new CapabilitiesResource(door),
                new SharedLinksResource(door, useCases.sharedLinks(), addresses),
                new GoalsResource(door, useCases.goals(), addresses),
                new FunnelsResource(door, useCases.funnels(), addresses),
                new CustomPropsResource(door, useCases.customProperties()),
                new TrackerResource(door, useCases.tracker()),
                new DocumentResource(shown.base()));
    }
}
