package dev.footfall.domain.stats;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The labels of all buckets of a question's range, and what a graph wants to know of them (appendix A). */
final class TimeLabels {
    private final ResolvedQuery query;

    private TimeLabels(ResolvedQuery query) {
        this.query = query;
    }

    static TimeLabels of(ResolvedQuery query) {
        return new TimeLabels(query);
    }

    List<String> all(TimeBuckets buckets) {
        return shown(buckets).mapToObj(buckets::label).toList();
    }

    // Of minutes only those that are over are shown.
    private LongStream shown(TimeBuckets buckets) {
        if (buckets.granularity() != Granularity.MINUTE) {
            return buckets.all();
        }
        Instant now = query.circumstances().now();
        return buckets.all()
                .takeWhile(minute -> minute < query.range().last().getEpochSecond()
                        && !buckets.endOf(minute).isAfter(now));
    }

    /** Where the bucket is that has now, also where the range does not. */
    OptionalInt present(TimeBuckets buckets) {
        Instant now = query.circumstances().now();
        long[] all = shown(buckets).toArray();
        // A week that the range cuts off is known by another number than its beginning.
        return IntStream.range(0, all.length)
                .filter(i -> all[i] == buckets.bucketOf(now)
                        && !now.isBefore(buckets.startOf(all[i]))
                        && now.isBefore(buckets.endOf(all[i])))
                .findFirst();
    }

    /** The first and the last, if they begin before the range, end after it, or are not over yet. */
    List<String> partial(TimeBuckets buckets) {
        Instant now = query.circumstances().now();
        LongPredicate isPartial = bucket -> {
            Instant lastSecond = buckets.endOf(bucket).minusSeconds(1);
            return buckets.startOf(bucket).isBefore(query.range().first())
                    || lastSecond.isAfter(query.range().last())
                    || lastSecond.isAfter(now);
        };
        long[] all = shown(buckets).toArray();
        return IntStream.range(0, all.length)
                .filter(i -> i == 0 || i == all.length - 1)
                .mapToLong(i -> all[i])
                .filter(isPartial)
                .mapToObj(buckets::label)
                .toList();
    }

    /** For every label the number of the first row of its bucket; hours of one label are two buckets. */
    List<OptionalInt> rows(TimeBuckets buckets, List<PartialResults.Row> rows) {
        int time = IntStream.range(0, query.dimensions().size())
                .filter(i -> query.dimensions().get(i) instanceof Dimension.Time)
                .findFirst()
                .orElseThrow();
        Map<Value, OptionalInt> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            first.putIfAbsent(rows.get(i).keys().get(time), OptionalInt.of(i));
        }
        return shown(buckets)
                .mapToObj(bucket -> first.getOrDefault(new Value.Whole(bucket), OptionalInt.empty()))
                .toList();
    }
}
