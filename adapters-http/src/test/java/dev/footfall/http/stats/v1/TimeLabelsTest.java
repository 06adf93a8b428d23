package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.TimeBuckets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeLabelsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Etc/UTC,          2021-01-01, 24, 2021-01-01 00:00:00, 2021-01-01 23:00:00
            America/New_York, 2021-03-14, 23, 2021-03-14 00:00:00, 2021-03-14 22:00:00
            America/New_York, 2021-11-07, 25, 2021-11-07 00:00:00, 2021-11-08 00:00:00
            America/Santiago, 2022-09-11, 23, 2022-09-11 01:00:00, 2022-09-11 23:00:00
            Asia/Kathmandu,   2021-01-01, 24, 2021-01-01 00:00:00, 2021-01-01 23:00:00
            """)
    void hours_are_counted_on_a_clock_that_is_never_changed(
            String zone, LocalDate day, int count, String first, String last) {
        List<String> labels = labels(Granularity.HOUR, zone, day, day);

        assertThat(labels).hasSize(count).startsWith(first).endsWith(last);
    }

    @Test
    void an_hour_that_does_not_exist_is_listed_all_the_same() {
        LocalDate day = LocalDate.of(2021, 3, 14);

        assertThat(labels(Granularity.HOUR, "America/New_York", day, day)).contains("2021-03-14 02:00:00");
    }

    @Test
    void every_day_of_the_range_has_a_label() {
        assertThat(labels(Granularity.DAY, "Etc/UTC", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30)))
                .hasSize(181)
                .startsWith("2021-01-01", "2021-01-02")
                .endsWith("2021-06-30");
    }

    @Test
    void a_range_the_wrong_way_round_has_the_days_it_touches() {
        assertThat(labels(Granularity.DAY, "Etc/UTC", LocalDate.of(2021, 1, 5), LocalDate.of(2021, 1, 1)))
                .startsWith("2021-01-01")
                .endsWith("2021-01-05")
                .hasSize(5);
    }

    @Test
    void a_month_is_labelled_by_its_first_day_even_if_that_is_outside() {
        assertThat(labels(Granularity.MONTH, "Etc/UTC", LocalDate.of(2020, 12, 15), LocalDate.of(2021, 1, 20)))
                .containsExactly("2020-12-01", "2021-01-01");
    }

    private static List<String> labels(Granularity granularity, String zone, LocalDate first, LocalDate last) {
        SiteTimeZone site = new SiteTimeZone(ZoneId.of(zone));
        return TimeLabels.of(TimeBuckets.of(
                        granularity,
                        site,
                        new DateRange.Dates(first, last).resolve(site, Instant.EPOCH, Optional.empty())))
                .toList();
    }
}
