package dev.footfall.application.access;

import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.application.access.Tally.Entry;
import dev.footfall.application.access.Tally.Name;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.AccessProblem.BurstLimitReached;
import dev.footfall.domain.access.AccessProblem.HourlyLimitReached;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.util.Optional;

/** Counts a request with a known key: against the hour and, if that leaves room, against the burst (access-control.md §9). */
record RateCheck(TeamRepository teams, RateLimiter limiter, RateLimits limits) {
    /** @param limiting the team whose limit counts for a legacy key; empty: the usual one */
    Decision<ApiKey> count(ApiKey key, Optional<Team> limiting) {
        Limit hourly = new Limit(hourlyRequests(key, limiting), RateLimits.HOUR);
        Verdict verdict = limiter.count(bucket(key), hourly);
        Tally tally = Tally.NOT_COUNTED.with(new Entry(Name.HOURLY, hourly, Optional.of(verdict)));
        return switch (verdict) {
            case Verdict.Within within -> countBurst(key, tally);
            case Verdict.Beyond beyond ->
                new Decision<>(
                        Either.left(new HourlyLimitReached(hourly.requests(), beyond.untilReset())),
                        limits.burst()
                                .map(burst -> tally.with(new Entry(Name.BURST, burst, Optional.empty())))
                                .orElse(tally));
        };
    }

    private Decision<ApiKey> countBurst(ApiKey key, Tally hourly) {
        if (limits.burst().isEmpty()) {
            return new Decision<>(Either.right(key), hourly);
        }
        Limit burst = limits.burst().get();
        Verdict verdict = limiter.count(bucket(key), burst);
        Tally both = hourly.with(new Entry(Name.BURST, burst, Optional.of(verdict)));
        return switch (verdict) {
            case Verdict.Within within -> new Decision<>(Either.right(key), both);
            case Verdict.Beyond beyond ->
                new Decision<>(
                        Either.left(new BurstLimitReached(burst.requests(), burst.window(), beyond.untilReset())),
                        both);
        };
    }

    // A legacy key's own count is held against the limit of the team whose site it asks for: §9.2.
    private long hourlyRequests(ApiKey key, Optional<Team> limiting) {
        Optional<Team> team = switch (key.reach()) {
            case Reach.OneTeam one -> teams.find(one.team());
            case Reach.EverythingOfOwner() -> limiting;
        };
        return team.map(found -> (long) found.hourlyRequestLimit()).orElse(limits.hourly());
    }

    private static Bucket bucket(ApiKey key) {
        return switch (key.reach()) {
            case Reach.OneTeam one -> new Bucket.OfTeam(one.team());
            case Reach.EverythingOfOwner() -> new Bucket.OfUser(key.owner());
        };
    }
}
