package dev.footfall.domain.stats;

import dev.footfall.domain.site.SiteTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The period as asked; {@link #resolve} fixes it to instants (stats-query-v2.md §4). */
public sealed interface DateRange {
    /** In days. */
    int LONGEST_MONTH = 31;

    /** In days. */
    int LONGEST_YEAR = 366;

    /** Today, also the part that is still to come. */
    record Today() implements DateRange {}

    /** The given number of full days before today, 1 to 5000. */
    record LastDays(int days) implements DateRange {}

    /** This month to its last day. */
    record ThisMonth() implements DateRange {}

    /** The given number of full months before this one, 1 to 100. */
    record LastMonths(int months) implements DateRange {}

    /** This year to its last day. */
    record ThisYear() implements DateRange {}

    /** From the first day with statistics to today; today alone when there are none. */
    record All() implements DateRange {}

    record LastTwentyFourHours() implements DateRange {}

    /** The last minutes up to now, and the next five seconds: what is seen of people who are here. */
    record LastMinutes(int minutes) implements DateRange {}

    /** The same as seen on another day than today. */
    record AsOf(DateRange range, LocalDate today) implements DateRange {}

    /** Days of the site's time zone, both included; the wrong way round is allowed. */
    record Dates(LocalDate first, LocalDate last) implements DateRange {}

    record Instants(OffsetDateTime first, OffsetDateTime last) implements DateRange {}

    /** @param statsStart the first local day with data; only {@link All} asks */
    default Interval resolve(SiteTimeZone zone, Instant now, Optional<LocalDate> statsStart) {
        return resolve(zone, now, zone.dateOf(now), statsStart);
    }

    private Interval resolve(SiteTimeZone zone, Instant now, LocalDate today, Optional<LocalDate> statsStart) {
        return switch (this) {
            case Today() -> days(zone, today, today);
            case LastDays(int days) -> days(zone, today.minusDays(days), today.minusDays(1));
            case ThisMonth() -> days(zone, today.withDayOfMonth(1), today.withDayOfMonth(today.lengthOfMonth()));
            case LastMonths(int months) -> {
                LocalDate thisMonth = today.withDayOfMonth(1);
                yield days(zone, thisMonth.minusMonths(months), thisMonth.minusDays(1));
            }
            case ThisYear() -> {
                LocalDate newYear = today.withDayOfYear(1);
                yield days(zone, newYear, newYear.plus(Period.ofYears(1)).minusDays(1));
            }
            case All() -> days(zone, statsStart.orElse(today), today);
            case LastTwentyFourHours() -> {
                Instant second = now.truncatedTo(ChronoUnit.SECONDS);
                yield new Interval(second.minus(1, ChronoUnit.DAYS), second);
            }
            case LastMinutes(int minutes) -> {
                Instant second = now.truncatedTo(ChronoUnit.SECONDS);
                yield new Interval(second.minus(minutes, ChronoUnit.MINUTES), second.plusSeconds(5));
            }
            case AsOf(DateRange range, LocalDate other) -> range.resolve(zone, now, other, statsStart);
            case Dates(LocalDate first, LocalDate last) -> days(zone, first, last);
            case Instants(OffsetDateTime first, OffsetDateTime last) ->
                Interval.between(
                        first.toInstant().truncatedTo(ChronoUnit.SECONDS),
                        last.toInstant().truncatedTo(ChronoUnit.SECONDS));
        };
    }

    /** Whether it is about one day, seen from within it. */
    default boolean isToday() {
        return this instanceof Today
                || (this instanceof AsOf asOf && asOf.range().isToday());
    }

    /** Whether it is about all time, so that its beginning has to be looked for. */
    default boolean isAllTime() {
        return this instanceof All || (this instanceof AsOf asOf && asOf.range().isAllTime());
    }

    /** Whether it is about those who are on the site now. */
    default boolean isRealtime() {
        return this instanceof LastMinutes;
    }

    /** How many days the range spans at most, to within one; all time is taken for ten years. */
    default long mostDays() {
        return switch (this) {
            case Dates(LocalDate first, LocalDate last) -> Math.abs(ChronoUnit.DAYS.between(first, last)) + 1;
            case Instants(OffsetDateTime first, OffsetDateTime last) ->
                Math.abs(ChronoUnit.DAYS.between(first, last)) + 1;
            case Today() -> 1;
            case LastTwentyFourHours() -> 1;
            case LastMinutes ignored -> 1;
            case LastDays(int days) -> days;
            case ThisMonth() -> LONGEST_MONTH;
            case LastMonths(int months) -> (long) months * LONGEST_MONTH;
            case ThisYear() -> LONGEST_YEAR;
            case All() -> 10 * LONGEST_YEAR;
            case AsOf(DateRange range, LocalDate today) -> range.mostDays();
        };
    }

    /**
     * The end of the part of a current period that is not in the future (stats-query-v2.md §4,
     * {@code trim_relative_date_range}); empty for periods that are not trimmed.
     */
    default Optional<Instant> trimmedEnd(SiteTimeZone zone, Instant now) {
        return switch (this) {
            case ThisMonth() -> Optional.of(zone.endOf(zone.dateOf(now)));
            case ThisYear() -> Optional.of(zone.endOf(zone.dateOf(now)));
            case Today() -> {
                int offset = zone.id().getRules().getOffset(now).getTotalSeconds();
                long second = now.getEpochSecond();
                long hour = 3600;
                yield Optional.of(Instant.ofEpochSecond(second - Math.floorMod(second + offset, hour) + hour - 1));
            }
            case LastDays ignored -> Optional.empty();
            case LastMonths ignored -> Optional.empty();
            case All() -> Optional.empty();
            case LastTwentyFourHours() -> Optional.empty();
            case LastMinutes ignored -> Optional.empty();
            // A period of the past has no future part.
            case AsOf(DateRange range, LocalDate today) ->
                range.resolve(zone, now, today, Optional.empty()).equals(range.resolve(zone, now, Optional.empty()))
                        ? range.trimmedEnd(zone, now)
                        : Optional.empty();
            case Dates ignored -> Optional.empty();
            case Instants ignored -> Optional.empty();
        };
    }

    // The instants are swapped, not the days: stats-query-v2.md §4.
    private static Interval days(SiteTimeZone zone, LocalDate first, LocalDate last) {
        return Interval.between(zone.startOf(first), zone.endOf(last));
    }
}
