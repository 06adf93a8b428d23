package dev.footfall.domain.plan;

/**
 * A plan that is sold to one team alone. It means nothing until the team buys the product (access-control.md §7.2).
 *
 * @param productId of the payment provider; none of {@link PlanCatalogue}
 */
public record Agreement(String productId, Interval interval, Plan.Enterprise plan) {
    public Agreement {
        if (productId.isBlank() || PlanCatalogue.all().containsKey(productId)) {
            throw new IllegalArgumentException("not a product that can be agreed upon: " + productId);
        }
    }

    /** How often it is billed. */
    public enum Interval {
        MONTHLY,
        YEARLY
    }
}
