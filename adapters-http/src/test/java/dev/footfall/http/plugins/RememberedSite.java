package dev.footfall.http.plugins;

import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a site has, kept in lists; a transaction that fails puts the lists back. */
final class RememberedSite implements Transactions {
    static final int MOST_GOALS = 10;

    final Goals goals = new Goals();
    final Funnels funnels = new Funnels();
    final Links links = new Links();
    final Trackers trackers = new Trackers();

    private List<Goal> storedGoals = new ArrayList<>();
    private List<Funnel> storedFunnels = new ArrayList<>();
    private final List<SharedLink> storedLinks = new ArrayList<>();
    private Optional<TrackerConfiguration> tracker = Optional.empty();
    private long lastNumber;

    @Override
    public <T> T inOne(Supplier<T> work) {
        List<Goal> goalsBefore = new ArrayList<>(storedGoals);
        List<Funnel> funnelsBefore = new ArrayList<>(storedFunnels);
        try {
            return work.get();
        } catch (RuntimeException failed) {
            storedGoals = goalsBefore;
            storedFunnels = funnelsBefore;
            throw failed;
        }
    }

    final class Goals implements GoalRepository {
        @Override
        public List<Goal> newestFirst(SiteId site) {
            return List.copyOf(storedGoals).reversed();
        }

        @Override
        public Optional<Goal> named(SiteId site, String displayName) {
            return storedGoals.stream()
                    .filter(goal -> goal.displayName().equals(displayName))
                    .findFirst();
        }

        @Override
        public Optional<Goal> find(SiteId site, GoalId id) {
            return storedGoals.stream().filter(goal -> goal.id().equals(id)).findFirst();
        }

        @Override
        public boolean isFull(SiteId site) {
            return storedGoals.size() >= MOST_GOALS;
        }

        @Override
        public Goal add(SiteId site, NewGoal goal) {
            Goal added = new Goal(new GoalId(++lastNumber), goal.displayName(), goal.trigger(), goal.customProps());
            storedGoals.add(added);
            return added;
        }

        @Override
        public void change(Goal goal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(GoalId id) {
            storedGoals.removeIf(goal -> goal.id().equals(id));
            storedFunnels.removeIf(funnel -> funnel.steps().contains(id));
        }
    }

    final class Funnels implements FunnelRepository {
        @Override
        public List<Funnel> of(SiteId site) {
            return List.copyOf(storedFunnels);
        }

        @Override
        public Optional<Funnel> find(SiteId site, FunnelId id) {
            return storedFunnels.stream()
                    .filter(funnel -> funnel.id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<Funnel> named(SiteId site, String name) {
            return storedFunnels.stream()
                    .filter(funnel -> funnel.name().equals(name))
                    .findFirst();
        }

        @Override
        public Funnel add(SiteId site, NewFunnel funnel) {
            Funnel added = new Funnel(new FunnelId(++lastNumber), funnel.name(), funnel.steps());
            storedFunnels.add(added);
            return added;
        }

        @Override
        public void change(Funnel funnel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(FunnelId funnel) {
            throw new UnsupportedOperationException();
        }
    }

    final class Links implements SharedLinkRepository {
        @Override
        public List<SharedLink> of(SiteId site) {
            return List.copyOf(storedLinks);
        }

        @Override
        public Optional<SharedLink> named(SiteId site, String name) {
            return storedLinks.stream().filter(link -> link.name().equals(name)).findFirst();
        }

        @Override
        public SharedLink add(SiteId site, NewSharedLink link) {
            SharedLink added = new SharedLink(
                    new SharedLinkId(++lastNumber), link.name(), link.slug(), link.password(), Optional.empty());
            storedLinks.add(added);
            return added;
        }

        @Override
        public void change(SharedLink link) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(SharedLinkId link) {
            throw new UnsupportedOperationException();
        }
    }

    final class Trackers implements TrackerRepository {
        @Override
        public Optional<TrackerConfiguration> of(SiteId site) {
            return tracker;
        }

        @Override
        public Optional<SiteId> siteOf(String script) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(SiteId site, TrackerConfiguration configuration) {
            tracker = Optional.of(configuration);
        }
    }

    /** One token, of one site. */
    record OneToken(PluginTokenHash hash, SiteId site) implements PluginTokenRepository {
        @Override
        public Optional<PluginToken> findByHash(PluginTokenHash asked) {
            return asked.equals(hash)
                    ? Optional.of(new PluginToken(
                            new PluginTokenId(1),
                            site,
                            "Blog",
                            "YmNk",
                            Instant.EPOCH,
                            Optional.of(Instant.parse("2999-01-01T00:00:00Z"))))
                    : Optional.empty();
        }

        @Override
        public List<PluginToken> of(SiteId asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PluginToken add(NewPluginToken token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void noteUse(PluginTokenId token, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(PluginTokenId token) {
            throw new UnsupportedOperationException();
        }
    }
}
