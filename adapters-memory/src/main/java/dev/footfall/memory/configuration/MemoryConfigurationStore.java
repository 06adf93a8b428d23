package dev.footfall.memory.configuration;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.billing.Accounts;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.configuration.ConfigurationStore;
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

/** The configuration store of a process that keeps nothing. Any number of threads may use it. */
public final class MemoryConfigurationStore implements ConfigurationStore {
    private final Tables tables = new Tables();

    @Override
    public Transactions transactions() {
        return tables;
    }

    @Override
    public StoreHealth health() {
        return tables::isOpen;
    }

    @Override
    public SiteRepository sites() {
        return new MemorySites(tables);
    }

    @Override
    public TeamRepository teams() {
        return new MemoryTeams(tables);
    }

    @Override
    public UserRepository users() {
        return new MemoryUsers(tables);
    }

    @Override
    public Memberships memberships() {
        return new MemoryMemberships(tables);
    }

    @Override
    public GoalRepository goals(int most) {
        return new MemoryGoals(tables, most);
    }

    @Override
    public SegmentRepository segments() {
        return new MemorySegments(tables);
    }

    @Override
    public FunnelRepository funnels() {
        return new MemoryFunnels(tables);
    }

    @Override
    public SharedLinkRepository sharedLinks() {
        return new MemorySharedLinks(tables);
    }

    @Override
    public TrackerRepository trackers() {
        return new MemoryTrackers(tables);
    }

    @Override
    public GuestRepository guests() {
        return new MemoryGuests(tables);
    }

    @Override
    public ImportRepository imports() {
        return new MemoryImports(tables);
    }

    @Override
    public UnfinishedWork unfinishedWork(Node node) {
        return new MemoryUnfinishedWork(tables, node);
    }

    @Override
    public JobRuns jobRuns(Node node) {
        return new MemoryJobRuns(tables, node);
    }

    @Override
    public Accounts accounts() {
        return new MemoryAccounts(tables);
    }

    @Override
    public SharedUsage sharedUsage(Node node) {
        return new MemorySharedUsage(tables, node);
    }

    @Override
    public SiteTransfers siteTransfers() {
        return new MemorySiteTransfers(tables);
    }

    @Override
    public Removals removals() {
        return new MemoryRemovals(tables);
    }

    @Override
    public FormerDomains formerDomains() {
        return moment -> tables.write(() -> tables.sites.change(
                row -> row.site()
                        .formerDomain()
                        .filter(former -> former.changedAt().isBefore(Tables.seconds(moment)))
                        .isPresent(),
                row -> new Rows.SiteRow(row.site().withoutFormerDomain(), row.shields())));
    }

    @Override
    public ApiKeyRepository apiKeys() {
        return new MemoryApiKeys(tables);
    }

    @Override
    public PluginTokenRepository pluginTokens() {
        return new MemoryPluginTokens(tables);
    }

    @Override
    public SaltRepository salts() {
        return new MemorySalts(tables);
    }

    @Override
    public void close() {
        tables.close();
    }
}
