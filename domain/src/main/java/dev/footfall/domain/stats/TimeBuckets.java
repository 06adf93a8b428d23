package dev.footfall.domain.stats;

import dev.footfall.domain.site.SiteTimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The buckets into which a site's local time is cut (stats-query-v2.md §10).
 *
 * <p>A bucket is known by a number that rises with time: an hour or minute by the epoch second of its start, so that the two
 * occurrences of a repeated hour differ; a day by its epoch day; a week and a month by the epoch day of their label,
 * which is the first day of the month, and the Monday of the week unless the range begins later.
 *
 * @param offsets the zone's distances from UTC, oldest first, so that no store need know time zones
 * @param firstDay the local day on which the range begins
 */
public record TimeBuckets(
        Granularity granularity, SiteTimeZone zone, Interval range, List<OffsetPeriod> offsets, LocalDate firstDay) {
    private static final DateTimeFormatter HOUR_LABEL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH':00:00'", Locale.ROOT);
    private static final DateTimeFormatter MINUTE_LABEL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm':00'", Locale.ROOT);
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_DAY = 86_400;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2170-01-01T00:00:00Z");

    public TimeBuckets {
        offsets = List.copyOf(offsets);
    }

    public static TimeBuckets of(Granularity granularity, SiteTimeZone zone, Interval range) {
        return new TimeBuckets(granularity, zone, range, offsetsOf(zone, range), zone.dateOf(range.first()));
    }

    // A visit may have begun a week before the range and may go on after it. Nothing happened before the web or happens
    // long after us, so a range of thousands of years has no more periods than one of two centuries.
    private static List<OffsetPeriod> offsetsOf(SiteTimeZone zone, Interval range) {
        ZoneRules rules = zone.id().getRules();
        Instant from = within(range.first().minus(8, ChronoUnit.DAYS));
        Instant to = within(range.last().plus(400, ChronoUnit.DAYS));
        List<OffsetPeriod> periods = new ArrayList<>();
        periods.add(new OffsetPeriod(Long.MIN_VALUE, rules.getOffset(from).getTotalSeconds()));
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            periods.add(
                    new OffsetPeriod(next.toEpochSecond(), next.getOffsetAfter().getTotalSeconds()));
        }
        return periods;
    }

    private static Instant within(Instant instant) {
        return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
    }

    /** The bucket an instant lies in. */
    public long bucketOf(Instant instant) {
        long second = instant.getEpochSecond();
        int offset = zone.id().getRules().getOffset(instant).getTotalSeconds();
        if (isClockTime()) {
            return second - Math.floorMod(second + offset, unitSeconds());
        }
        return labelDay(LocalDate.ofEpochDay(Math.floorDiv(second + offset, SECONDS_PER_DAY)))
                .toEpochDay();
    }

    private boolean isClockTime() {
        return granularity == Granularity.MINUTE || granularity == Granularity.HOUR;
    }

    private long unitSeconds() {
        return granularity == Granularity.MINUTE ? SECONDS_PER_MINUTE : SECONDS_PER_HOUR;
    }

    private LocalDate labelDay(LocalDate day) {
        return switch (granularity) {
            case MINUTE, HOUR, DAY -> day;
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield monday.isBefore(firstDay) ? firstDay : monday;
            }
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The label under which a bucket is shown, as in {@code 2021-01-27} or {@code 2021-01-27 23:00:00}. */
    public String label(long bucket) {
        return isClockTime() ? clockLabel(bucket) : LocalDate.ofEpochDay(bucket).toString();
    }

    // By the offset at the hour's end: where clocks change by half an hour, an hour may begin after its nominal start.
    private String clockLabel(long start) {
        ZoneOffset offset = zone.id().getRules().getOffset(Instant.ofEpochSecond(start + unitSeconds() - 1));
        return (granularity == Granularity.MINUTE ? MINUTE_LABEL : HOUR_LABEL)
                .format(Instant.ofEpochSecond(start).atOffset(offset));
    }

    /** Where a bucket ends: right after its last second, which of days is where a range of whole days ends. */
    public Instant endOf(long bucket) {
        return isClockTime()
                ? Instant.ofEpochSecond(bucket + unitSeconds())
                : zone.endOf(LocalDate.ofEpochDay(next(bucket) - 1)).plusSeconds(1);
    }

    /** Where a bucket begins; a week that the range cuts off began on its Monday. */
    public Instant startOf(long bucket) {
        LocalDate day = LocalDate.ofEpochDay(isClockTime() ? 0 : bucket);
        return isClockTime()
                ? Instant.ofEpochSecond(bucket)
                : zone.startOf(
                        granularity == Granularity.WEEK
                                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                : day);
    }

    /** Every bucket of the range in order, whether or not anything happened in it. */
    public LongStream all() {
        long first = bucketOf(range.first());
        long last = bucketOf(range.last());
        if (isClockTime()) {
            return units(first, last);
        }
        LocalDate lastLabel = LocalDate.ofEpochDay(last);
        return LongStream.iterate(first, day -> !LocalDate.ofEpochDay(day).isAfter(lastLabel), this::next);
    }

    // A change of offset by other than whole hours shifts the starts of the hours, so each is asked for anew.
    private LongStream units(long first, long last) {
        return LongStream.iterate(first, unit -> unit <= last, unit -> {
            long next = bucketOf(Instant.ofEpochSecond(unit + unitSeconds()));
            return next > unit ? next : next + unitSeconds();
        });
    }

    private long next(long day) {
        LocalDate label = LocalDate.ofEpochDay(day);
        return switch (granularity) {
            case MINUTE, HOUR -> throw new IllegalStateException("hours are not counted in days");
            case DAY -> day + 1;
            case WEEK -> label.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toEpochDay();
            case MONTH -> label.plusMonths(1).toEpochDay();
        };
    }

    /** From an epoch second on, local time is UTC plus so many seconds. */
    public record OffsetPeriod(long fromEpochSecond, int offsetSeconds) {}
}
