package dev.footfall.domain.plan;

import java.time.LocalDate;

/** A team's purchase of a plan. Its features hold whatever the status; access is cut by locking the team. */
public record Subscription(Plan plan, Status status, LocalDate lastBillDate, LocalDate nextBillDate) {
    /** Whether it is paid for, so that it keeps its team open (access-control.md §8.4). {@code today} is the UTC date. */
    public boolean isActive(LocalDate today) {
        return switch (status) {
            case ACTIVE, PAST_DUE -> true;
            case PAUSED -> false;
            case DELETED -> !nextBillDate.isBefore(today);
        };
    }

    /** What the payment provider says (access-control.md §8.4). */
    public enum Status {
        ACTIVE,
        PAST_DUE,
        PAUSED,
        DELETED
    }
}
