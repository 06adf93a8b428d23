package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Comparison.Weekday;
import dev.footfall.domain.stats.Comparison.With;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md appendix A.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # now,                first,      last,       with,     weekday, first,      last
            # month and year end today
            2023-03-02T12:00:00Z, 2023-03-01, 2023-03-31, previous, ANY,     2023-02-27, 2023-02-28
            2023-03-02T12:00:00Z, 2023-03-01, 2023-03-31, previous, SAME,    2023-02-22, 2023-02-23
            2023-03-01T12:00:00Z, 2023-01-01, 2023-12-31, previous, ANY,     2022-11-02, 2022-12-31
            2023-03-01T12:00:00Z, 2023-01-01, 2023-12-31, year,     ANY,     2022-01-01, 2022-03-01
            2023-03-01T12:00:00Z, 2023-01-01, 2023-12-31, year,     SAME,    2022-01-02, 2022-03-02
            # periods of the past
            2023-03-01T12:00:00Z, 2020-02-01, 2020-02-29, year,     ANY,     2019-02-01, 2019-03-01
            2023-03-01T12:00:00Z, 2023-01-01, 2023-01-31, previous, SAME,    2022-12-04, 2023-01-03
            2023-03-01T12:00:00Z, 2021-02-25, 2021-03-03, year,     ANY,     2020-02-25, 2020-03-02
            # a leap day has the day before beside it
            2024-02-29T00:00:00Z, 2024-02-29, 2024-02-29, year,     ANY,     2023-02-28, 2023-02-28
            # a whole week is on the same weekdays already
            2021-02-01T12:00:00Z, 2021-01-08, 2021-01-14, previous, SAME,    2021-01-01, 2021-01-07
            # of a period of the future the first day is compared
            2021-01-01T12:00:00Z, 2021-02-08, 2021-02-09, previous, ANY,     2021-02-07, 2021-02-07
            """)
    void the_other_period_has_as_many_days(
            Instant now,
            LocalDate first,
            LocalDate last,
            String with,
            Weekday weekday,
            LocalDate otherFirst,
            LocalDate otherLast) {
        assertThat(new Comparison(with(with), weekday).resolve(days(first, last), SiteTimeZone.UTC, now))
                .isEqualTo(days(otherFirst, otherLast));
    }

    private static With with(String name) {
        return name.equals("year") ? new With.YearOverYear() : new With.PreviousPeriod();
    }

    private static Interval days(LocalDate first, LocalDate last) {
        return new Interval(SiteTimeZone.UTC.startOf(first), SiteTimeZone.UTC.endOf(last));
    }

    @Test
    void given_days_and_moments_are_never_moved() {
        Interval asked = days(LocalDate.parse("2023-03-01"), LocalDate.parse("2023-03-31"));
        Instant now = Instant.parse("2023-03-02T12:00:00Z");
        With dates = new With.Dates(LocalDate.parse("2022-06-04"), LocalDate.parse("2022-06-05"));
        assertThat(new Comparison(dates, Weekday.SAME).resolve(asked, SiteTimeZone.UTC, now))
                .isEqualTo(days(LocalDate.parse("2022-06-04"), LocalDate.parse("2022-06-05")));
        With moments = new With.Instants(
                OffsetDateTime.parse("2022-06-04T10:00:00.5+03:00"), OffsetDateTime.parse("2022-06-04T11:00+03:00"));
        assertThat(new Comparison(moments, Weekday.SAME).resolve(asked, SiteTimeZone.UTC, now))
                .isEqualTo(new Interval(Instant.parse("2022-06-04T07:00:00Z"), Instant.parse("2022-06-04T08:00:00Z")));
    }

    @Test
    void days_are_those_of_the_site() {
        SiteTimeZone berlin = new SiteTimeZone(ZoneId.of("Europe/Berlin"));
        // The day before has 23 hours, and today has not begun in UTC.
        Interval today = new Interval(Instant.parse("2024-03-31T22:00:00Z"), Instant.parse("2024-04-01T21:59:59Z"));
        assertThat(new Comparison(new With.PreviousPeriod(), Weekday.ANY)
                        .resolve(today, berlin, Instant.parse("2024-03-31T22:30:00Z")))
                .isEqualTo(new Interval(Instant.parse("2024-03-30T23:00:00Z"), Instant.parse("2024-03-31T21:59:59Z")));
    }
}
