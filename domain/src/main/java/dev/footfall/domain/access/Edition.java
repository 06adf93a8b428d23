package dev.footfall.domain.access;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether plans count on this server (access-control.md §16). */
public enum Edition {
    /** Every feature for everybody; subscriptions, trials and locks are ignored. */
    SELF_HOSTED {
        @Override
        public Set<Feature> featuresOf(Team team, LocalDate today) {
            return EnumSet.allOf(Feature.class);
        }

        @Override
        public boolean locks(Team team) {
            return false;
        }

        @Override
        public Standing standing(Team team, boolean ownsSites, LocalDate today) {
            return Standing.OPEN;
        }

        @Override
        public boolean refusesTraffic(Team team, LocalDate today) {
            return false;
        }

        @Override
        public Optional<Integer> siteLimit(Team team) {
            return Optional.empty();
        }

        @Override
        public Optional<Integer> memberLimit(Team team) {
            return Optional.empty();
        }
    },
    /** Features follow the team's plan. */
    HOSTED {
        @Override
        public Set<Feature> featuresOf(Team team, LocalDate today) {
            EnumSet<Feature> features = EnumSet.of(Feature.GOALS);
            if (team.subscription().isPresent()) {
                features.addAll(team.subscription().get().plan().features());
            } else if (team.isOnTrial(today)) {
                features.addAll(EnumSet.complementOf(EnumSet.of(Feature.SITES_API, Feature.SINGLE_SIGN_ON)));
            }
            return features;
        }

        @Override
        public boolean locks(Team team) {
            return team.isLocked();
        }

        @Override
        public Standing standing(Team team, boolean ownsSites, LocalDate today) {
            boolean isPaidFor = team.subscription()
                    .filter(subscription -> subscription.isActive(today))
                    .isPresent();
            return team.isOnTrial(today) || isPaidFor || !ownsSites ? Standing.OPEN : Standing.LOCKED;
        }

        @Override
        public boolean refusesTraffic(Team team, LocalDate today) {
            return team.acceptTrafficUntil().filter(today::isAfter).isPresent();
        }

        @Override
        public Optional<Integer> siteLimit(Team team) {
            return team.isOlderThanSiteLimits() ? Optional.empty() : boughtSites(team);
        }

        private static Optional<Integer> boughtSites(Team team) {
            return team.subscription()
                    .map(subscription -> subscription.plan().siteLimit())
                    .orElse(Optional.of(Plan.WITHOUT_PLAN));
        }

        @Override
        public Optional<Integer> memberLimit(Team team) {
            return team.subscription()
                    .map(subscription -> subscription.plan().memberLimit())
                    .orElse(Optional.of(Plan.WITHOUT_PLAN));
        }
    };

    /** What the team may use (access-control.md §7.2). {@code today} is the UTC date. */
    public abstract Set<Feature> featuresOf(Team team, LocalDate today);

    /** Whether the team's lock keeps readers out. */
    public abstract boolean locks(Team team);

    /** Whether the team is to be locked (access-control.md §8.4). {@code today} is the UTC date. */
    public abstract Standing standing(Team team, boolean ownsSites, LocalDate today);

    /** Whether events of the team's sites are dropped because it has not paid (ingestion.md §5). {@code today} is the UTC date. */
    public abstract boolean refusesTraffic(Team team, LocalDate today);

    /** How many sites the team may have before it can make no more; empty: any number. */
    public abstract Optional<Integer> siteLimit(Team team);

    /** How many people beside its owner the team may have; empty: any number. */
    public abstract Optional<Integer> memberLimit(Team team);
}
