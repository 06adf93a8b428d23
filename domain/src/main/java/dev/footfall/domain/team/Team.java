package dev.footfall.domain.team;

import dev.footfall.domain.plan.Subscription;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The account that owns sites, is billed, and whose plan decides what is possible.
 *
 * @param identifier the team's public id
 * @param trialExpiry the last UTC day of the trial; empty when there was none
 * @param hourlyRequestLimit API requests per clock hour, at least 1
 * @param subscription the latest subscription, whatever its status
 */
public record Team(
        TeamId id,
        UUID identifier,
        String name,
        Standing standing,
        Optional<LocalDate> trialExpiry,
        int hourlyRequestLimit,
        Optional<Subscription> subscription) {
    /** How many API requests an hour a team may make unless somebody said otherwise. */
    public static final int DEFAULT_HOURLY_REQUESTS = 600;

    public Team {
        if (hourlyRequestLimit < 1) {
            throw new IllegalArgumentException("hourly request limit below 1: " + hourlyRequestLimit);
        }
    }

    public boolean isLocked() {
        return standing == Standing.LOCKED;
    }

    /** Whether the team's statistics may be read. */
    public enum Standing {
        OPEN,
        /** No active subscription: the APIs answer 402 for its sites. */
        LOCKED
    }

    /** A team that has no number yet. */
    public record NewTeam(
            UUID identifier,
            String name,
            Optional<LocalDate> trialExpiry,
            int hourlyRequestLimit,
            Optional<Subscription> subscription) {
        /** A team without trial and subscription: all a self-hosted team needs. */
        public static NewTeam named(String name, UUID identifier) {
            return new NewTeam(identifier, name, Optional.empty(), DEFAULT_HOURLY_REQUESTS, Optional.empty());
        }
    }
}
