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
    VIEWS_PER_VISIT("views_per_visit", Grain.VISIT),
    /** Visitors as a percentage of all visitors of the question, two decimals. */
    PERCENTAGE("percentage", Grain.EITHER),
    /** Visitors as a percentage of all who could have reached the goals asked for, two decimals. */
    CONVERSION_RATE("conversion_rate", Grain.EITHER),
    /** As {@link #CONVERSION_RATE}, of those in the same group. */
    GROUP_CONVERSION_RATE("group_conversion_rate", Grain.EITHER),
    /** Mean of the deepest point each visit saw of a page, whole percent. */
    SCROLL_DEPTH("scroll_depth", Grain.EVENT),
    /** Mean over visits, whole seconds. */
    TIME_ON_PAGE("time_on_page", Grain.EVENT),
    /** Money, in the currency of the goals. */
    TOTAL_REVENUE("total_revenue", Grain.EVENT),
    /** Mean of the amounts, cut off after three decimals. */
    AVERAGE_REVENUE("average_revenue", Grain.EVENT),
    /** Of the views of a page, the percentage that were the last of their visit, one decimal. */
    EXIT_RATE("exit_rate", Grain.VISIT, Vocabulary.EXTENDED),
    /** How many percent of what was stored the answer looked at: all of it, always. */
    SAMPLE_PERCENT("sample_percent", Grain.EITHER, Vocabulary.EXTENDED);

    private final String wireName;
    private final Grain grain;
    private final Vocabulary vocabulary;

    Metric(String wireName, Grain grain) {
        this(wireName, grain, Vocabulary.PUBLIC);
    }

    Metric(String wireName, Grain grain, Vocabulary vocabulary) {
        this.wireName = wireName;
        this.grain = grain;
        this.vocabulary = vocabulary;
    }

    /** The name in requests and answers, as in {@code bounce_rate}. */
    public String wireName() {
        return wireName;
    }

    public Grain grain() {
        return grain;
    }

    /** Whether it is money. */
    public boolean isRevenue() {
        return this == TOTAL_REVENUE || this == AVERAGE_REVENUE;
    }

    /** Whether it compares a goal's visitors with those who could have reached it. */
    public boolean isConversion() {
        return this == CONVERSION_RATE || this == GROUP_CONVERSION_RATE;
    }

    /** Reads a public name. */
    public static Optional<Metric> named(String wireName) {
        return named(wireName, Vocabulary.PUBLIC);
    }

    public static Optional<Metric> named(String wireName, Vocabulary spoken) {
        return Arrays.stream(values())
                .filter(metric -> spoken.has(metric.vocabulary))
                .filter(metric -> metric.wireName.equals(wireName))
                .findFirst();
    }
}
