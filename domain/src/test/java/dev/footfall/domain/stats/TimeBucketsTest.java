package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** stats-query-v2.md §10.2, §10.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeBucketsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # buckets | zone            | first                     | last                      | labels
            MONTH | Etc/UTC             | 2020-12-20T00:00:00Z      | 2021-02-01T23:59:59Z      | 2020-12-01 2021-01-01 2021-02-01
            MONTH | America/New_York    | 2021-01-01T00:00:00-05:00 | 2021-01-31T23:59:59-05:00 | 2021-01-01
            WEEK  | Etc/UTC             | 2020-12-20T00:00:00Z      | 2021-01-08T23:59:59Z      | 2020-12-20 2020-12-21 2020-12-28 2021-01-04
            WEEK  | Etc/UTC             | 2020-12-21T00:00:00Z      | 2021-01-03T23:59:59Z      | 2020-12-21 2020-12-28
            WEEK  | Etc/UTC             | 2020-12-23T12:00:00Z      | 2020-12-24T23:59:59Z      | 2020-12-23
            WEEK  | Etc/UTC             | 2020-12-23T12:00:00Z      | 2020-12-28T00:00:00Z      | 2020-12-23 2020-12-28
            DAY   | Etc/UTC             | 2024-02-28T00:00:00Z      | 2024-03-01T23:59:59Z      | 2024-02-28 2024-02-29 2024-03-01
            DAY   | Europe/Berlin       | 2024-03-30T00:00:00+01:00 | 2024-04-01T23:59:59+02:00 | 2024-03-30 2024-03-31 2024-04-01
            DAY   | Europe/Berlin       | 2024-10-26T00:00:00+02:00 | 2024-10-28T23:59:59+01:00 | 2024-10-26 2024-10-27 2024-10-28
            DAY   | Asia/Kathmandu      | 2024-01-01T18:14:59Z      | 2024-01-01T18:15:00Z      | 2024-01-01 2024-01-02
            """)
    void dates_are_listed_whether_or_not_anything_happened(
            Granularity granularity, String zone, OffsetDateTime first, OffsetDateTime last, String labels) {
        assertThat(labels(granularity, zone, first, last)).containsExactly(labels.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # zone              | first                     | last                      | hours, day left out
            Europe/Tallinn      | 2024-09-04T21:53:17+03:00 | 2024-09-05T05:59:59+03:00 | 21 22 23 00 01 02 03 04 05
            Etc/UTC             | 2024-03-04T09:59:59Z      | 2024-03-04T10:00:00Z      | 09 10
            Etc/UTC             | 2024-03-04T10:00:00Z      | 2024-03-04T10:00:00Z      | 10
            Asia/Kathmandu      | 2024-03-04T00:00:00+05:45 | 2024-03-04T02:10:00+05:45 | 00 01 02
            Asia/Kolkata        | 2024-03-04T00:59:59+05:30 | 2024-03-04T01:00:00+05:30 | 00 01
            # the hour that does not exist is skipped
            Europe/Berlin       | 2024-03-31T00:00:00+01:00 | 2024-03-31T05:59:59+02:00 | 00 01 03 04 05
            America/New_York    | 2021-03-14T00:00:00-05:00 | 2021-03-14T04:59:59-04:00 | 00 01 03 04
            America/Santiago    | 2022-09-10T22:00:00-04:00 | 2022-09-11T02:59:59-03:00 | 22 23 01 02
            # the hour that comes twice is listed twice
            Europe/Berlin       | 2024-10-27T00:00:00+02:00 | 2024-10-27T04:59:59+01:00 | 00 01 02 02 03 04
            America/New_York    | 2021-11-07T00:00:00-04:00 | 2021-11-07T03:59:59-05:00 | 00 01 01 02 03
            Europe/Berlin       | 2024-10-27T02:30:00+01:00 | 2024-10-27T04:59:59+01:00 | 02 03 04
            # clocks are changed by half an hour
            Australia/Lord_Howe | 2024-10-06T00:00:00+10:30 | 2024-10-06T04:59:59+11:00 | 00 01 02 03 04
            Australia/Lord_Howe | 2024-04-07T00:00:00+11:00 | 2024-04-07T03:59:59+10:30 | 00 01 01 02 03
            """)
    void hours_are_listed_as_they_pass(String zone, OffsetDateTime first, OffsetDateTime last, String hours) {
        assertThat(labels(Granularity.HOUR, zone, first, last).stream().map(label -> label.substring(11, 13)))
                .containsExactly(hours.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # buckets | zone              | instant                   | label
            MONTH | Etc/UTC             | 2021-01-27T23:10:00Z      | 2021-01-01
            WEEK  | Etc/UTC             | 2021-01-10T23:59:59Z      | 2021-01-04
            WEEK  | Etc/UTC             | 2021-01-02T10:00:00Z      | 2021-01-01
            DAY   | Etc/UTC             | 2021-01-27T23:10:00Z      | 2021-01-27
            DAY   | Asia/Tokyo          | 2021-01-27T23:10:00Z      | 2021-01-28
            HOUR  | Etc/UTC             | 2021-01-27T23:10:00Z      | 2021-01-27 23:00:00
            HOUR  | America/New_York    | 2021-01-02T03:00:00Z      | 2021-01-01 22:00:00
            HOUR  | Asia/Kathmandu      | 2021-01-27T18:14:59Z      | 2021-01-27 23:00:00
            HOUR  | Asia/Kathmandu      | 2021-01-27T18:15:00Z      | 2021-01-28 00:00:00
            HOUR  | Australia/Lord_Howe | 2021-10-03T02:45:00+11:00 | 2021-10-03 02:00:00
            HOUR  | Australia/Lord_Howe | 2021-04-04T01:45:00+11:00 | 2021-04-04 01:00:00
            HOUR  | Australia/Lord_Howe | 2021-04-04T01:45:00+10:30 | 2021-04-04 01:00:00
            """)
    void an_instant_is_shown_under_the_label_of_its_bucket(
            Granularity granularity, String zone, OffsetDateTime instant, String label) {
        TimeBuckets buckets = buckets(
                granularity,
                zone,
                OffsetDateTime.parse("2021-01-01T12:00:00Z"),
                OffsetDateTime.parse("2021-12-31T12:00:00Z"));
        assertThat(buckets.label(buckets.bucketOf(instant.toInstant()))).isEqualTo(label);
    }

    @Test
    void the_two_occurrences_of_an_hour_are_two_buckets() {
        TimeBuckets buckets = buckets(
                Granularity.HOUR,
                "Europe/Berlin",
                OffsetDateTime.parse("2024-10-27T00:00:00+02:00"),
                OffsetDateTime.parse("2024-10-27T23:59:59+01:00"));
        long summer = buckets.bucketOf(
                OffsetDateTime.parse("2024-10-27T02:30:00+02:00").toInstant());
        long winter = buckets.bucketOf(
                OffsetDateTime.parse("2024-10-27T02:30:00+01:00").toInstant());
        assertThat(summer).isLessThan(winter);
        assertThat(buckets.label(summer)).isEqualTo(buckets.label(winter)).isEqualTo("2024-10-27 02:00:00");
        assertThat(buckets.all()).hasSize(25);
    }

    @ParameterizedTest
    @EnumSource
    void every_instant_of_a_range_lies_in_a_listed_bucket(Granularity granularity) {
        SplittableRandom random = new SplittableRandom(granularity.name().length());
        List<String> zones = zones();
        int longest = switch (granularity) {
            case MINUTE -> 4 * 3_600;
            case HOUR -> 10 * 86_400;
            case DAY, WEEK, MONTH -> 500 * 86_400;
        };
        for (int i = 0; i < 400; i++) {
            String zone = zones.get(random.nextInt(zones.size()));
            Instant first = Instant.ofEpochSecond(random.nextLong(1_000_000_000, 1_900_000_000));
            Interval range = new Interval(first, first.plusSeconds(random.nextInt(longest)));
            TimeBuckets buckets = TimeBuckets.of(granularity, zone(zone), range);
            long[] all = buckets.all().toArray();
            assertThat(all).as("%s %s", zone, range).isSorted().doesNotHaveDuplicates();
            assertThat(all[0]).isEqualTo(buckets.bucketOf(range.first()));
            assertThat(all[all.length - 1]).isEqualTo(buckets.bucketOf(range.last()));
            for (int j = 0; j < 30; j++) {
                Instant within = first.plusSeconds(random.nextLong(range.seconds() + 1));
                assertThat(all).as("%s in %s", within, zone).contains(buckets.bucketOf(within));
            }
        }
    }

    @Test
    void the_label_of_an_hour_is_the_hour_on_the_clock() {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH':00:00'", Locale.ROOT);
        SplittableRandom random = new SplittableRandom(99);
        List<String> zones = zones();
        for (int i = 0; i < 20_000; i++) {
            String zone = zones.get(random.nextInt(zones.size()));
            Instant instant = Instant.ofEpochSecond(random.nextLong(1_400_000_000, 1_900_000_000));
            TimeBuckets buckets = TimeBuckets.of(Granularity.HOUR, zone(zone), new Interval(instant, instant));
            assertThat(buckets.label(buckets.bucketOf(instant)))
                    .as("%s in %s", instant, zone)
                    .isEqualTo(clock.format(instant.atZone(ZoneId.of(zone))));
        }
    }

    @Test
    void a_store_can_work_out_local_time_from_the_offsets_alone() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> zones = zones();
        for (int i = 0; i < 5_000; i++) {
            String zone = zones.get(random.nextInt(zones.size()));
            Instant first = Instant.ofEpochSecond(random.nextLong(1_000_000_000, 1_900_000_000));
            Interval range = new Interval(first, first.plusSeconds(random.nextInt(100 * 86_400)));
            TimeBuckets buckets = TimeBuckets.of(Granularity.HOUR, zone(zone), range);
            Instant instant = first.plusSeconds(random.nextLong(-7 * 86_400, 130 * 86_400));
            int offset = buckets.offsets().stream()
                    .filter(period -> period.fromEpochSecond() <= instant.getEpochSecond())
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .offsetSeconds();
            assertThat(offset)
                    .as("%s in %s", instant, zone)
                    .isEqualTo(ZoneId.of(zone).getRules().getOffset(instant).getTotalSeconds());
        }
    }

    private static List<String> zones() {
        Stream<String> known = ZoneId.getAvailableZoneIds().stream().sorted();
        Stream<String> peculiar = LongStream.range(0, 60).mapToObj(i -> "Australia/Lord_Howe");
        return Stream.concat(known, peculiar).toList();
    }

    private static List<String> labels(
            Granularity granularity, String zone, OffsetDateTime first, OffsetDateTime last) {
        TimeBuckets buckets = buckets(granularity, zone, first, last);
        return buckets.all().mapToObj(buckets::label).toList();
    }

    private static TimeBuckets buckets(
            Granularity granularity, String zone, OffsetDateTime first, OffsetDateTime last) {
        return TimeBuckets.of(granularity, zone(zone), new Interval(first.toInstant(), last.toInstant()));
    }

    private static SiteTimeZone zone(String name) {
        return SiteTimeZone.parse(name).get();
    }
}
