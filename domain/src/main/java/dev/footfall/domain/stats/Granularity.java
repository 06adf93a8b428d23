package dev.footfall.domain.stats;

/** The length of a time bucket. */
public enum Granularity {
    HOUR,
    DAY,
    WEEK,
    MONTH
}
