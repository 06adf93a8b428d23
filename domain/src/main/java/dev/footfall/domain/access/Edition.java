package dev.footfall.domain.access;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.team.Team;
import java.time.LocalDate;
import java.util.EnumSet;
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
    },
    /** Features follow the team's plan. */
    HOSTED {
        @Override
        public Set<Feature> featuresOf(Team team, LocalDate today) {
            EnumSet<Feature> features = EnumSet.of(Feature.GOALS);
            if (team.subscription().isPresent()) {
                features.addAll(team.subscription().get().plan().features());
            } else if (team.trialExpiry()
                    .filter(expiry -> !expiry.isBefore(today))
                    .isPresent()) {
                features.addAll(EnumSet.complementOf(EnumSet.of(Feature.SITES_API, Feature.SINGLE_SIGN_ON)));
            }
            return features;
        }

        @Override
        public boolean locks(Team team) {
            return team.isLocked();
        }
    };

    /** What the team may use (access-control.md §7.2). {@code today} is the UTC date. */
    public abstract Set<Feature> featuresOf(Team team, LocalDate today);

    /** Whether the team's lock keeps readers out. */
    public abstract boolean locks(Team team);
}
