package dev.footfall.http.funnels;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.FunnelsUseCases;
import dev.footfall.application.json.JsonReader;
import dev.footfall.http.access.Door;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.sites.ShownAddresses;
import dev.footfall.http.sites.SitesProblems;
import java.util.List;

/** Everything about funnels, to be added to the other APIs. */
public final class FunnelsApi {
    private FunnelsApi() {}

    public static List<Object> of(WaysIn waysIn, FunnelsUseCases useCases, JsonReader json, ShownAddresses addresses) {
        FunnelsProblems problems = new FunnelsProblems(new SitesProblems(addresses));
        Door<FunnelsProblem> door = new Door<>(waysIn.authorize(), json, problems::describe);
        return List.of(
                new FunnelsResource(
                        door,
                        useCases,
                        new FunnelInquiry(waysIn.authorize(), useCases.evaluateFunnel(), json, problems)),
                new DashboardFunnelResource(
                        waysIn.viewers(), useCases.evaluateFunnel(), new DashboardQuestion(json), problems));
    }

    /** With a key, and without one. */
    public record WaysIn(Authorize authorize, Viewers viewers) {}
}
