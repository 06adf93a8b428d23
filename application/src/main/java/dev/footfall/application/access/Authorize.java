package dev.footfall.application.access;

import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.BurstLimitReached;
import dev.footfall.domain.access.AccessProblem.ConsolidatedViewUnsupported;
import dev.footfall.domain.access.AccessProblem.FeatureMissing;
import dev.footfall.domain.access.AccessProblem.HourlyLimitReached;
import dev.footfall.domain.access.AccessProblem.MissingKey;
import dev.footfall.domain.access.AccessProblem.MissingSiteId;
import dev.footfall.domain.access.AccessProblem.NotAMember;
import dev.footfall.domain.access.AccessProblem.OtherTeam;
import dev.footfall.domain.access.AccessProblem.ScopeMissing;
import dev.footfall.domain.access.AccessProblem.SiteLocked;
import dev.footfall.domain.access.AccessProblem.UnknownKey;
import dev.footfall.domain.access.AccessProblem.UnknownSite;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * The decision procedure for bearer keys (access-control.md §4): the first check that fails is the answer.
 *
 * <p>Read {@link #identify} and {@link #admit} from top to bottom: each line is a row of the document's tables.
 */
public final class Authorize {
    private static final String SCHEME = "Bearer ";

    private final ServerSecret secret;
    private final ApiKeyRepository keys;
    private final UserRepository users;
    private final TeamRepository teams;
    private final SiteRepository sites;
    private final Memberships memberships;
    private final RateLimiter limiter;
    private final RateLimits limits;
    private final Edition edition;
    private final InstantSource clock;

    /** @param directory where keys, users, teams, sites and memberships are looked up */
    public Authorize(
            ServerSecret secret,
            Directory directory,
            RateLimiter limiter,
            RateLimits limits,
            Edition edition,
            InstantSource clock) {
        this.secret = secret;
        this.keys = directory.keys();
        this.users = directory.users();
        this.teams = directory.teams();
        this.sites = directory.sites();
        this.memberships = directory.memberships();
        this.limiter = limiter;
        this.limits = limits;
        this.edition = edition;
        this.clock = clock;
    }

    /** Whether the request may read statistics, and of which site. A request with a known key is counted. */
    public Either<AccessProblem, Granted> statistics(AccessRequest request) {
        Instant now = clock.instant();
        Optional<Site> site = request.site() instanceof SiteReference.Named named
                ? sites.answeringTo(named.name(), now)
                : Optional.empty();
        return identify(request, site).flatMap(key -> admit(request, key, site, now));
    }

    // §4.1
    private Either<AccessProblem, ApiKey> identify(AccessRequest request, Optional<Site> site) {
        return bearer(request)
                .flatMap(this::known)
                .flatMap(key -> withinHour(key, site))
                .flatMap(this::withinBurst)
                .flatMap(key -> scoped(key, Scope.STATS_READ));
    }

    // §4.2
    private Either<AccessProblem, Granted> admit(AccessRequest request, ApiKey key, Optional<Site> found, Instant now) {
        return named(request)
                .flatMap(reference -> existing(found))
                .flatMap(site -> supported(request.family(), site))
                .flatMap(site ->
                        users.find(key.owner()).filter(User::isSuperAdmin).isPresent()
                                ? Either.right(granted(key, site, now))
                                : admitCustomer(key, site, now));
    }

    private Either<AccessProblem, Granted> admitCustomer(ApiKey key, Site site, Instant now) {
        return ofKeysTeam(key, site)
                .flatMap(this::unlocked)
                .flatMap(open -> included(open, Feature.STATS_API, now))
                .flatMap(open -> member(key, open))
                .map(open -> granted(key, open, now));
    }

    private static Either<AccessProblem, ApiKeyText> bearer(AccessRequest request) {
        return request.authorization()
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> new ApiKeyText(header.substring(SCHEME.length()).strip()))
                .<Either<AccessProblem, ApiKeyText>>map(Either::right)
                .orElseGet(() -> Either.left(new MissingKey()));
    }

    private Either<AccessProblem, ApiKey> known(ApiKeyText text) {
        return keys.findByHash(ApiKeyHash.of(secret, text))
                .<Either<AccessProblem, ApiKey>>map(Either::right)
                .orElseGet(() -> Either.left(new UnknownKey()));
    }

    // A legacy key's own count is held against the limit of the team whose site it asks for: §9.2.
    private Either<AccessProblem, ApiKey> withinHour(ApiKey key, Optional<Site> site) {
        Optional<Team> team = switch (key.reach()) {
            case Reach.OneTeam one -> teams.find(one.team());
            case Reach.EverythingOfOwner() ->
                site.filter(found -> found.kind() == SiteKind.REGULAR).flatMap(found -> teams.find(found.team()));
        };
        long hourly = team.map(found -> (long) found.hourlyRequestLimit()).orElse(limits.hourly());
        return switch (limiter.count(bucket(key), new Limit(hourly, RateLimits.HOUR))) {
            case Verdict.Within within -> Either.right(key);
            case Verdict.Beyond beyond -> Either.left(new HourlyLimitReached(hourly, beyond.untilReset()));
        };
    }

    private Either<AccessProblem, ApiKey> withinBurst(ApiKey key) {
        if (limits.burst().isEmpty()) {
            return Either.right(key);
        }
        Limit burst = limits.burst().get();
        return switch (limiter.count(bucket(key), burst)) {
            case Verdict.Within within -> Either.right(key);
            case Verdict.Beyond beyond ->
                Either.left(new BurstLimitReached(burst.requests(), burst.window(), beyond.untilReset()));
        };
    }

    private static Bucket bucket(ApiKey key) {
        return switch (key.reach()) {
            case Reach.OneTeam one -> new Bucket.OfTeam(one.team());
            case Reach.EverythingOfOwner() -> new Bucket.OfUser(key.owner());
        };
    }

    private static Either<AccessProblem, ApiKey> scoped(ApiKey key, Scope required) {
        return key.permits(required) ? Either.right(key) : Either.left(new ScopeMissing(required));
    }

    private static Either<AccessProblem, SiteReference> named(AccessRequest request) {
        return request.site() instanceof SiteReference.Absent
                ? Either.left(new MissingSiteId())
                : Either.right(request.site());
    }

    private static Either<AccessProblem, Site> existing(Optional<Site> found) {
        return found.<Either<AccessProblem, Site>>map(Either::right).orElseGet(() -> Either.left(new UnknownSite()));
    }

    private static Either<AccessProblem, Site> supported(ApiFamily family, Site site) {
        return family == ApiFamily.STATS_V1 && site.kind() == SiteKind.CONSOLIDATED_VIEW
                ? Either.left(new ConsolidatedViewUnsupported())
                : Either.right(site);
    }

    private static Either<AccessProblem, Site> ofKeysTeam(ApiKey key, Site site) {
        return key.reach() instanceof Reach.OneTeam one && !one.team().equals(site.team())
                ? Either.left(new OtherTeam())
                : Either.right(site);
    }

    private Either<AccessProblem, Site> unlocked(Site site) {
        return edition.locks(teamOf(site)) ? Either.left(new SiteLocked()) : Either.right(site);
    }

    private Either<AccessProblem, Site> included(Site site, Feature feature, Instant now) {
        return features(site, now).contains(feature) ? Either.right(site) : Either.left(new FeatureMissing(feature));
    }

    private Either<AccessProblem, Site> member(ApiKey key, Site site) {
        boolean belongs = switch (key.reach()) {
            case Reach.OneTeam one ->
                memberships.ofTeam(key.owner(), one.team()).isPresent();
            case Reach.EverythingOfOwner() ->
                memberships.ofTeam(key.owner(), site.team()).isPresent()
                        || memberships.asGuest(key.owner(), site.id()).isPresent();
        };
        return belongs ? Either.right(site) : Either.left(new NotAMember());
    }

    private Granted granted(ApiKey key, Site site, Instant now) {
        return new Granted(key, site, features(site, now));
    }

    private Set<Feature> features(Site site, Instant now) {
        return edition.featuresOf(teamOf(site), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Team teamOf(Site site) {
        return teams.find(site.team())
                .orElseThrow(() -> new IllegalStateException("site " + site.id() + " has no team"));
    }

    /** The look-ups of the decision procedure. */
    public record Directory(
            ApiKeyRepository keys,
            UserRepository users,
            TeamRepository teams,
            SiteRepository sites,
            Memberships memberships) {}
}
