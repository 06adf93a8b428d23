package dev.footfall.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteTimeZoneTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # zone,              day,        first second,         last second
            America/Santiago,    2022-09-11, 2022-09-11T04:00:00Z, 2022-09-12T02:59:59Z
            America/Havana,      2023-11-05, 2023-11-05T05:00:00Z, 2023-11-06T04:59:59Z
            America/Asuncion,    2024-03-23, 2024-03-23T03:00:00Z, 2024-03-24T02:59:59Z
            Asia/Beirut,         2020-03-29, 2020-03-28T22:00:00Z, 2020-03-29T20:59:59Z
            Etc/UTC,             2024-02-29, 2024-02-29T00:00:00Z, 2024-02-29T23:59:59Z
            Europe/Tallinn,      2024-09-04, 2024-09-03T21:00:00Z, 2024-09-04T20:59:59Z
            Asia/Kathmandu,      2024-01-01, 2023-12-31T18:15:00Z, 2024-01-01T18:14:59Z
            Pacific/Kiritimati,  2024-01-01, 2023-12-31T10:00:00Z, 2024-01-01T09:59:59Z
            # 23 hours
            Europe/Berlin,       2024-03-31, 2024-03-30T23:00:00Z, 2024-03-31T21:59:59Z
            America/New_York,    2021-03-14, 2021-03-14T05:00:00Z, 2021-03-15T03:59:59Z
            # 25 hours
            Europe/Berlin,       2024-10-27, 2024-10-26T22:00:00Z, 2024-10-27T22:59:59Z
            America/New_York,    2021-11-07, 2021-11-07T04:00:00Z, 2021-11-08T04:59:59Z
            # half an hour less, half an hour more
            Australia/Lord_Howe, 2024-10-06, 2024-10-05T13:30:00Z, 2024-10-06T12:59:59Z
            Australia/Lord_Howe, 2024-04-07, 2024-04-06T13:00:00Z, 2024-04-07T13:29:59Z
            """)
    void a_day_runs_from_its_first_second_to_its_last(String zone, LocalDate day, Instant first, Instant last) {
        SiteTimeZone site = SiteTimeZone.parse(zone).get();
        assertThat(site.startOf(day)).isEqualTo(first);
        assertThat(site.endOf(day)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mars/Base", "+02:00", "UTC+2", "Z", "", " ", "europe/tallinn", "Europe/Tallinn ", "../etc"})
    void a_name_the_database_does_not_know_is_no_time_zone(String name) {
        assertThat(SiteTimeZone.parse(name)).isEqualTo(Either.left(new SiteProblem.UnknownTimeZone(name)));
    }

    @Test
    void an_instant_has_the_date_of_the_zone() {
        Instant instant = Instant.parse("2021-01-02T03:00:00Z");
        assertThat(SiteTimeZone.UTC.dateOf(instant)).isEqualTo("2021-01-02");
        assertThat(SiteTimeZone.parse("America/New_York").get().dateOf(instant)).isEqualTo("2021-01-01");
    }

    @Test
    void both_ends_of_a_day_lie_in_it_everywhere() {
        SplittableRandom random = new SplittableRandom(4711);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 5000; i++) {
            SiteTimeZone zone =
                    SiteTimeZone.parse(zones.get(random.nextInt(zones.size()))).get();
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(15_400, 21_900));
            if (day.atStartOfDay(zone.id()).toLocalDate().equals(day)) { // Samoa has left a whole day out
                assertThat(zone.dateOf(zone.startOf(day)))
                        .as("%s in %s", day, zone)
                        .isEqualTo(day);
                assertThat(zone.dateOf(zone.endOf(day)))
                        .as("%s in %s", day, zone)
                        .isEqualTo(day);
                assertThat(zone.startOf(day)).isBefore(zone.endOf(day));
            }
        }
    }
}
