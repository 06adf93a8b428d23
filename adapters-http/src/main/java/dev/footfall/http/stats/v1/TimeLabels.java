package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.TimeBuckets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The labels of a timeseries (stats-api-v1.md §12.2). */
final class TimeLabels {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH':00:00'", Locale.ROOT);

    private TimeLabels() {}

    static Stream<String> of(TimeBuckets buckets) {
        return buckets.granularity() == Granularity.HOUR
                ? hours(buckets)
                : buckets.all().mapToObj(buckets::label);
    }

    // As many hours as really pass, but counted on a clock that is never changed: on the day clocks go forward there is
    // an hour that does not exist, and the last one is missing; when they go back, the next day's first is there as
    // well.
    private static Stream<String> hours(TimeBuckets buckets) {
        Interval range = buckets.range();
        LocalDateTime start =
                LocalDateTime.ofInstant(range.first(), buckets.zone().id());
        LocalDateTime firstHour = start.truncatedTo(ChronoUnit.HOURS);
        long hours = Duration.between(range.first(), range.last())
                .plus(Duration.between(firstHour, start))
                .toHours();
        return LongStream.rangeClosed(0, hours).mapToObj(hour -> HOUR.format(firstHour.plusHours(hour)));
    }
}
