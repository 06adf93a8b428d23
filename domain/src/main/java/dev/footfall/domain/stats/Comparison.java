package dev.footfall.domain.stats;

import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** With which other period the numbers of a question are compared (stats-query-v2.md appendix A.1). */
public record Comparison(With with, Weekday weekday) {
    /** The other period. */
    public sealed interface With {
        /** As many days right before. */
        record PreviousPeriod() implements With {}

        /** As many days a year before. */
        record YearOverYear() implements With {}

        /** Days of the site's time zone, both included. */
        record Dates(LocalDate first, LocalDate last) implements With {}

        record Instants(OffsetDateTime first, OffsetDateTime last) implements With {}

        /** How many days a period with two given ends spans, to within one; 0 where it is as long as the other. */
        default long mostDays() {
            return switch (this) {
                case Dates(LocalDate first, LocalDate last) -> new DateRange.Dates(first, last).mostDays();
                case Instants(OffsetDateTime first, OffsetDateTime last) ->
                    new DateRange.Instants(first, last).mostDays();
                case PreviousPeriod() -> 0;
                case YearOverYear() -> 0;
            };
        }
    }

    /** Whether the other period has to begin on the same day of the week; given days are never moved. */
    public enum Weekday {
        ANY,
        SAME
    }

    /** @param range what is asked about; of a period that goes on, the days up to today are compared */
    public Interval resolve(Interval range, SiteTimeZone zone, Instant now) {
        DayRange base = base(range, zone, zone.dateOf(now));
        long days = ChronoUnit.DAYS.between(base.first(), base.last()) + 1;
        return switch (with) {
            case With.PreviousPeriod() -> from(base.first().minusDays(days), base, days, zone);
            case With.YearOverYear() -> from(base.first().minusYears(1), base, days, zone);
            case With.Dates(LocalDate first, LocalDate last) -> Interval.between(zone.startOf(first), zone.endOf(last));
            case With.Instants(OffsetDateTime first, OffsetDateTime last) ->
                Interval.between(
                        first.toInstant().truncatedTo(ChronoUnit.SECONDS),
                        last.toInstant().truncatedTo(ChronoUnit.SECONDS));
        };
    }

    private static DayRange base(Interval range, SiteTimeZone zone, LocalDate today) {
        LocalDate first = zone.dateOf(range.first());
        LocalDate last = zone.dateOf(range.last());
        LocalDate past = last.isAfter(today) ? today : last;
        return new DayRange(first, past.isBefore(first) ? first : past);
    }

    private Interval from(LocalDate shifted, DayRange base, long days, SiteTimeZone zone) {
        LocalDate first = weekday == Weekday.SAME ? onWeekdayOf(base.first(), shifted) : shifted;
        return Interval.between(zone.startOf(first), zone.endOf(first.plusDays(days - 1)));
    }

    private static LocalDate onWeekdayOf(LocalDate original, LocalDate shifted) {
        DayOfWeek wanted = original.getDayOfWeek();
        LocalDate next = shifted.with(TemporalAdjusters.nextOrSame(wanted));
        return next.equals(original) ? shifted.with(TemporalAdjusters.previous(wanted)) : next;
    }
}
