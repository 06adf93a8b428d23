package dev.footfall.benchmarks;

import java.util.Locale;

/**
 * What each way of one question typically costs.
 *
 * @param agree whether both gave the same numbers
 */
record Measured(String id, Cost api, Cost sql, boolean agree) {
    private static final double NANOS_PER_MILLI = 1e6;

    static String heading() {
        return String.format(
                Locale.ROOT, "%-22s %10s %10s %8s %14s", "question", "API ms", "SQL ms", "ratio", "of processors");
    }

    double ratio() {
        return (double) api.wall() / sql.wall();
    }

    double processorRatio() {
        return (double) api.processor() / sql.processor();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-22s %10.2f %10.2f %8.2f %14.2f  %s",
                id,
                api.wall() / NANOS_PER_MILLI,
                sql.wall() / NANOS_PER_MILLI,
                ratio(),
                processorRatio(),
                agree ? "same numbers" : "DIFFERENT NUMBERS");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"api_ms\":%.3f,\"sql_ms\":%.3f,\"ratio\":%.3f,\"processor_ratio\":%.3f,\"same_numbers\":%b}",
                id,
                api.wall() / NANOS_PER_MILLI,
                sql.wall() / NANOS_PER_MILLI,
                ratio(),
                processorRatio(),
                agree);
    }
}
