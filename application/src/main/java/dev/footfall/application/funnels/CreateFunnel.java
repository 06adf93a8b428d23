package dev.footfall.application.funnels;

import dev.footfall.application.sites.Asked;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;

/** Makes a funnel of goals that are there (sites-api.md §9.1). */
public final class CreateFunnel {
    private final FunnelsStores stores;
    private final Transactions transactions;

    public CreateFunnel(FunnelsStores stores, Transactions transactions) {
        this.stores = stores;
        this.transactions = transactions;
    }

    public Either<FunnelsProblem, FunnelOfSite> create(Asked asked) {
        return stores.ofSite().payingSite(asked).flatMap(site -> transactions.inOneOrNone(() -> made(asked, site)));
    }

    private Either<FunnelsProblem, FunnelOfSite> made(Asked asked, Site site) {
        return FunnelForm.read(
                        asked.parameters(),
                        site.id(),
                        stores.goals(),
                        stores.funnels().of(site.id()).stream()
                                .map(Funnel::name)
                                .toList())
                .map(funnel -> stores.withSteps(site.id(), stores.funnels().add(site.id(), funnel)));
    }
}
