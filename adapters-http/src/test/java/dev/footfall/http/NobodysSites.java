package dev.footfall.http;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.IdentifyPlugin;
import dev.footfall.application.access.Passwords;
import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.billing.Accounts;
import dev.footfall.application.billing.MeasureUsage;
import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.people.SiteTransfers;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.sites.GuestMail;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.application.store.Transactions;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.http.admin.Unused;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The Sites API over one customer, who has a site with a tracker, and nothing that could be changed. */
final class NobodysSites {
    private NobodysSites() {}

    static SitesUseCases of(Authorize.Directory directory, GoalRepository goals, InstantSource clock) {
        return SitesUseCases.over(
                stores(directory, goals, Unused.port(SharedLinkRepository.class), Unused.port(SegmentRepository.class)),
                new AtOnce(),
                new FinishWork(
                        Unused.port(UnfinishedWork.class),
                        directory.sites(),
                        Unused.port(EventStore.class),
                        Unused.port(StoredData.class)),
                new SettleLock(
                        directory.sites(),
                        directory.teams(),
                        Unused.port(Accounts.class),
                        new MeasureUsage(
                                directory.sites(),
                                Unused.port(EventStore.class),
                                Unused.port(TrafficCounts.class),
                                SharedUsage.ALONE),
                        Edition.SELF_HOSTED),
                new SitesUseCases.Rules(
                        Edition.SELF_HOSTED, 600, new RandomNames(new SplittableRandom(3)), GuestMail.NONE, clock));
    }

    static SitesStores stores(
            Authorize.Directory directory,
            GoalRepository goals,
            SharedLinkRepository links,
            SegmentRepository segments) {
        return new SitesStores(
                directory.sites(),
                directory.teams(),
                directory.users(),
                directory.memberships(),
                goals,
                new OneTracker(),
                links,
                Unused.port(GuestRepository.class),
                segments,
                Unused.port(SiteTransfers.class));
    }

    /** Plugins of which nobody has a token. */
    static PluginsUseCases plugins(Authorize.Directory directory, InstantSource clock) {
        return PluginsUseCases.over(
                new IdentifyPlugin(directory, Unused.port(PluginTokenRepository.class), Edition.SELF_HOSTED, clock),
                new PluginsUseCases.Stores(
                        directory.sites(),
                        Unused.port(GoalRepository.class),
                        Unused.port(FunnelRepository.class),
                        Unused.port(SharedLinkRepository.class),
                        Unused.port(TrackerRepository.class)),
                new AtOnce(),
                Unused.port(Passwords.class),
                new RandomNames(new SplittableRandom(3)));
    }

    static final class AtOnce implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }
    }

    private static final class OneTracker implements TrackerRepository {
        private static final TrackerConfiguration SCRIPT = TrackerConfiguration.fresh("1iQepzD1J73BaHey2csUp");

        @Override
        public Optional<TrackerConfiguration> of(SiteId site) {
            return Optional.of(SCRIPT);
        }

        @Override
        public Optional<SiteId> siteOf(String script) {
            return script.equals(SCRIPT.id()) ? Optional.of(OneCustomer.SITE) : Optional.empty();
        }

        @Override
        public void put(SiteId site, TrackerConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
