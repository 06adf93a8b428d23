package dev.footfall.application.funnels;

import dev.footfall.application.sites.Asked;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;

/** Gives a funnel another name, other steps and another order, all at once (sites-api.md §9.1). */
public final class UpdateFunnel {
    private final FunnelsStores stores;
    private final Transactions transactions;

    public UpdateFunnel(FunnelsStores stores, Transactions transactions) {
        this.stores = stores;
        this.transactions = transactions;
    }

    public Either<FunnelsProblem, FunnelOfSite> update(Asked asked) {
        return stores.ofSite()
                .payingSite(asked)
                .flatMap(site -> transactions.inOneOrNone(
                        () -> stores.ofSite().funnel(site, asked).flatMap(known -> changed(asked, site, known))));
    }

    private Either<FunnelsProblem, FunnelOfSite> changed(Asked asked, Site site, Funnel known) {
        return FunnelForm.read(
                        asked.parameters(),
                        site.id(),
                        stores.goals(),
                        stores.funnels().of(site.id()).stream()
                                .filter(other -> !other.id().equals(known.id()))
                                .map(Funnel::name)
                                .toList())
                .map(funnel -> funnel.numbered(known.id()))
                .peek(stores.funnels()::change)
                .map(funnel -> stores.withSteps(site.id(), funnel));
    }
}
