package dev.footfall.application.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * When something is due: again and again, counted from midnight UTC.
 *
 * @param every at least a second
 * @param offset the first time after midnight
 */
public record Timetable(Duration every, Duration offset) {
    static Timetable daily(LocalTime at) {
        return new Timetable(Duration.ofDays(1), Duration.ofSeconds(at.toSecondOfDay()));
    }

    static Timetable hourly(int hours) {
        return new Timetable(Duration.ofHours(hours), Duration.ZERO);
    }

    /** The last time it was due, now included. */
    Instant lastDue(Instant now) {
        long sinceOffset = now.getEpochSecond() - offset.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(sinceOffset, every.toSeconds()) * every.toSeconds())
                .plus(offset);
    }
}
