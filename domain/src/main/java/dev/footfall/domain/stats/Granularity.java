package dev.footfall.domain.stats;

/** The length of a time bucket. */
public enum Granularity {
    /** Only for those who ask in the extended vocabulary. */
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH
}
