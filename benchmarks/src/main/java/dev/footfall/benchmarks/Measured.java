package dev.footfall.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Both ways of one question.
 *
 * @param api medians in nanoseconds, as is {@code sql}
 * @param agree whether both gave the same numbers
 */
record Measured(String id, long api, long sql, boolean agree) {
    private static final double NANOS_PER_MILLI = 1e6;

    static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    double ratio() {
        return (double) api / sql;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-22s %10.2f %10.2f %8.2f  %s",
                id,
                api / NANOS_PER_MILLI,
                sql / NANOS_PER_MILLI,
                ratio(),
                agree ? "same numbers" : "DIFFERENT NUMBERS");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"api_ms\":%.3f,\"sql_ms\":%.3f,\"ratio\":%.3f,\"same_numbers\":%b}",
                id,
                api / NANOS_PER_MILLI,
                sql / NANOS_PER_MILLI,
                ratio(),
                agree);
    }
}
