package dev.footfall.application.funnels;

import dev.footfall.application.sites.Asked;
import io.vavr.control.Either;

/** One funnel of a site. */
public final class ReadFunnel {
    private final FunnelsStores stores;

    public ReadFunnel(FunnelsStores stores) {
        this.stores = stores;
    }

    public Either<FunnelsProblem, FunnelOfSite> read(Asked asked) {
        return stores.ofSite()
                .site(asked)
                .flatMap(
                        site -> stores.ofSite().funnel(site, asked).map(funnel -> stores.withSteps(site.id(), funnel)));
    }
}
