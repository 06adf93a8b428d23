package dev.footfall.domain.plan;

import java.time.LocalDate;

/** A team's purchase of a plan. Its features hold whatever the status; access is cut by locking the team. */
public record Subscription(Plan plan, Status status, LocalDate lastBillDate, LocalDate nextBillDate) {
    /** What the payment provider says (access-control.md §8.4). */
    public enum Status {
        ACTIVE,
        PAST_DUE,
        PAUSED,
        DELETED
    }
}
