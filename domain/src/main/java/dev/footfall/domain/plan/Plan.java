package dev.footfall.domain.plan;

import static dev.footfall.domain.plan.Feature.CONSOLIDATED_VIEW;
import static dev.footfall.domain.plan.Feature.CUSTOM_PROPERTIES;
import static dev.footfall.domain.plan.Feature.FUNNELS;
import static dev.footfall.domain.plan.Feature.REVENUE_GOALS;
import static dev.footfall.domain.plan.Feature.SHARED_LINKS;
import static dev.footfall.domain.plan.Feature.SITE_SEGMENTS;
import static dev.footfall.domain.plan.Feature.STATS_API;

import java.util.Optional;
import java.util.Set;

/** What a subscription buys: the features of access-control.md §7.3, {@link Feature#GOALS} always apart. */
public sealed interface Plan {
    /** The features of the plan's list, without those every team has. */
    Set<Feature> features();

    /** A catalogue plan. Plans of one tier differ by generation, 1 to 5; a customer keeps the one he bought. */
    record Catalogue(Tier tier, int generation) implements Plan {
        public Catalogue {
            if (generation < 1 || generation > 5) {
                throw new IllegalArgumentException("no such generation of plans: " + generation);
            }
        }

        @Override
        public Set<Feature> features() {
            return switch (tier) {
                case STARTER -> Set.of();
                case GROWTH -> growth();
                case BUSINESS ->
                    Set.of(
                            SHARED_LINKS,
                            SITE_SEGMENTS,
                            CUSTOM_PROPERTIES,
                            STATS_API,
                            REVENUE_GOALS,
                            FUNNELS,
                            CONSOLIDATED_VIEW);
            };
        }

        private Set<Feature> growth() {
            return switch (generation) {
                case 5 -> Set.of(SHARED_LINKS, SITE_SEGMENTS);
                case 4 -> Set.of(SHARED_LINKS);
                default -> Set.of(SHARED_LINKS, CUSTOM_PROPERTIES, STATS_API);
            };
        }
    }

    /** An agreement with one team: exactly the listed features, within limits of its own. */
    record Enterprise(Set<Feature> features, Limits limits) implements Plan {
        public Enterprise {
            features = Set.copyOf(features);
        }

        public Enterprise(Set<Feature> features) {
            this(features, Limits.DEFAULT);
        }
    }

    /**
     * What an agreement allows; an empty limit is none.
     *
     * @param hourlyRequests recorded with the agreement only: what counts is the team's own limit
     */
    record Limits(
            Optional<Integer> monthlyPageviews,
            Optional<Integer> sites,
            Optional<Integer> members,
            int hourlyRequests) {
        public static final Limits DEFAULT =
                new Limits(Optional.of(1_000_000), Optional.of(100), Optional.of(10), 3_000);
    }

    /** The old free plan of 10,000 page views a month. */
    record FreeTenThousand() implements Plan {
        @Override
        public Set<Feature> features() {
            return Set.of(CUSTOM_PROPERTIES, STATS_API, SHARED_LINKS);
        }
    }

    /** The tiers of the catalogue. */
    enum Tier {
        STARTER,
        GROWTH,
        BUSINESS
    }
}
