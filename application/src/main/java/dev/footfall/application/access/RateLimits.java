package dev.footfall.application.access;

import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.domain.team.Team;
import java.time.Duration;
import java.util.Optional;

/**
 * The limits of keys that no team says anything else about (access-control.md §9).
 *
 * @param hourly requests per clock hour
 * @param burst empty: there is none
 */
public record RateLimits(long hourly, Optional<Limit> burst) {
    public static final Duration HOUR = Duration.ofHours(1);
    public static final RateLimits DEFAULT =
            new RateLimits(Team.DEFAULT_HOURLY_REQUESTS, Optional.of(new Limit(60, Duration.ofSeconds(10))));
}
