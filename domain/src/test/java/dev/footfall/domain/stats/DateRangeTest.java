package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateRangeTest {
    private static final Pattern COUNTED = Pattern.compile("([0-9]+)(d|mo)");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # range, now,                  zone,             first,                last
            day,     2021-05-05T12:30:00Z, Etc/UTC,          2021-05-05T00:00:00Z, 2021-05-05T23:59:59Z
            7d,      2021-05-05T12:30:00Z, Etc/UTC,          2021-04-28T00:00:00Z, 2021-05-04T23:59:59Z
            10d,     2021-05-05T12:30:00Z, Etc/UTC,          2021-04-25T00:00:00Z, 2021-05-04T23:59:59Z
            30d,     2021-05-05T12:30:00Z, Etc/UTC,          2021-04-05T00:00:00Z, 2021-05-04T23:59:59Z
            1d,      2021-05-05T12:30:00Z, Etc/UTC,          2021-05-04T00:00:00Z, 2021-05-04T23:59:59Z
            5000d,   2021-05-05T12:30:00Z, Etc/UTC,          2007-08-27T00:00:00Z, 2021-05-04T23:59:59Z
            month,   2021-05-05T12:30:00Z, Etc/UTC,          2021-05-01T00:00:00Z, 2021-05-31T23:59:59Z
            1mo,     2021-05-05T12:30:00Z, Etc/UTC,          2021-04-01T00:00:00Z, 2021-04-30T23:59:59Z
            3mo,     2021-05-05T12:30:00Z, Etc/UTC,          2021-02-01T00:00:00Z, 2021-04-30T23:59:59Z
            6mo,     2021-05-05T12:30:00Z, Etc/UTC,          2020-11-01T00:00:00Z, 2021-04-30T23:59:59Z
            12mo,    2021-05-05T12:30:00Z, Etc/UTC,          2020-05-01T00:00:00Z, 2021-04-30T23:59:59Z
            year,    2021-05-05T12:30:00Z, Etc/UTC,          2021-01-01T00:00:00Z, 2021-12-31T23:59:59Z
            24h,     2021-05-05T12:30:00Z, Etc/UTC,          2021-05-04T12:30:00Z, 2021-05-05T12:30:00Z
            1mo,     2024-03-31T10:00:00Z, Etc/UTC,          2024-02-01T00:00:00Z, 2024-02-29T23:59:59Z
            month,   2023-02-28T10:00:00Z, Etc/UTC,          2023-02-01T00:00:00Z, 2023-02-28T23:59:59Z
            1mo,     2024-01-15T10:00:00Z, Etc/UTC,          2023-12-01T00:00:00Z, 2023-12-31T23:59:59Z
            year,    2024-12-31T23:59:59Z, Etc/UTC,          2024-01-01T00:00:00Z, 2024-12-31T23:59:59Z
            # today is a day of the zone
            day,     2021-01-02T03:00:00Z, America/New_York, 2021-01-01T05:00:00Z, 2021-01-02T04:59:59Z
            year,    2021-01-01T03:00:00Z, America/New_York, 2020-01-01T05:00:00Z, 2021-01-01T04:59:59Z
            month,   2024-02-29T22:30:00Z, Europe/Tallinn,   2024-02-29T22:00:00Z, 2024-03-31T20:59:59Z
            # days of 23 and 25 hours
            day,     2024-03-31T10:00:00Z, Europe/Berlin,    2024-03-30T23:00:00Z, 2024-03-31T21:59:59Z
            day,     2024-10-27T10:00:00Z, Europe/Berlin,    2024-10-26T22:00:00Z, 2024-10-27T22:59:59Z
            24h,     2024-03-31T10:00:00Z, Europe/Berlin,    2024-03-30T10:00:00Z, 2024-03-31T10:00:00Z
            """)
    void a_relative_range_is_seen_from_now(String range, Instant now, String zone, Instant first, Instant last) {
        assertThat(relative(range).resolve(zone(zone), now, Optional.empty())).isEqualTo(new Interval(first, last));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # first,    last,       zone,             first instant,        last instant
            2021-01-01, 2021-01-05, Etc/UTC,          2021-01-01T00:00:00Z, 2021-01-05T23:59:59Z
            2021-01-01, 2021-01-01, America/New_York, 2021-01-01T05:00:00Z, 2021-01-02T04:59:59Z
            2022-09-11, 2022-09-11, America/Santiago, 2022-09-11T04:00:00Z, 2022-09-12T02:59:59Z
            2020-03-28, 2020-03-29, Asia/Beirut,      2020-03-27T22:00:00Z, 2020-03-29T20:59:59Z
            # the wrong way round the instants are swapped, not the days
            2021-01-05, 2021-01-01, Etc/UTC,          2021-01-01T23:59:59Z, 2021-01-05T00:00:00Z
            2021-01-02, 2021-01-01, Etc/UTC,          2021-01-01T23:59:59Z, 2021-01-02T00:00:00Z
            """)
    void dates_are_whole_days_of_the_zone(
            LocalDate first, LocalDate last, String zone, Instant firstInstant, Instant lastInstant) {
        assertThat(new DateRange.Dates(first, last).resolve(zone(zone), Instant.EPOCH, Optional.empty()))
                .isEqualTo(new Interval(firstInstant, lastInstant));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # first,                      last,                          first instant,        last instant
            2024-09-04T21:53:17+03:00,    2024-09-05T05:59:59+03:00,     2024-09-04T18:53:17Z, 2024-09-05T02:59:59Z
            2024-09-04T00:00:00Z,         2024-09-04T00:00:00-05:00,     2024-09-04T00:00:00Z, 2024-09-04T05:00:00Z
            2024-09-04T00:00:00.999Z,     2024-09-04T10:00:00.999999Z,   2024-09-04T00:00:00Z, 2024-09-04T10:00:00Z
            2024-09-05T00:00:00Z,         2024-09-04T00:00:00Z,          2024-09-04T00:00:00Z, 2024-09-05T00:00:00Z
            1969-12-31T23:59:58.5Z,       1970-01-01T00:00:00Z,          1969-12-31T23:59:58Z, 1970-01-01T00:00:00Z
            """)
    void date_times_are_taken_as_given_cut_off_to_seconds(
            OffsetDateTime first, OffsetDateTime last, Instant firstInstant, Instant lastInstant) {
        assertThat(new DateRange.Instants(first, last).resolve(zone("Asia/Tokyo"), Instant.EPOCH, Optional.empty()))
                .isEqualTo(new Interval(firstInstant, lastInstant));
    }

    @Test
    void all_time_runs_from_the_first_day_with_statistics_to_today() {
        Instant now = Instant.parse("2021-01-02T03:00:00Z");
        SiteTimeZone newYork = zone("America/New_York");
        assertThat(new DateRange.All().resolve(newYork, now, Optional.of(LocalDate.of(2020, 12, 30))))
                .isEqualTo(new Interval(Instant.parse("2020-12-30T05:00:00Z"), Instant.parse("2021-01-02T04:59:59Z")));
        assertThat(new DateRange.All().resolve(newYork, now, Optional.empty()))
                .isEqualTo(new Interval(Instant.parse("2021-01-01T05:00:00Z"), Instant.parse("2021-01-02T04:59:59Z")));
    }

    @Test
    void a_moment_within_a_second_is_cut_off() {
        assertThat(new DateRange.LastTwentyFourHours()
                        .resolve(SiteTimeZone.UTC, Instant.parse("2021-05-05T12:30:00.987Z"), Optional.empty()))
                .isEqualTo(new Interval(Instant.parse("2021-05-04T12:30:00Z"), Instant.parse("2021-05-05T12:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # range, now,                  zone,           trimmed end
            month,   2024-01-15T14:30:00Z, Etc/UTC,        2024-01-15T23:59:59Z
            year,    2024-01-15T14:30:00Z, Etc/UTC,        2024-01-15T23:59:59Z
            day,     2024-01-15T14:30:00Z, Etc/UTC,        2024-01-15T14:59:59Z
            day,     2024-01-15T14:00:00Z, Etc/UTC,        2024-01-15T14:59:59Z
            day,     2024-01-15T14:59:59Z, Etc/UTC,        2024-01-15T14:59:59Z
            day,     2024-01-15T14:30:00Z, Asia/Kathmandu, 2024-01-15T15:14:59Z
            month,   2024-01-15T20:00:00Z, Asia/Kathmandu, 2024-01-16T18:14:59Z
            day,     2024-01-15T14:30:00Z, Asia/Kolkata,   2024-01-15T15:29:59Z
            24h,     2024-01-15T14:30:00Z, Etc/UTC,        -
            7d,      2024-01-15T14:30:00Z, Etc/UTC,        -
            1mo,     2024-01-15T14:30:00Z, Etc/UTC,        -
            all,     2024-01-15T14:30:00Z, Etc/UTC,        -
            """)
    void only_current_periods_lose_their_future(String range, Instant now, String zone, @Nullable Instant end) {
        assertThat(relative(range).trimmedEnd(zone(zone), now)).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void given_dates_are_never_trimmed() {
        Instant now = Instant.parse("2024-01-15T14:30:00Z");
        LocalDate today = LocalDate.of(2024, 1, 15);
        assertThat(new DateRange.Dates(today, today).trimmedEnd(SiteTimeZone.UTC, now))
                .isEmpty();
        OffsetDateTime later = OffsetDateTime.parse("2024-01-16T00:00:00Z");
        assertThat(new DateRange.Instants(later, later).trimmedEnd(SiteTimeZone.UTC, now))
                .isEmpty();
    }

    private static SiteTimeZone zone(String name) {
        return SiteTimeZone.parse(name).get();
    }

    private static DateRange relative(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            int count = Integer.parseInt(counted.group(1));
            return counted.group(2).equals("d") ? new DateRange.LastDays(count) : new DateRange.LastMonths(count);
        }
        return switch (text) {
            case "day" -> new DateRange.Today();
            case "month" -> new DateRange.ThisMonth();
            case "year" -> new DateRange.ThisYear();
            case "all" -> new DateRange.All();
            case "24h" -> new DateRange.LastTwentyFourHours();
            default -> throw new IllegalArgumentException(text);
        };
    }
}
