package dev.footfall.application.funnels;

import dev.footfall.application.sites.Asked;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;

/** Removes a funnel; that there is none is as good (sites-api.md §9.1). */
public final class DeleteFunnel {
    private final FunnelsStores stores;

    public DeleteFunnel(FunnelsStores stores) {
        this.stores = stores;
    }

    public Either<FunnelsProblem, Site> delete(Asked asked) {
        return stores.ofSite()
                .site(asked)
                .peek(site ->
                        stores.ofSite().funnel(site, asked).map(Funnel::id).forEach(stores.funnels()::remove));
    }
}
