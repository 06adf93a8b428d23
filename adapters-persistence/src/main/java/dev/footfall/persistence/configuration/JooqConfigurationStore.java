package dev.footfall.persistence.configuration;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.billing.Accounts;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.move.MovableStore;
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

/** The repositories of every SQL database: only where their statements run differs. */
abstract class JooqConfigurationStore implements ConfigurationStore {
    private final Statements statements;
    private final Transactions transactions;

    JooqConfigurationStore(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    final Statements statements() {
        return statements;
    }

    @Override
    public final Transactions transactions() {
        return transactions;
    }

    /**
     * All of it, as something that is moved.
     *
     * @param node whoever moves
     */
    public final MovableStore movable(Node node) {
        return new MovableConfiguration(statements, transactions, lastIds(), node);
    }

    abstract LastIds lastIds();

    @Override
    public final StoreHealth health() {
        return new JooqStoreHealth(statements);
    }

    @Override
    public final SiteRepository sites() {
        return new JooqSiteRepository(statements);
    }

    @Override
    public final TeamRepository teams() {
        return new JooqTeamRepository(statements);
    }

    @Override
    public final UserRepository users() {
        return new JooqUserRepository(statements);
    }

    @Override
    public final Memberships memberships() {
        return new JooqMemberships(statements);
    }

    @Override
    public final GoalRepository goals(int most) {
        return new JooqGoalRepository(statements, most);
    }

    @Override
    public final SegmentRepository segments() {
        return new JooqSegmentRepository(statements);
    }

    @Override
    public final FunnelRepository funnels() {
        return new JooqFunnelRepository(statements);
    }

    @Override
    public final SharedLinkRepository sharedLinks() {
        return new JooqSharedLinkRepository(statements);
    }

    @Override
    public final TrackerRepository trackers() {
        return new JooqTrackerRepository(statements);
    }

    @Override
    public final GuestRepository guests() {
        return new JooqGuestRepository(statements);
    }

    @Override
    public final ImportRepository imports() {
        return new JooqImportRepository(statements);
    }

    @Override
    public final UnfinishedWork unfinishedWork(Node node) {
        return JooqUnfinishedWork.of(statements, node);
    }

    @Override
    public final JobRuns jobRuns(Node node) {
        return new JooqJobRuns(statements, node);
    }

    @Override
    public final Accounts accounts() {
        return new JooqAccounts(statements);
    }

    @Override
    public final SharedUsage sharedUsage(Node node) {
        return new JooqSharedUsage(statements, node);
    }

    @Override
    public final SiteTransfers siteTransfers() {
        return new JooqSiteTransfers(statements);
    }

    @Override
    public final Removals removals() {
        return new JooqRemovals(statements);
    }

    @Override
    public final FormerDomains formerDomains() {
        return new JooqFormerDomains(statements);
    }

    @Override
    public final ApiKeyRepository apiKeys() {
        return new JooqApiKeyRepository(statements);
    }

    @Override
    public final PluginTokenRepository pluginTokens() {
        return new JooqPluginTokenRepository(statements);
    }

    @Override
    public final SaltRepository salts() {
        return new JooqSaltRepository(statements);
    }
}
