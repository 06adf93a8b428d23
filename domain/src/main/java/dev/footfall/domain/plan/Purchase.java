package dev.footfall.domain.plan;

import java.time.LocalDate;

/** What the payment provider says of a team: a subscription, of which it knows the product and not the plan. */
public record Purchase(String productId, Subscription.Status status, LocalDate lastBillDate, LocalDate nextBillDate) {
    public Subscription of(Plan plan) {
        return new Subscription(plan, status, lastBillDate, nextBillDate);
    }
}
