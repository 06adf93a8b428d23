package dev.footfall.domain.plan;

import java.time.LocalDate;

/** A team's purchase of a plan. Its features hold whatever the status; access is cut by locking the team. */
public record Subscription(Plan plan, Status status, LocalDate lastBillDate, LocalDate nextBillDate) {
    private static final LocalDate NEVER = LocalDate.of(2135, 1, 1);
    private static final int DAYS_AFTER_BILL = 30;

    /** Whether it is paid for, so that it keeps its team open (access-control.md §8.4). {@code today} is the UTC date. */
    public boolean isActive(LocalDate today) {
        return switch (status) {
            case ACTIVE, PAST_DUE -> true;
            case PAUSED -> false;
            case DELETED -> !nextBillDate.isBefore(today);
        };
    }

    /** The last UTC day on which events of its team are taken in (access-control.md §8.4). */
    public LocalDate cutOff() {
        return plan instanceof Plan.FreeTenThousand ? NEVER : nextBillDate.plusDays(DAYS_AFTER_BILL);
    }

    /** What the payment provider says (access-control.md §8.4). */
    public enum Status {
        ACTIVE,
        PAST_DUE,
        PAUSED,
        DELETED
    }
}
