package dev.footfall.domain.plan;

import java.time.LocalDate;

/** The time a team has to buy a larger plan after it outgrew its own (access-control.md §8.4). */
public sealed interface GracePeriod {
    /** How long a team has that bought from the catalogue. */
    int DAYS = 7;

    /** Of a team that bought from the catalogue. */
    record Until(LocalDate lastDay) implements GracePeriod {}

    /** Of a team with an agreement of its own: somebody talks to it. */
    record UntilSettled() implements GracePeriod {}

    static GracePeriod from(LocalDate today, Plan plan) {
        return plan instanceof Plan.Enterprise ? new UntilSettled() : new Until(today.plusDays(DAYS));
    }

    default boolean isOver(LocalDate today) {
        return switch (this) {
            case Until(LocalDate lastDay) -> lastDay.isBefore(today);
            case UntilSettled() -> false;
        };
    }
}
