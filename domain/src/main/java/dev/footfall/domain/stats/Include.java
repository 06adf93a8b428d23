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
    TRIM_RELATIVE_DATE_RANGE,
    /** What is said about imported statistics, also where they are not asked for. */
    IMPORTS_META(Vocabulary.EXTENDED),
    /** What a dashboard should call the metrics. */
    DASHBOARD_METRIC_LABELS(Vocabulary.EXTENDED),
    /** The values of a row for which nothing was found. */
    EMPTY_METRICS(Vocabulary.EXTENDED),
    /** Where among the time labels now is. */
    PRESENT_INDEX(Vocabulary.EXTENDED),
    /** The time labels whose buckets the range does not cover. */
    PARTIAL_TIME_LABELS(Vocabulary.EXTENDED),
    /** For every time label the row that has it. */
    TIME_LABEL_RESULT_INDICES(Vocabulary.EXTENDED);

    private final Vocabulary vocabulary;

    Include() {
        this(Vocabulary.PUBLIC);
    }

    Include(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether it says something about every time label of the range. */
    public boolean listsTimeLabels() {
        return switch (this) {
            case TIME_LABELS, PRESENT_INDEX, PARTIAL_TIME_LABELS, TIME_LABEL_RESULT_INDICES -> true;
            case IMPORTS, IMPORTS_META, TOTAL_ROWS, TRIM_RELATIVE_DATE_RANGE, DASHBOARD_METRIC_LABELS, EMPTY_METRICS ->
                false;
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a public name. */
    public static Optional<Include> named(String wireName) {
        return named(wireName, Vocabulary.PUBLIC);
    }

    public static Optional<Include> named(String wireName, Vocabulary spoken) {
        return Arrays.stream(values())
                .filter(include -> spoken.has(include.vocabulary))
                .filter(include -> include.wireName().equals(wireName))
                .findFirst();
    }
}
