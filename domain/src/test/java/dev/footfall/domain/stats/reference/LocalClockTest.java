package dev.footfall.domain.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalClockTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            WEEK,  2024-05-01, 2024-05-14, 2024-05-01 2024-05-06 2024-05-13
            WEEK,  2020-12-20, 2021-01-08, 2020-12-20 2020-12-21 2020-12-28 2021-01-04
            MONTH, 2022-01-17, 2022-02-01, 2022-01-01 2022-02-01
            DAY,   2024-02-28, 2024-03-01, 2024-02-28 2024-02-29 2024-03-01
            """)
    void labels_are_complete(Granularity granularity, String first, String last, String labels) {
        assertThat(days("Etc/UTC", first, last).labels(granularity)).containsExactly(labels.split(" "));
    }

    @Test
    void hours_reach_from_the_first_instant_to_the_last() {
        List<String> labels = new LocalClock(
                        ZoneId.of("Europe/Tallinn"),
                        new Interval(Instant.parse("2024-09-04T18:53:17Z"), Instant.parse("2024-09-05T02:59:59Z")),
                        Instant.parse("2024-09-05T12:00:00Z"))
                .labels(Granularity.HOUR);
        assertThat(labels).hasSize(9).startsWith("2024-09-04 21:00:00").endsWith("2024-09-05 05:00:00");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            America/New_York,    2024-03-10, 23
            America/New_York,    2024-11-03, 25
            Australia/Lord_Howe, 2024-10-06, 24
            Australia/Lord_Howe, 2024-04-07, 25
            Asia/Beirut,         2020-03-29, 23
            Etc/UTC,             2024-03-10, 24
            """)
    void a_day_has_as_many_labels_as_clocks_show_hours(String zone, String day, int hours) {
        assertThat(days(zone, day, day).labels(Granularity.HOUR)).hasSize(hours);
    }

    @Test
    void a_repeated_hour_is_two_buckets_of_one_label() {
        LocalClock clock = days("America/New_York", "2024-11-03", "2024-11-03");
        Cell first = clock.bucket(Granularity.HOUR, Instant.parse("2024-11-03T05:59:59Z"));
        Cell second = clock.bucket(Granularity.HOUR, Instant.parse("2024-11-03T06:00:00Z"));
        assertThat(first.shown()).isEqualTo(second.shown()).isEqualTo(new Value.Text("2024-11-03 01:00:00"));
        assertThat(first).isNotEqualTo(second).isLessThan(second);
    }

    private static LocalClock days(String zone, String first, String last) {
        SiteTimeZone local = new SiteTimeZone(ZoneId.of(zone));
        return new LocalClock(
                local.id(),
                new Interval(local.startOf(LocalDate.parse(first)), local.endOf(LocalDate.parse(last))),
                local.endOf(LocalDate.parse(last)));
    }
}
