package dev.footfall.http.plugins;

import dev.footfall.application.json.JsonReader;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.http.exchange.Instances;
import dev.footfall.http.sites.ShownAddresses;
import org.glassfish.jersey.server.ResourceConfig;

/** The Plugins API, to be added to the others. */
public final class PluginsApi {
    private PluginsApi() {}

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
