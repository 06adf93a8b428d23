package dev.footfall.application.configuration;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.billing.Accounts;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.people.Removals;
import dev.footfall.application.people.SiteTransfers;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.Transactions;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.upkeep.FormerDomains;
import dev.footfall.application.upkeep.JobRuns;

/**
 * Everything but the statistics: one database, whose repositories share its transactions. Any number of threads may use
 * it. Its methods throw {@link dev.footfall.application.store.StoreUnavailable} when the database fails.
 */
public interface ConfigurationStore extends AutoCloseable {
    Transactions transactions();

    StoreHealth health();

    SiteRepository sites();

    TeamRepository teams();

    UserRepository users();

    Memberships memberships();

    default GoalRepository goals() {
        return goals(GoalRepository.MOST);
    }

    /** @param most how many goals of a site count */
    GoalRepository goals(int most);

    SegmentRepository segments();

    FunnelRepository funnels();

    SharedLinkRepository sharedLinks();

    TrackerRepository trackers();

    GuestRepository guests();

    ImportRepository imports();

    /** Of the node, which from now on is told of every site that is removed: call it before any is. */
    UnfinishedWork unfinishedWork(Node node);

    JobRuns jobRuns(Node node);

    Accounts accounts();

    /** Of the node, as one that has an event store of its own. */
    SharedUsage sharedUsage(Node node);

    SiteTransfers siteTransfers();

    Removals removals();

    FormerDomains formerDomains();

    ApiKeyRepository apiKeys();

    PluginTokenRepository pluginTokens();

    SaltRepository salts();

    /** Waits for no transaction: what has not ended is rolled back. Closing twice does nothing. */
    @Override
    void close();
}
