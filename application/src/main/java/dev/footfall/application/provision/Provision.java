package dev.footfall.application.provision;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Passwords;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.provision.Lists.OneList;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Brings the configuration store into the state a document describes (admin-api.md §3): what is named is made or
 * changed, the rest stays. Plans, quotas and roles do not bind an operator; nobody is sent mail.
 */
public final class Provision {
    private final Stores stores;
    private final Transactions transactions;
    private final Passwords passwords;
    private final ServerSecret secret;
    private final int defaultHourlyLimit;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * @param limits whose hourly value teams have that say nothing else
     * @param random must be cryptographically strong: the addresses of shared links come from it
     */
    public Provision(
            Stores stores,
            Transactions transactions,
            Passwords passwords,
            ServerSecret secret,
            RateLimits limits,
            RandomGenerator random,
            InstantSource clock) {
        this.stores = stores;
        this.transactions = transactions;
        this.passwords = passwords;
        this.secret = secret;
        this.defaultHourlyLimit = (int) Math.min(limits.hourly(), Integer.MAX_VALUE);
        this.random = random;
        this.clock = clock;
    }

    /**
     * Does all the document says, or nothing because of the first fault in it.
     *
     * @return the document's lists, each item cut down to its natural key and number
     */
    public Either<ProvisioningFault, JsonTree.Members> apply(JsonTree document) {
        return document instanceof JsonTree.Members members
                ? transactions.inOneOrNone(() -> stored(members))
                : Either.left(new ProvisioningFault("Request body is not a JSON object"));
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(JsonTree.Members document) {
        Fields fields = new Fields("", document);
        Lists lists = lists(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        lists.all().forEach(list -> fields.expectList(list.name()));
        return fields.complete(() -> new JsonTree.Members(Map.of())).flatMap(answer -> lists.apply(fields, answer));
    }

    private Lists lists(Instant now) {
        ListsOfSite ofSite = new ListsOfSite(stores, passwords, new RandomNames(random), now);
        return new Lists(List.of(
                new OneList("users", new ProvisionUsers(stores.users(), passwords)),
                new OneList("teams", new ProvisionTeams(stores, defaultHourlyLimit, now)),
                new OneList("sites", new ProvisionSites(stores, ofSite, now)),
                new OneList("api_keys", new ProvisionApiKeys(stores, secret, now))));
    }

    /** Where all of it is kept: one store, or a transaction could not span them. */
    public record Stores(
            UserRepository users,
            TeamRepository teams,
            SiteRepository sites,
            GoalRepository goals,
            SegmentRepository segments,
            FunnelRepository funnels,
            SharedLinkRepository links,
            GuestRepository guests,
            ImportRepository imports,
            ApiKeyRepository keys) {}
}
