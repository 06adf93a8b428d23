package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.store.Transactions;
import io.vavr.control.Either;

/** A site with its tracker's configuration, which is made for the first who asks (sites-api.md §2.5). */
public final class ReadSite {
    private final Memberships memberships;
    private final Trackers trackers;
    private final Transactions transactions;

    public ReadSite(SitesStores stores, Transactions transactions, RandomNames names) {
        this.memberships = stores.memberships();
        this.trackers = new Trackers(stores.trackers(), stores.goals(), names);
        this.transactions = transactions;
    }

    public Either<SitesProblem, SiteDetails> read(Asked asked) {
        return asked.site(memberships).map(site -> new SiteDetails(site, trackers.read(site.id(), transactions)));
    }
}
