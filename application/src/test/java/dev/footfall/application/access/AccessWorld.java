package dev.footfall.application.access;

import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.fakes.InMemoryApiKeys;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.WindowedLimiter;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Two teams on the business plan. Team A has the site {@code a.example} and a consolidated view; the owner belongs to A,
 * somebody else to B.
 */
final class AccessWorld {
    final MovableClock clock = MovableClock.at("2024-03-04T12:00:00Z");
    final WindowedLimiter limiter = new WindowedLimiter(clock);
    final InMemoryApiKeys keys = new InMemoryApiKeys();
    final InMemorySites sites = new InMemorySites();
    final InMemoryPeople people = new InMemoryPeople(sites::teamOf);
    final KeyUse use = new KeyUse(keys, Runnable::run, clock);
    final CreateApiKey createApiKey;
    final User owner = people.users.add("owner@a.example", "Owner", Power.CUSTOMER);
    final User stranger = people.users.add("stranger@b.example", "Stranger", Power.CUSTOMER);
    final User superAdmin = people.users.add("root@footfall.example", "Root", Power.SUPER_ADMIN);
    final Team teamA;
    final Team teamB;
    final Site site;
    final Site view;
    Edition edition = Edition.HOSTED;
    RateLimits limits = new RateLimits(600, Optional.empty());
    private final ServerSecret secret = new ServerSecret("0123456789abcdef0123456789abcdef");

    AccessWorld() {
        createApiKey = new CreateApiKey(secret, keys, new SplittableRandom(1), clock);
        teamA = people.teams.add(business("A"));
        teamB = people.teams.add(business("B"));
        people.teams.putMember(teamA.id(), owner.id(), TeamRole.OWNER);
        people.teams.putMember(teamB.id(), stranger.id(), TeamRole.ADMIN);
        site = sites.added("a.example", teamA.id(), SiteKind.REGULAR);
        view = sites.added(teamA.identifier().toString(), teamA.id(), SiteKind.CONSOLIDATED_VIEW);
    }

    Authorize.Directory directory() {
        return new Authorize.Directory(keys, people.users, people.teams, sites, people);
    }

    Authorize authorize() {
        return authorize(directory());
    }

    Authorize authorize(Authorize.Directory directory) {
        return new Authorize(secret, directory, use, limiter, limits, edition, clock);
    }

    /** The header of a new key. */
    String legacyKeyOf(User user, Scope... scopes) {
        return header(user.id(), new Reach.EverythingOfOwner(), scopes);
    }

    /** The header of a new key. */
    String teamKeyOf(User user, Team team, Scope... scopes) {
        return header(user.id(), new Reach.OneTeam(team.id()), scopes);
    }

    /** A new legacy key. */
    ApiKey keyOf(User user) {
        return createApiKey
                .create(user.id(), new Reach.EverythingOfOwner(), "key", List.of())
                .key();
    }

    private String header(UserId owner, Reach reach, Scope... scopes) {
        return "Bearer "
                + createApiKey
                        .create(owner, reach, "key", List.of(scopes))
                        .text()
                        .value();
    }

    Either<AccessProblem, Granted> ask(ApiFamily family, String header, String siteId) {
        return authorize()
                .statistics(new AccessRequest(family, Optional.of(header), new SiteReference.Named(siteId)))
                .outcome();
    }

    Either<AccessProblem, SitesGrant> askSites(
            SitesOperation operation, Optional<String> header, SiteReference site, Optional<UUID> team) {
        return authorize()
                .sites(new SitesRequest(operation, header, site, team))
                .outcome();
    }

    Either<AccessProblem, Granted> ask(String header) {
        return ask(ApiFamily.QUERY_V2, header, "a.example");
    }

    void lock(Team team) {
        Team now = current(team);
        people.teams.put(new Team(
                now.id(),
                now.identifier(),
                now.name(),
                now.setup(),
                Standing.LOCKED,
                now.trialExpiry(),
                now.acceptTrafficUntil(),
                now.hourlyRequestLimit(),
                now.subscription()));
    }

    void limitTo(Team team, int hourly) {
        Team now = current(team);
        people.teams.put(new Team(
                now.id(),
                now.identifier(),
                now.name(),
                now.setup(),
                now.standing(),
                now.trialExpiry(),
                now.acceptTrafficUntil(),
                hourly,
                now.subscription()));
    }

    void subscribe(Team team, Optional<Plan> plan, Optional<LocalDate> trialExpiry) {
        Team now = current(team);
        people.teams.put(new Team(
                now.id(),
                now.identifier(),
                now.name(),
                now.setup(),
                now.standing(),
                trialExpiry,
                now.acceptTrafficUntil(),
                now.hourlyRequestLimit(),
                plan.map(AccessWorld::subscription)));
    }

    void allowBursts(long requests, Duration window) {
        limits = new RateLimits(limits.hourly(), Optional.of(new Limit(requests, window)));
    }

    private Team current(Team team) {
        return people.teams.find(team.id()).orElseThrow();
    }

    private static NewTeam business(String name) {
        return new NewTeam(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                Optional.empty(),
                600,
                Optional.of(subscription(new Plan.Catalogue(Plan.Tier.BUSINESS, 5))));
    }

    private static Subscription subscription(Plan plan) {
        return new Subscription(plan, Status.ACTIVE, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1));
    }
}
