package dev.footfall.http.sites;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Instances;
import org.glassfish.jersey.server.ResourceConfig;

/** The Sites API, to be added to the others. */
public final class SitesApi {
    private SitesApi() {}

    /** @return what was given, now with the Sites API */
    public static ResourceConfig register(
            ResourceConfig config,
            Authorize authorize,
            SitesUseCases useCases,
            JsonReader json,
            ShownAddresses addresses) {
        Door<SitesProblem> door = new Door<>(authorize, json, new SitesProblems(addresses)::describe);
        return config.registerResources(
                Instances.asResource(new SitesResource(door, useCases)),
                Instances.asResource(new GoalsResource(door, useCases)),
                Instances.asResource(new PropertiesResource(door, useCases)),
                Instances.asResource(new SharedLinksResource(door, useCases, addresses)),
                Instances.asResource(new GuestsResource(door, useCases)));
    }
}
