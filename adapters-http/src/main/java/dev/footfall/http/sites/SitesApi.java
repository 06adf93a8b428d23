package dev.footfall.http.sites;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.http.access.Door;
import java.util.List;

/** The Sites API, to be added to the others. */
public final class SitesApi {
    private SitesApi() {}

    public static List<Object> of(
            Authorize authorize, SitesUseCases useCases, JsonReader json, ShownAddresses addresses) {
        Door<SitesProblem> door = new Door<>(authorize, json, new SitesProblems(addresses)::describe);
        return List.of(
                new SitesResource(door, useCases),
                new GoalsResource(door, useCases),
                new PropertiesResource(door, useCases),
                new SharedLinksResource(door, useCases, addresses),
                new GuestsResource(door, useCases));
    }
}
