package dev.footfall.domain.team;

import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The account that owns sites, is billed, and whose plan decides what is possible.
 *
 * @param identifier the team's public id
 * @param name as chosen; what is shown is {@link #displayName}
 * @param trialExpiry the last UTC day of the trial; empty when there was none
 * @param acceptTrafficUntil the last UTC day on which a hosted team's events are taken in; empty: there is none
 * @param hourlyRequestLimit API requests per clock hour, at least 1
 * @param subscription the latest subscription, whatever its status
 * @param createdOn the UTC day on which it was made; empty: nobody knows, so not long ago
 */
public record Team(
        TeamId id,
        UUID identifier,
        String name,
        Setup setup,
        Standing standing,
        Optional<LocalDate> trialExpiry,
        Optional<LocalDate> acceptTrafficUntil,
        int hourlyRequestLimit,
        Optional<Subscription> subscription,
        Optional<LocalDate> createdOn) {
    /** How many API requests an hour a team may make unless somebody said otherwise. */
    public static final int DEFAULT_HOURLY_REQUESTS = 600;

    private static final int TRIAL_DAYS = 30;
    private static final int DAYS_AFTER_TRIAL = 14;
    private static final LocalDate FIRST_SITE_LIMITS = LocalDate.of(2021, 5, 5);

    /** What a team is called until it has been set up. */
    public static final String PERSONAL_NAME = "My personal sites";

    public Team {
        if (hourlyRequestLimit < 1) {
            throw new IllegalArgumentException("hourly request limit below 1: " + hourlyRequestLimit);
        }
    }

    /** A team of which nobody knows when it was made. */
    public Team(
            TeamId id,
            UUID identifier,
            String name,
            Setup setup,
            Standing standing,
            Optional<LocalDate> trialExpiry,
            Optional<LocalDate> acceptTrafficUntil,
            int hourlyRequestLimit,
            Optional<Subscription> subscription) {
        this(
                id,
                identifier,
                name,
                setup,
                standing,
                trialExpiry,
                acceptTrafficUntil,
                hourlyRequestLimit,
                subscription,
                Optional.empty());
    }

    public boolean isLocked() {
        return standing == Standing.LOCKED;
    }

    /** The name that people are shown. */
    public String displayName() {
        return setup == Setup.PERSONAL ? PERSONAL_NAME : name;
    }

    /** Whether it is so old that it may have any number of sites, whatever it buys (access-control.md §8.1). */
    public boolean isOlderThanSiteLimits() {
        return createdOn.filter(day -> day.isBefore(FIRST_SITE_LIMITS)).isPresent();
    }

    /** Whether the trial runs: {@code today} is the UTC date, and a team that bought something is past its trial. */
    public boolean isOnTrial(LocalDate today) {
        return subscription.isEmpty()
                && trialExpiry.filter(expiry -> !expiry.isBefore(today)).isPresent();
    }

    /** The same team with a trial from today on. */
    public Team withTrialFrom(LocalDate today) {
        return with(standing, Optional.of(trialEnd(today)), Optional.of(cutOff(trialEnd(today))));
    }

    /** The same team, which has bought something: an agreement brings its own hourly limit (access-control.md §8.4). */
    public Team with(Subscription bought) {
        int hourly = bought.plan() instanceof Plan.Enterprise agreed
                ? agreed.limits().hourlyRequests()
                : hourlyRequestLimit;
        return new Team(
                id,
                identifier,
                name,
                setup,
                standing,
                trialExpiry,
                Optional.of(bought.cutOff()),
                hourly,
                Optional.of(bought),
                createdOn);
    }

    public Team with(Standing other) {
        return with(other, trialExpiry, acceptTrafficUntil);
    }

    private Team with(Standing other, Optional<LocalDate> expiry, Optional<LocalDate> lastTraffic) {
        return new Team(
                id, identifier, name, setup, other, expiry, lastTraffic, hourlyRequestLimit, subscription, createdOn);
    }

    /** The same team, set up to be shared under a name (access-control.md §6.1). */
    public Team sharedAs(String newName) {
        return new Team(
                id,
                identifier,
                newName,
                Setup.SHARED,
                standing,
                trialExpiry,
                acceptTrafficUntil,
                hourlyRequestLimit,
                subscription,
                createdOn);
    }

    /** All of it but the number. */
    public NewTeam unnumbered() {
        return new NewTeam(
                identifier,
                name,
                setup,
                standing,
                trialExpiry,
                acceptTrafficUntil,
                hourlyRequestLimit,
                subscription,
                createdOn);
    }

    /** The last day of a trial that begins today. */
    public static LocalDate trialEnd(LocalDate today) {
        return today.plusDays(TRIAL_DAYS);
    }

    /** The last day on which events of a team are taken in whose trial ended. */
    public static LocalDate cutOff(LocalDate trialEnd) {
        return trialEnd.plusDays(DAYS_AFTER_TRIAL);
    }

    /** Whether a team is somebody's own or shared. */
    public enum Setup {
        PERSONAL,
        /** Set up with a name, to be shared; its owner's next implicit team is another one. */
        SHARED
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
            Setup setup,
            Standing standing,
            Optional<LocalDate> trialExpiry,
            Optional<LocalDate> acceptTrafficUntil,
            int hourlyRequestLimit,
            Optional<Subscription> subscription,
            Optional<LocalDate> createdOn) {
        /** A team of which nobody says when it was made. */
        public NewTeam(
                UUID identifier,
                String name,
                Setup setup,
                Standing standing,
                Optional<LocalDate> trialExpiry,
                Optional<LocalDate> acceptTrafficUntil,
                int hourlyRequestLimit,
                Optional<Subscription> subscription) {
            this(
                    identifier,
                    name,
                    setup,
                    standing,
                    trialExpiry,
                    acceptTrafficUntil,
                    hourlyRequestLimit,
                    subscription,
                    Optional.empty());
        }

        /** A shared team that takes events in for ever. */
        public NewTeam(
                UUID identifier,
                String name,
                Optional<LocalDate> trialExpiry,
                int hourlyRequestLimit,
                Optional<Subscription> subscription) {
            this(
                    identifier,
                    name,
                    Setup.SHARED,
                    Standing.OPEN,
                    trialExpiry,
                    Optional.empty(),
                    hourlyRequestLimit,
                    subscription);
        }

        /** The team of somebody's first site: his own, on trial from today on. */
        public static NewTeam personal(UUID identifier, LocalDate today, int hourlyRequestLimit) {
            return new NewTeam(
                    identifier,
                    PERSONAL_NAME,
                    Setup.PERSONAL,
                    Standing.OPEN,
                    Optional.of(trialEnd(today)),
                    Optional.of(cutOff(trialEnd(today))),
                    hourlyRequestLimit,
                    Optional.empty(),
                    Optional.of(today));
        }

        /** A team without trial and subscription: all a self-hosted team needs. */
        public static NewTeam named(String name, UUID identifier) {
            return new NewTeam(identifier, name, Optional.empty(), DEFAULT_HOURLY_REQUESTS, Optional.empty());
        }

        /** The same team, made on a day unless it is said that it was made on another one. */
        public NewTeam orCreatedOn(LocalDate today) {
            return createdOn.isPresent()
                    ? this
                    : new NewTeam(
                            identifier,
                            name,
                            setup,
                            standing,
                            trialExpiry,
                            acceptTrafficUntil,
                            hourlyRequestLimit,
                            subscription,
                            Optional.of(today));
        }

        /** The team that it is under a number. */
        public Team numbered(TeamId id) {
            return new Team(
                    id,
                    identifier,
                    name,
                    setup,
                    standing,
                    trialExpiry,
                    acceptTrafficUntil,
                    hourlyRequestLimit,
                    subscription,
                    createdOn);
        }
    }
}
