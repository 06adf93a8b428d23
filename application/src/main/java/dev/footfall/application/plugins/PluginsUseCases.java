package dev.footfall.application.plugins;

import dev.footfall.application.access.IdentifyPlugin;
import dev.footfall.application.access.Passwords;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.sites.Trackers;
import dev.footfall.application.store.Transactions;

/** Everything the Plugins API can do. */
public record PluginsUseCases(
        IdentifyPlugin identify,
        PluginGoals goals,
        PluginFunnels funnels,
        PluginSharedLinks sharedLinks,
        PluginProperties customProperties,
        PluginTracker tracker) {

    public static PluginsUseCases over(
            IdentifyPlugin identify, Stores stores, Transactions transactions, Passwords passwords, RandomNames names) {
        return new PluginsUseCases(
                identify,
                new PluginGoals(stores.goals(), transactions),
                new PluginFunnels(stores.funnels(), stores.goals(), transactions),
                new PluginSharedLinks(stores.links(), passwords, names, transactions),
                new PluginProperties(stores.sites(), transactions),
                new PluginTracker(new Trackers(stores.trackers(), stores.goals(), names), transactions));
    }

    /** Where everything plugins touch is kept: one store, or a transaction could not span it. */
    public record Stores(
            SiteRepository sites,
            GoalRepository goals,
            FunnelRepository funnels,
            SharedLinkRepository links,
            TrackerRepository trackers) {}
}
