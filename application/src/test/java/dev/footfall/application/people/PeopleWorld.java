package dev.footfall.application.people;

import dev.footfall.application.billing.MeasureUsage;
import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.fakes.InMemoryAccounts;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryTraffic;
import dev.footfall.application.fakes.InMemoryTransfers;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.RandomNames;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** Two teams on Business: Ada's, with {@code shop.example}, and Eve's. */
final class PeopleWorld {
    static final Plan BUSINESS = new Plan.Catalogue(Plan.Tier.BUSINESS, 5);
    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    final MovableClock clock = MovableClock.at("2026-02-01T12:00:00Z");
    final InMemorySites sites = new InMemorySites();
    final InMemoryPeople people = new InMemoryPeople(sites::teamOf);
    final InMemorySegments segments = new InMemorySegments(new InMemorySharedLinks());
    final InMemoryTransfers transfers = new InMemoryTransfers();
    final User ada = user("ada");
    final User eve = user("eve");
    final Team team = team("A", Optional.of(BUSINESS));
    final Team other = team("B", Optional.of(BUSINESS));
    final Site shop;
    final PeopleUseCases useCases;

    PeopleWorld() {
        join(team, ada, TeamRole.OWNER);
        join(other, eve, TeamRole.OWNER);
        shop = sites.added("shop.example", team.id(), SiteKind.REGULAR);
        InMemoryAccounts accounts = new InMemoryAccounts(people);
        useCases = PeopleUseCases.over(
                new PeopleUseCases.Stores(
                        people.users, people.teams, sites, people.guests, segments, people, transfers, new Removals() {
                            @Override
                            public void removeUser(UserId user) {
                                throw new UnsupportedOperationException("is tested on a database");
                            }

                            @Override
                            public void removeTeam(TeamId gone) {
                                throw new UnsupportedOperationException("is tested on a database");
                            }
                        }),
                new UndoneTransactions(Undoable.of(List.of(sites, people, segments, transfers, accounts))),
                new SettleLock(
                        sites,
                        people.teams,
                        accounts,
                        new MeasureUsage(sites, new InMemoryEvents(), new InMemoryTraffic(), SharedUsage.ALONE),
                        Edition.HOSTED),
                new FinishWork(new InMemoryUnfinishedWork(), sites, new InMemoryEvents(), nothingStored()),
                new PeopleUseCases.Rules(Edition.HOSTED, new RandomNames(new SplittableRandom(5)), clock));
    }

    private static StoredData nothingStored() {
        return (StoredData) Proxy.newProxyInstance(
                StoredData.class.getClassLoader(), new Class<?>[] {StoredData.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException();
                });
    }

    User user(String name) {
        return people.users.add(name + "@example.org", name, Power.CUSTOMER);
    }

    User member(String name, TeamRole role) {
        User user = user(name);
        join(team, user, role);
        return user;
    }

    Team team(String name, Optional<Plan> plan) {
        return people.teams.add(new NewTeam(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                Setup.SHARED,
                Standing.OPEN,
                Optional.empty(),
                Optional.empty(),
                600,
                plan.map(bought -> new Subscription(bought, Status.ACTIVE, TODAY, TODAY.plusDays(30)))));
    }

    void join(Team joined, User user, TeamRole role) {
        people.teams.putMember(joined.id(), user.id(), role);
    }

    Optional<TeamRole> role(Team team, User user) {
        return people.ofTeam(user.id(), team.id());
    }

    Segment segment(String name, Kind kind, User owner) {
        return segments.add(
                shop.id(),
                new NewSegment(name, kind, Optional.of(owner.id()), new JsonTree.Members(Map.of()), Instant.EPOCH));
    }

    /** The names of the segments of the shop, each with its owner's number or a hyphen. */
    List<String> segmentsOfShop() {
        return segments.of(shop.id()).stream()
                .map(segment -> segment.name() + " "
                        + segment.owner()
                                .map(owner -> Long.toString(owner.value()))
                                .orElse("-"))
                .toList();
    }

    static String told(Either<PeopleProblem, ?> answer) {
        return answer.fold(Enum::name, done -> "done");
    }
}
