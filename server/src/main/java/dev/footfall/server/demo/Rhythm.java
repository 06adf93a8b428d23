package dev.footfall.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** When people visit: more from week to week, less at weekends and at night (UTC). */
final class Rhythm {
    /** How many days the demo looks back, today included. */
    static final int DAYS = 90;

    private static final double VISITS_AT_FIRST = 130;
    private static final double VISITS_AT_LAST = 270;
    private static final double[] MONDAY_TO_SUNDAY = {1.12, 1.16, 1.14, 1.1, 0.98, 0.68, 0.74};
    private static final double[] BY_HOUR = {
        18, 14, 12, 11, 12, 16, 26, 44, 66, 80, 84, 80, 74, 80, 86, 88, 84, 74, 66, 62, 56, 46, 34, 25
    };
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final double DAILY_LUCK = 0.16;

    private final Weighted<Integer> hours =
            new Weighted<>(IntStream.range(0, BY_HOUR.length).boxed().toList(), BY_HOUR);

    /** The days of the demo, the oldest first. */
    static List<LocalDate> days(LocalDate today) {
        return today.minusDays(DAYS - 1L).datesUntil(today.plusDays(1)).toList();
    }

    /** How many visits begin on the whole of a day. */
    long visits(LocalDate day, LocalDate today, RandomGenerator random) {
        double progress = 1 - (double) (today.toEpochDay() - day.toEpochDay()) / DAYS;
        double trend = VISITS_AT_FIRST + (VISITS_AT_LAST - VISITS_AT_FIRST) * progress;
        double luck = 1 + (random.nextDouble() - 0.5) * DAILY_LUCK;
        return Math.round(trend * MONDAY_TO_SUNDAY[day.getDayOfWeek().getValue() - 1] * luck);
    }

    /** A second of the day. */
    int secondOfDay(RandomGenerator random) {
        return hours.pick(random) * SECONDS_AN_HOUR + random.nextInt(SECONDS_AN_HOUR);
    }
}
