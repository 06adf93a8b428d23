package dev.footfall.domain.stats;

import java.util.Arrays;
import java.util.Optional;

/** Something that can be counted (stats-query-v2.md §8). */
public enum Metric {
    /** Distinct people. */
    VISITORS("visitors", Grain.EITHER),
    /** Visits. */
    VISITS("visits", Grain.EITHER),
    /** Page views. */
    PAGEVIEWS("pageviews", Grain.EVENT),
    /** Page views and custom events. */
    EVENTS("events", Grain.EVENT),
    /** Percentage of visits that bounced, 0 to 100, whole. */
    BOUNCE_RATE("bounce_rate", Grain.VISIT),
    /** Mean, whole seconds. */
    VISIT_DURATION("visit_duration", Grain.VISIT),
    /** Mean, two decimals. */
    VIEWS_PER_VISIT("views_per_visit", Grain.VISIT);

    private final String wireName;
    private final Grain grain;

    Metric(String wireName, Grain grain) {
        this.wireName = wireName;
        this.grain = grain;
    }

    /** The name in requests and answers, as in {@code bounce_rate}. */
    public String wireName() {
        return wireName;
    }

    public Grain grain() {
        return grain;
    }

    public static Optional<Metric> named(String wireName) {
        return Arrays.stream(values())
                .filter(metric -> metric.wireName.equals(wireName))
                .findFirst();
    }
}
