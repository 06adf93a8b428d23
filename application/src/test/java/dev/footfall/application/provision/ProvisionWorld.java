package dev.footfall.application.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimits;
import dev.footfall.application.fakes.InMemoryApiKeys;
import dev.footfall.application.fakes.InMemoryFunnels;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemoryImports;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.Json;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.PlainPasswords;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.site.DescribeSite;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** An empty store, and documents for it. */
final class ProvisionWorld {
    static final String TEAM = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    static final String OTHER_TEAM = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c12";

    /** A user with two teams. */
    static final String ACCOUNT = """
            {"users": [{"email": "ada@example.org", "name": "Ada"}],
             "teams": [{"identifier": "%s", "owner": "ada@example.org"},
                       {"identifier": "%s", "owner": "ada@example.org"}]}
            """.formatted(TEAM, OTHER_TEAM);

    final MovableClock clock = MovableClock.at("2024-03-04T12:00:00Z");
    final InMemoryPeople people = new InMemoryPeople();
    final InMemoryUnfinishedWork unfinished = new InMemoryUnfinishedWork();
    final InMemorySites sites = new InMemorySites(unfinished);
    final InMemoryFunnels funnels = new InMemoryFunnels();
    final InMemoryGoals goals = new InMemoryGoals(funnels);
    final InMemorySegments segments = new InMemorySegments();
    final InMemorySharedLinks links = new InMemorySharedLinks();
    final InMemoryImports imports = new InMemoryImports();
    final InMemoryApiKeys keys = new InMemoryApiKeys();
    final PlainPasswords passwords = new PlainPasswords();
    final ServerSecret secret = new ServerSecret("0123456789abcdef0123456789abcdef");
    final DescribeSite describeSite = new DescribeSite(sites, people.teams, people.guests, clock);
    private final Undoable store =
            Undoable.of(List.of(people, unfinished, sites, funnels, goals, segments, links, imports, keys));
    private final Provision provision = new Provision(
            new Provision.Stores(
                    people.users, people.teams, sites, goals, segments, funnels, links, people.guests, imports, keys),
            new UndoneTransactions(store),
            passwords,
            secret,
            RateLimits.DEFAULT,
            new SplittableRandom(1),
            clock);

    /** A world with the account and one site, {@code shop.example}, of the first team. */
    static ProvisionWorld withSite() {
        ProvisionWorld world = withAccount();
        world.store(site("\"team\": \"" + TEAM + "\""));
        return world;
    }

    static ProvisionWorld withAccount() {
        ProvisionWorld world = new ProvisionWorld();
        world.store(ACCOUNT);
        return world;
    }

    /** A document about one site with these keys besides the domain. */
    static String site(String keys) {
        return "{\"sites\": [{\"domain\": \"shop.example\", " + keys + "}]}";
    }

    /** A document about one team with these keys besides the identifier. */
    static String team(String keys) {
        return "{\"teams\": [{\"identifier\": \"" + TEAM + "\", " + keys + "}]}";
    }

    Either<ProvisioningFault, JsonTree.Members> offer(String document) {
        return provision.apply(Json.read(document));
    }

    /** Must be taken, whatever the answer. */
    void store(String document) {
        assertThat(offer(document)).isInstanceOf(Either.Right.class);
    }

    /** Must be taken. */
    JsonTree apply(String document) {
        return offer(document).getOrElseThrow(fault -> new AssertionError(fault.sentence()));
    }

    /** Must be refused. */
    String fault(String document) {
        return offer(document)
                .swap()
                .getOrElseThrow(answer -> new AssertionError("taken: " + answer))
                .sentence();
    }

    int writes() {
        return store.writes();
    }

    User user(String email) {
        return people.users.findByEmail(email).orElseThrow();
    }

    Team team() {
        return people.teams.find(UUID.fromString(TEAM)).orElseThrow();
    }

    Site site() {
        return siteOf("shop.example");
    }

    Site siteOf(String domain) {
        return sites.withDomain(new Domain(domain)).orElseThrow();
    }
}
