package dev.footfall.application.sites;

import dev.footfall.application.access.Viewer;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteSettings.Part;

/** Hides a part of a site's reports (sites-api.md §11). What APIs answer stays as it is. */
public final class SwitchOffPart {
    private final SiteRepository sites;
    private final Transactions transactions;

    public SwitchOffPart(SiteRepository sites, Transactions transactions) {
        this.sites = sites;
        this.transactions = transactions;
    }

    /** Whether somebody's role allows it. */
    public boolean isAllowed(Viewer viewer) {
        return viewer.role().mayEdit();
    }

    public Site switchOff(Site site, Part part) {
        return transactions.inOne(() -> {
            Site present = sites.find(site.id()).orElse(site);
            Site changed = present.with(present.settings().without(part));
            sites.change(changed);
            return changed;
        });
    }
}
