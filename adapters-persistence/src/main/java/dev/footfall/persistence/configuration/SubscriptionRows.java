package dev.footfall.persistence.configuration;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.persistence.tables.configuration.tables.records.SubscriptionsRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Subscriptions as rows. A plan or feature this version does not know throws: guessing would give away or take away. */
final class SubscriptionRows {
    private static final String ENTERPRISE = "enterprise";
    private static final String FREE_TEN_THOUSAND = "free_10k";
    private static final String UNLISTED = "unlisted";

    private SubscriptionRows() {}

    static SubscriptionsRecord write(long team, Subscription subscription) {
        SubscriptionsRecord row = new SubscriptionsRecord();
        row.setTeamId(team);
        writePlan(row, subscription.plan());
        row.setStatus(Words.of(subscription.status()));
        row.setLastBillDate(subscription.lastBillDate().toString());
        row.setNextBillDate(subscription.nextBillDate().toString());
        return row;
    }

    private static void writePlan(SubscriptionsRecord row, Plan plan) {
        switch (plan) {
            case Plan.Catalogue(Plan.Tier tier, int generation, Optional<Integer> pageviews) -> {
                row.setPlanName(Words.of(tier));
                row.setPlanGeneration((long) generation);
                row.setMonthlyPageviewLimit(pageviews.map(Integer::longValue).orElse(null));
            }
            case Plan.Unlisted(String productId) -> {
                row.setPlanName(UNLISTED);
                row.setProductId(productId);
            }
            case Plan.Enterprise(Set<Feature> features, Plan.Limits limits) -> {
                row.setPlanName(ENTERPRISE);
                row.setPlanFeatures(FeatureList.write(features));
                writeLimits(row, limits);
            }
            case Plan.FreeTenThousand() -> row.setPlanName(FREE_TEN_THOUSAND);
        }
    }

    private static void writeLimits(SubscriptionsRecord row, Plan.Limits limits) {
        row.setMonthlyPageviewLimit(
                limits.monthlyPageviews().map(Integer::longValue).orElse(null));
        row.setSiteLimit(limits.sites().map(Integer::longValue).orElse(null));
        row.setTeamMemberLimit(limits.members().map(Integer::longValue).orElse(null));
        row.setHourlyApiRequestLimit((long) limits.hourlyRequests());
    }

    static Subscription read(SubscriptionsRecord row) {
        return new Subscription(
                readPlan(row),
                Words.read(Subscription.Status.class, row.getStatus()),
                LocalDate.parse(row.getLastBillDate()),
                LocalDate.parse(row.getNextBillDate()));
    }

    private static Plan readPlan(SubscriptionsRecord row) {
        return switch (row.getPlanName()) {
            case ENTERPRISE -> new Plan.Enterprise(FeatureList.read(row.getPlanFeatures()), readLimits(row));
            case FREE_TEN_THOUSAND -> new Plan.FreeTenThousand();
            case UNLISTED -> new Plan.Unlisted(row.getProductId());
            case String tier ->
                new Plan.Catalogue(
                        Words.read(Plan.Tier.class, tier), Math.toIntExact(row.getPlanGeneration()), pageviews(row));
        };
    }

    private static Plan.Limits readLimits(SubscriptionsRecord row) {
        return new Plan.Limits(
                pageviews(row),
                Optional.ofNullable(row.getSiteLimit()).map(Math::toIntExact),
                Optional.ofNullable(row.getTeamMemberLimit()).map(Math::toIntExact),
                Math.toIntExact(row.getHourlyApiRequestLimit()));
    }

    private static Optional<Integer> pageviews(SubscriptionsRecord row) {
        return Optional.ofNullable(row.getMonthlyPageviewLimit()).map(Math::toIntExact);
    }
}
