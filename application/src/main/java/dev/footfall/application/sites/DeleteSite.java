package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Removes a site with all that hangs on it (sites-api.md §2.7). Nobody reaches it as soon as this returns; its rows in the
 * event store go then, or at the next start.
 */
public final class DeleteSite {
    private final SiteRepository sites;
    private final Memberships memberships;
    private final SettleLock settleLock;
    private final ViewUpkeep views;
    private final Transactions transactions;
    private final FinishWork finishWork;
    private final InstantSource clock;

    public DeleteSite(
            SitesStores stores,
            Transactions transactions,
            FinishWork finishWork,
            SettleLock settleLock,
            SitesUseCases.Rules rules) {
        this.sites = stores.sites();
        this.memberships = stores.memberships();
        this.settleLock = settleLock;
        this.views = new ViewUpkeep(stores.sites());
        this.transactions = transactions;
        this.finishWork = finishWork;
        this.clock = rules.clock();
    }

    public Either<SitesProblem, Site> delete(Asked asked) {
        return asked.site(memberships).map(this::removed).peek(site -> finishWork.purge());
    }

    private Site removed(Site site) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.inOne(() -> {
            sites.remove(site.id());
            views.settle(site.team());
            settleLock.settle(site.team(), today);
            return site;
        });
    }
}
