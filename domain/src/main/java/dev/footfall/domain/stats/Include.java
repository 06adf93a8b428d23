package dev.footfall.domain.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer should bring besides its rows. */
public enum Include {
    /** Imported statistics, where there are any. */
    IMPORTS,
    /** The labels of all time buckets of the range. */
    TIME_LABELS,
    /** How many rows there are on all pages. */
    TOTAL_ROWS,
    /** Leaves out the future part of a current period. */
    TRIM_RELATIVE_DATE_RANGE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Include> named(String wireName) {
        return Arrays.stream(values())
                .filter(include -> include.wireName().equals(wireName))
                .findFirst();
    }
}
