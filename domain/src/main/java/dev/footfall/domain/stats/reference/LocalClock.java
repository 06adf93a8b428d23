package dev.footfall.domain.stats.reference;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Local time of a site and the buckets of a range in it (stats-query-v2.md §10). */
record LocalClock(ZoneId zone, Interval range, Instant now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    static LocalClock of(ResolvedQuery query) {
        return new LocalClock(
                query.site().zone().id(), query.range(), query.circumstances().now());
    }

    /** The bucket an instant lies in. */
    Cell bucket(Granularity granularity, Instant instant) {
        return switch (granularity) {
            case MINUTE -> cell(instant, ChronoUnit.MINUTES);
            case HOUR -> cell(instant, ChronoUnit.HOURS);
            case DAY, WEEK, MONTH -> bucket(granularity, LocalDate.ofInstant(instant, zone));
        };
    }

    /** The bucket a day lies in. */
    Cell bucket(Granularity granularity, LocalDate day) {
        LocalDate start = startOf(granularity, day);
        LocalDate label = granularity == Granularity.WEEK && start.isBefore(firstDay()) ? firstDay() : start;
        return new Cell(new Value.Text(label.toString()), label.toEpochDay());
    }

    /** The labels of all buckets of the range, in order. */
    List<String> labels(Granularity granularity) {
        return buckets(granularity).stream()
                .map(bucket -> ((Value.Text) bucket.label().shown()).text())
                .toList();
    }

    /** All buckets of the range, in order; of minutes only those that are over. */
    List<Bucket> buckets(Granularity granularity) {
        return switch (granularity) {
            case MINUTE ->
                walk(ChronoUnit.MINUTES)
                        .filter(bucket -> bucket.first().isBefore(range.last()))
                        .filter(bucket -> bucket.first().isBefore(floor(now, ChronoUnit.MINUTES)))
                        .toList();
            case HOUR -> walk(ChronoUnit.HOURS).toList();
            case DAY, WEEK, MONTH ->
                firstDay()
                        .datesUntil(LocalDate.ofInstant(range.last(), zone).plusDays(1))
                        .map(day -> startOf(granularity, day))
                        .distinct()
                        .map(start -> ofDays(granularity, start))
                        .toList();
        };
    }

    private Bucket ofDays(Granularity granularity, LocalDate start) {
        LocalDate next = switch (granularity) {
            case MINUTE, HOUR -> throw new IllegalArgumentException("shorter than a day");
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
        SiteTimeZone local = new SiteTimeZone(zone);
        return new Bucket(bucket(granularity, start), local.startOf(start), local.endOf(next.minusDays(1)));
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(range.first(), zone);
    }

    private static LocalDate startOf(Granularity granularity, LocalDate day) {
        return switch (granularity) {
            case MINUTE, HOUR -> throw new IllegalArgumentException("shorter than a day");
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    // Walks from one change on the clock's face to the next: a new hour, or clocks set forward or back.
    private Stream<Bucket> walk(ChronoUnit unit) {
        List<Bucket> buckets = new ArrayList<>();
        Instant cursor = floor(range.first(), unit);
        while (!cursor.isAfter(range.last())) {
            Instant next = cursor;
            do {
                next = nextChange(next, unit);
            } while (cell(next, unit).equals(cell(cursor, unit)));
            buckets.add(new Bucket(cell(cursor, unit), cursor, next.minusSeconds(1)));
            cursor = next;
        }
        return buckets.stream();
    }

    private Instant nextChange(Instant instant, ChronoUnit unit) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        Instant nextUnit = instant.plusSeconds(
                ChronoUnit.SECONDS.between(local, local.truncatedTo(unit).plus(1, unit)));
        ZoneOffsetTransition transition = zone.getRules().nextTransition(instant);
        return transition != null && transition.getInstant().isBefore(nextUnit) ? transition.getInstant() : nextUnit;
    }

    /** The first instant of the hour or minute that clocks show, or the last time they were set within it. */
    private Instant floor(Instant instant, ChronoUnit unit) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        Instant floor = instant.minusSeconds(ChronoUnit.SECONDS.between(local.truncatedTo(unit), local));
        ZoneOffsetTransition transition = zone.getRules().previousTransition(instant.plusSeconds(1));
        return transition != null && transition.getInstant().isAfter(floor) ? transition.getInstant() : floor;
    }

    private Cell cell(Instant instant, ChronoUnit unit) {
        LocalDateTime start = LocalDateTime.ofInstant(instant, zone).truncatedTo(unit);
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return new Cell(new Value.Text(TIME.format(start)), start.toEpochSecond(offset));
    }
}
