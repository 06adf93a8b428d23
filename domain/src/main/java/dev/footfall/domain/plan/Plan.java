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
    /** What the generous plans of the catalogue allow. */
    int MOST_SITES = 50;

    /** How many sites, and people beside the owner, a team without a subscription may have. */
    int WITHOUT_PLAN = 10;

    /** The features of the plan's list, without those every team has. */
    Set<Feature> features();

    /** How many sites a team may have before it can make no more (access-control.md §8.1); empty: any number. */
    Optional<Integer> siteLimit();

    /** How many people beside its owner a team may have (access-control.md §8.2); empty: any number. */
    Optional<Integer> memberLimit();

    /** How many page views and custom events a month there is room for (access-control.md §8.3); empty: any number. */
    Optional<Integer> monthlyPageviews();

    /**
     * A catalogue plan. Plans of one tier differ by generation, 1 to 5; a customer keeps the one he bought.
     *
     * @param generation {@link #BEFORE_GENERATIONS} for the two plans older than the first one
     * @param monthlyPageviews empty: nobody has said which of the tier's volumes it is, so traffic is not measured
     */
    record Catalogue(Tier tier, int generation, Optional<Integer> monthlyPageviews) implements Plan {
        /** Of the two legacy plans, which are growth plans without shared links. */
        public static final int BEFORE_GENERATIONS = 0;

        public Catalogue {
            if (generation < (tier == Tier.GROWTH ? BEFORE_GENERATIONS : 1) || generation > 5) {
                throw new IllegalArgumentException("no such generation of plans: " + generation);
            }
        }

        public Catalogue(Tier tier, int generation) {
            this(tier, generation, Optional.empty());
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

        @Override
        public Optional<Integer> siteLimit() {
            return Optional.of(
                    switch (tier) {
                        case STARTER -> 1;
                        case GROWTH -> generation == 5 ? 3 : generation == 4 ? 10 : MOST_SITES;
                        case BUSINESS -> generation == 5 ? 10 : MOST_SITES;
                    });
        }

        @Override
        public Optional<Integer> memberLimit() {
            return switch (tier) {
                case STARTER -> Optional.of(0);
                case GROWTH -> Optional.of(3).filter(limit -> generation >= 4);
                case BUSINESS -> Optional.of(10).filter(limit -> generation >= 4);
            };
        }

        private Set<Feature> growth() {
            return switch (generation) {
                case 5 -> Set.of(SHARED_LINKS, SITE_SEGMENTS);
                case 4 -> Set.of(SHARED_LINKS);
                case BEFORE_GENERATIONS -> Set.of(CUSTOM_PROPERTIES, STATS_API);
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

        /** Whoever has more than was agreed is talked to, not stopped. */
        @Override
        public Optional<Integer> siteLimit() {
            return Optional.empty();
        }

        @Override
        public Optional<Integer> memberLimit() {
            return limits.members();
        }

        @Override
        public Optional<Integer> monthlyPageviews() {
            return limits.monthlyPageviews();
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
        private static final int PAGEVIEWS = 10_000;

        @Override
        public Set<Feature> features() {
            return Set.of(CUSTOM_PROPERTIES, STATS_API, SHARED_LINKS);
        }

        @Override
        public Optional<Integer> siteLimit() {
            return Optional.of(MOST_SITES);
        }

        @Override
        public Optional<Integer> memberLimit() {
            return Optional.empty();
        }

        @Override
        public Optional<Integer> monthlyPageviews() {
            return Optional.of(PAGEVIEWS);
        }
    }

    /** A product that is in no catalogue: it includes nothing, and has the limits of a team without a plan. */
    record Unlisted(String productId) implements Plan {
        @Override
        public Set<Feature> features() {
            return Set.of();
        }

        @Override
        public Optional<Integer> siteLimit() {
            return Optional.of(WITHOUT_PLAN);
        }

        @Override
        public Optional<Integer> memberLimit() {
            return Optional.of(WITHOUT_PLAN);
        }

        @Override
        public Optional<Integer> monthlyPageviews() {
            return Optional.empty();
        }
    }

    /** The tiers of the catalogue. */
    enum Tier {
        STARTER,
        GROWTH,
        BUSINESS
    }
}
