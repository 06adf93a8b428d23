package dev.footfall.domain.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The months by which a subscription is measured (access-control.md §8.3), in UTC dates. */
public record BillingCycles(Days current, Days last, Days penultimate) {
    private static final int DAYS_WITHOUT_CYCLES = 30;
    private static final int MONTHS_DIFFER_BY = 3;

    /** The cycles of an active subscription that was billed. */
    public static BillingCycles since(LocalDate lastBill, LocalDate today) {
        LocalDate start = lastBill.plusMonths(Math.max(0, ChronoUnit.MONTHS.between(lastBill, today)));
        return new BillingCycles(
                new Days(start, start.plusMonths(1).minusDays(1)),
                new Days(start.minusMonths(1), start.minusDays(1)),
                new Days(start.minusMonths(2), start.minusMonths(1).minusDays(1)));
    }

    /** No cycle and no window that is looked at today began before. */
    public static LocalDate firstDayThatCounts(LocalDate today) {
        // The current cycle began less than a month ago, the penultimate two months before that.
        return today.minusMonths(3).minusDays(MONTHS_DIFFER_BY);
    }

    /** What everybody else is measured by. */
    public static Days windowUntil(LocalDate today) {
        return new Days(today.minusDays(DAYS_WITHOUT_CYCLES), today);
    }

    /** Both included. */
    public record Days(LocalDate first, LocalDate last) {}
}
