package dev.footfall.application.plugins;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.IdentifyPlugin;
import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.fakes.InMemoryApiKeys;
import dev.footfall.application.fakes.InMemoryFunnels;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemoryPluginTokens;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryTrackers;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.PlainPasswords;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.plugins.WantedGoal.Aim;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.sites.Bounds;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Two sites, of which each has a plugin, and room for ten goals. */
final class PluginsWorld {
    static final Bounds ALL = new Bounds(Optional.empty(), Optional.empty(), Bounds.MOST);

    final InMemorySites sites = new InMemorySites();
    final InMemoryFunnels funnels = new InMemoryFunnels();
    final InMemoryGoals goals = new InMemoryGoals(funnels, 10);
    final InMemorySharedLinks links = new InMemorySharedLinks();
    final InMemoryTrackers trackers = new InMemoryTrackers();
    final Site shop = sites.added("shop.example", new TeamId(1), SiteKind.REGULAR);
    final PluginGrant other = new PluginGrant(
            sites.added("other.example", new TeamId(1), SiteKind.REGULAR), EnumSet.allOf(Feature.class));
    final PluginsUseCases useCases;

    /** What the plan of the shop's team includes. */
    Set<Feature> features = EnumSet.allOf(Feature.class);

    PluginsWorld() {
        InMemoryPeople people = new InMemoryPeople();
        useCases = PluginsUseCases.over(
                new IdentifyPlugin(
                        new Authorize.Directory(new InMemoryApiKeys(), people.users, people.teams, sites, people),
                        new InMemoryPluginTokens(),
                        Edition.SELF_HOSTED,
                        MovableClock.at("2026-02-01T12:00:00Z")),
                new PluginsUseCases.Stores(sites, goals, funnels, links, trackers),
                new UndoneTransactions(Undoable.of(List.of(sites, goals, funnels, links, trackers))),
                new PlainPasswords(),
                new RandomNames(new SplittableRandom(1)));
    }

    PluginGrant grant() {
        return new PluginGrant(sites.find(shop.id()).orElseThrow(), features);
    }

    static WantedGoal event(String name) {
        return new WantedGoal(new Aim.CustomEvent(name), Map.of());
    }

    static WantedGoal revenue(String event, String currency) {
        return new WantedGoal(new Aim.Revenue(event, currency), Map.of());
    }

    static WantedGoal page(String path) {
        return new WantedGoal(new Aim.Pageview(path), Map.of());
    }

    List<String> goalNames() {
        return goals.newestFirst(shop.id()).stream().map(Goal::displayName).toList();
    }

    static <T> String summary(Either<PluginsProblem, T> answer) {
        return answer.fold(
                problem -> problem instanceof PluginsProblem.GoalRefused refused
                        ? refused.why().getClass().getSimpleName()
                        : problem.getClass().getSimpleName(),
                done -> "done");
    }
}
