package dev.footfall.application.plugins;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.sites.TrackerForm;
import dev.footfall.application.sites.Trackers;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;

/** The tracker of a plugin's site (sites-api.md §10.6). */
public final class PluginTracker {
    private final Trackers trackers;
    private final Transactions transactions;

    public PluginTracker(Trackers trackers, Transactions transactions) {
        this.trackers = trackers;
        this.transactions = transactions;
    }

    public TrackerConfiguration read(PluginGrant grant) {
        return trackers.read(grant.site().id(), transactions);
    }

    /** With the goals that come and go with what is counted. */
    public TrackerConfiguration change(PluginGrant grant, TrackerForm form) {
        SiteId site = grant.site().id();
        return transactions.inOne(() -> trackers.change(site, form));
    }
}
