package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.Value;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Local time of a site and the buckets of a range in it (stats-query-v2.md §10). */
record LocalClock(ZoneId zone, Interval range) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** The bucket an instant lies in. */
    Cell bucket(Granularity granularity, Instant instant) {
        if (granularity == Granularity.HOUR) {
            LocalDateTime hour = hourOf(instant);
            return new Cell(new Value.Text(HOUR.format(hour)), hour.toEpochSecond(offsetAt(instant)));
        }
        LocalDate label = labelOf(granularity, LocalDate.ofInstant(instant, zone));
        return new Cell(new Value.Text(label.toString()), label.toEpochDay());
    }

    /** The labels of all buckets of the range, in order. */
    List<String> labels(Granularity granularity) {
        return granularity == Granularity.HOUR
                ? hours()
                : firstDay()
                        .datesUntil(LocalDate.ofInstant(range.last(), zone).plusDays(1))
                        .map(day -> labelOf(granularity, day))
                        .distinct()
                        .map(LocalDate::toString)
                        .toList();
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(range.first(), zone);
    }

    private LocalDate labelOf(Granularity granularity, LocalDate day) {
        return switch (granularity) {
            case HOUR -> throw new IllegalArgumentException("an hour is no day");
            case DAY -> day;
            case WEEK ->
                Stream.of(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), firstDay())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    // Walks from one change on the clock's face to the next: a new hour, or clocks set forward or back.
    private List<String> hours() {
        List<String> labels = new ArrayList<>();
        Instant cursor = range.first();
        while (!cursor.isAfter(range.last())) {
            labels.add(HOUR.format(hourOf(cursor)));
            LocalDateTime hour = hourOf(cursor);
            ZoneOffset offset = offsetAt(cursor);
            do {
                cursor = nextChange(cursor);
            } while (hourOf(cursor).equals(hour) && offsetAt(cursor).equals(offset));
        }
        return labels;
    }

    private Instant nextChange(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        Instant nextHour = instant.plus(
                ChronoUnit.SECONDS.between(
                        local.toLocalDateTime(), hourOf(instant).plusHours(1)),
                ChronoUnit.SECONDS);
        ZoneOffsetTransition transition = zone.getRules().nextTransition(instant);
        return transition != null && transition.getInstant().isBefore(nextHour) ? transition.getInstant() : nextHour;
    }

    private LocalDateTime hourOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.HOURS);
    }

    private ZoneOffset offsetAt(Instant instant) {
        return zone.getRules().getOffset(instant);
    }
}
