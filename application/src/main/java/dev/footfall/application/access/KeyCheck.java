package dev.footfall.application.access;

import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.BurstLimitReached;
import dev.footfall.domain.access.AccessProblem.HourlyLimitReached;
import dev.footfall.domain.access.AccessProblem.MissingKey;
import dev.footfall.domain.access.AccessProblem.ScopeMissing;
import dev.footfall.domain.access.AccessProblem.UnknownKey;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.util.Optional;

/** Whose key it is, and whether it may still ask: access-control.md §4.1, the same for all families. */
record KeyCheck(
        ServerSecret secret, ApiKeyRepository keys, TeamRepository teams, RateLimiter limiter, RateLimits limits) {
    private static final String SCHEME = "Bearer ";

    /** @param site whose team's limit counts for a legacy key, if it is a regular one */
    Either<AccessProblem, ApiKey> identify(Optional<String> authorization, Optional<Site> site, Scope required) {
        return bearer(authorization)
                .flatMap(this::known)
                .flatMap(key -> withinHour(key, site))
                .flatMap(this::withinBurst)
                .flatMap(key -> scoped(key, required));
    }

    private static Either<AccessProblem, ApiKeyText> bearer(Optional<String> authorization) {
        return authorization
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
}
