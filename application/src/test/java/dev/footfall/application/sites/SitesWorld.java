package dev.footfall.application.sites;

import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.billing.MeasureUsage;
import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.fakes.InMemoryAccounts;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryFunnels;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryTrackers;
import dev.footfall.application.fakes.InMemoryTraffic;
import dev.footfall.application.fakes.InMemoryTransfers;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.Json;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.RandomNames;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import io.vavr.control.Either;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** A team on an agreement with everything in it, its owner Ada and its site {@code shop.example}. */
final class SitesWorld {
    static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    final MovableClock clock = MovableClock.at("2026-02-01T12:00:00Z");
    final InMemoryUnfinishedWork unfinished = new InMemoryUnfinishedWork();
    final InMemorySites sites = new InMemorySites(unfinished);
    final InMemoryPeople people = new InMemoryPeople(sites::teamOf);
    final InMemoryFunnels funnels = new InMemoryFunnels();
    final InMemoryGoals goals = new InMemoryGoals(funnels, 10);
    final InMemoryTrackers trackers = new InMemoryTrackers();
    final InMemorySharedLinks links = new InMemorySharedLinks();
    final InMemorySegments segments = new InMemorySegments(links);
    final InMemoryTransfers transfers = new InMemoryTransfers();
    final List<String> letters = new ArrayList<>();
    final List<SiteId> purged = new ArrayList<>();
    final User ada = user("ada");
    final Team team = team("A", Optional.of(new Plan.Enterprise(EnumSet.allOf(Feature.class))));
    final Site shop;
    final SitesUseCases useCases;

    /** What the plan of the site's team includes. */
    Set<Feature> features = EnumSet.allOf(Feature.class);

    SitesWorld() {
        this(Edition.HOSTED);
    }

    SitesWorld(Edition edition) {
        sites.knowing(
                (user, site) -> people.ofTeam(user, site.team()).isPresent(),
                (user, site) -> people.asGuest(user, site.id()).isPresent());
        join(team, ada, TeamRole.OWNER);
        shop = sites.added("shop.example", team.id(), SiteKind.REGULAR);
        Undoable store = Undoable.of(List.of(sites, people, goals, trackers, links, segments));
        useCases = SitesUseCases.over(
                new SitesStores(
                        sites,
                        people.teams,
                        people.users,
                        people,
                        goals,
                        trackers,
                        links,
                        people.guests,
                        segments,
                        transfers),
                new UndoneTransactions(store),
                new FinishWork(unfinished, sites, new InMemoryEvents(), stored()),
                new SettleLock(
                        sites,
                        people.teams,
                        new InMemoryAccounts(people),
                        new MeasureUsage(sites, new InMemoryEvents(), new InMemoryTraffic(), SharedUsage.ALONE),
                        edition),
                new SitesUseCases.Rules(edition, 600, new RandomNames(new SplittableRandom(1)), new Letters(), clock));
    }

    User user(String name) {
        return people.users.add(name + "@example.org", name, Power.CUSTOMER);
    }

    Team team(String name, Optional<Plan> plan) {
        return people.teams.add(new NewTeam(
                new UUID(0, name.hashCode()),
                name,
                Setup.SHARED,
                Standing.OPEN,
                Optional.empty(),
                Optional.empty(),
                600,
                plan.map(bought -> new Subscription(bought, Status.ACTIVE, TODAY, TODAY.plusDays(30)))));
    }

    Team personalTeamOf(User owner, LocalDate trialExpiry) {
        Team own = people.teams.add(new NewTeam(
                UUID.nameUUIDFromBytes((owner.email() + trialExpiry).getBytes(StandardCharsets.UTF_8)),
                "Whatever",
                Setup.PERSONAL,
                Standing.OPEN,
                Optional.of(trialExpiry),
                Optional.empty(),
                600,
                Optional.empty()));
        join(own, owner, TeamRole.OWNER);
        return own;
    }

    void addSites(Team owning, int count) {
        for (int i = 0; i < count; i++) {
            var unused =
                    sites.added("s" + i + "." + owning.name().toLowerCase(Locale.ROOT), owning.id(), SiteKind.REGULAR);
        }
    }

    void join(Team joined, User user, TeamRole role) {
        people.teams.putMember(joined.id(), user.id(), role);
    }

    /** What somebody asks with a legacy key: parameters as JSON with single quotes. */
    Request by(User user) {
        return new Request(user, new Reach.EverythingOfOwner(), Optional.empty());
    }

    /** What somebody asks with a key of the team. */
    Request by(User user, Team keys) {
        return new Request(user, new Reach.OneTeam(keys.id()), Optional.of(keys));
    }

    Site current(Site site) {
        return sites.find(site.id()).orElseThrow();
    }

    Team current(Team known) {
        return people.teams.find(known.id()).orElseThrow();
    }

    static <T> String summary(Either<SitesProblem, T> answer) {
        return answer.fold(problem -> problem.getClass().getSimpleName(), done -> "done");
    }

    /** The faults as {@code field: words}, joined. */
    static <T> String faults(Either<SitesProblem, T> answer) {
        return answer.fold(
                problem -> problem instanceof SitesProblem.FieldsInvalid(List<SitesProblem.FieldFault> faults)
                        ? String.join(
                                ", ",
                                faults.stream()
                                        .map(fault -> fault.field() + ": " + fault.words())
                                        .toList())
                        : problem.getClass().getSimpleName(),
                done -> "");
    }

    private StoredData stored() {
        return (StoredData) Proxy.newProxyInstance(
                StoredData.class.getClassLoader(), new Class<?>[] {StoredData.class}, (proxy, method, arguments) -> {
                    purged.add((SiteId) arguments[0]);
                    return null;
                });
    }

    private final class Letters implements GuestMail {
        @Override
        public void invited(String email, Domain site) {
            letters.add("invited " + email + " to " + site);
        }

        @Override
        public void removed(String email, Domain site) {
            letters.add("removed " + email + " from " + site);
        }
    }

    /** Who asks, with which key, of which team. */
    final class Request {
        private final User user;
        private final Reach reach;
        private final Optional<Team> named;

        private Request(User user, Reach reach, Optional<Team> named) {
            this.user = user;
            this.reach = reach;
            this.named = named;
        }

        Request ofTeam(Team other) {
            return new Request(user, reach, Optional.of(other));
        }

        /** About no site, or about one that the parameters name. */
        <T> Either<SitesProblem, T> asks(
                SitesOperation operation, Function<Asked, Either<SitesProblem, T>> work, String parameters) {
            JsonTree.Members sent = Json.object(parameters.replace('\'', '"'));
            Optional<Site> site = sent.member("site_id")
                    .flatMap(value -> value instanceof JsonTree.Text(String name)
                            ? sites.answeringTo(name, clock.instant())
                            : Optional.empty());
            ApiKey key = new ApiKey(new ApiKeyId(1), user.id(), "key", reach, List.of());
            return work.apply(new Asked(
                    new SitesGrant(operation, key, site, named.map(SitesWorld.this::current), features), sent));
        }

        /** The same about {@code shop.example}. */
        <T> Either<SitesProblem, T> asksOfShop(
                SitesOperation operation, Function<Asked, Either<SitesProblem, T>> work, String parameters) {
            Map<String, JsonTree> all = new LinkedHashMap<>(
                    Json.object(parameters.replace('\'', '"')).members());
            all.put("site_id", new JsonTree.Text("shop.example"));
            ApiKey key = new ApiKey(new ApiKeyId(1), user.id(), "key", reach, List.of());
            return work.apply(new Asked(
                    new SitesGrant(operation, key, Optional.of(current(shop)), named, features),
                    new JsonTree.Members(all)));
        }
    }

    Instant now() {
        return clock.instant();
    }
}
