package dev.footfall.domain.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An answer. */
public record QueryResult(List<Row> rows, Meta meta, ResolvedQuery query) {
    public QueryResult {
        rows = List.copyOf(rows);
    }

    /**
     * @param dimensions in the order of the question: texts, time labels, {@link Value.Whole} for a city
     * @param metrics in the order of the question
     * @param compared the same in the period that the answer is compared with, if it is
     */
    public record Row(List<Value> dimensions, List<Value> metrics, Optional<Compared> compared) {
        public Row {
            dimensions = List.copyOf(dimensions);
            metrics = List.copyOf(metrics);
        }

        /** A row that is compared with none. */
        public Row(List<Value> dimensions, List<Value> metrics) {
            this(dimensions, metrics, Optional.empty());
        }
    }

    /**
     * A row of another period.
     *
     * @param dimensions those of the row beside it, but for time the label in the same place; {@link Value.Nothing}
     *     where the other period is over by then
     * @param change of each metric: percent, or the difference of percentages; {@link Value.Nothing} where unknown
     */
    public record Compared(List<Value> dimensions, List<Value> metrics, List<Value> change) {
        public Compared {
            dimensions = List.copyOf(dimensions);
            metrics = List.copyOf(metrics);
            change = List.copyOf(change);
        }
    }

    /**
     * What is said about the answer.
     *
     * @param totalRows rows on all pages, if asked
     * @param timeLabels the labels of all buckets of the range, if asked
     * @param metricWarnings what is to be known about a metric
     * @param imports what became of imported statistics, if asked
     * @param help what a dashboard wants to know besides
     */
    public record Meta(
            OptionalLong totalRows,
            Optional<List<String>> timeLabels,
            Map<Metric, MetricWarning> metricWarnings,
            Optional<Imports> imports,
            Help help) {
        public Meta {
            metricWarnings = Map.copyOf(metricWarnings);
        }

        public Meta(OptionalLong totalRows, Optional<List<String>> timeLabels, Optional<Imports> imports) {
            this(totalRows, timeLabels, Map.of(), imports, Help.NONE);
        }
    }

    /**
     * What the graph of a dashboard wants to know (stats-query-v2.md appendix A); each part is there if asked.
     *
     * @param metricLabels what to call the metrics, in the order of the question
     * @param emptyMetrics the metrics of a row for which nothing was found
     * @param presentIndex where now is among the time labels; the inner one is empty if it is not among them
     * @param partialTimeLabels those of buckets that the range does not cover, or that now has not left yet
     * @param timeLabelResultIndices for every time label the number of its row, if it has one
     */
    public record Help(
            Optional<List<String>> metricLabels,
            Optional<List<Value>> emptyMetrics,
            Optional<OptionalInt> presentIndex,
            Optional<List<String>> partialTimeLabels,
            Optional<List<OptionalInt>> timeLabelResultIndices) {
        /** Nothing was asked. */
        public static final Help NONE =
                new Help(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Help {
            metricLabels = metricLabels.map(List::copyOf);
            emptyMetrics = emptyMetrics.map(List::copyOf);
            partialTimeLabels = partialTimeLabels.map(List::copyOf);
            timeLabelResultIndices = timeLabelResultIndices.map(List::copyOf);
        }
    }

    /** What is to be known about a metric (stats-query-v2.md §12.6, §13 and appendix B). */
    public enum MetricWarning {
        NO_REVENUE_GOALS_MATCHING,
        NO_SINGLE_REVENUE_CURRENCY,
        NO_IMPORTED_SCROLL_DEPTH,
        /** Up to the site's {@link SiteScope#legacyTimeOnPageUntil}. */
        LEGACY_TIME_ON_PAGE_USED
    }

    /** Whether imported statistics are part of an answer, and why not (stats-query-v2.md §12.1). */
    public enum Imports {
        INCLUDED,
        /** They would have been; the question was only what about them. */
        NOT_ASKED,
        NO_IMPORTED_DATA,
        OUT_OF_RANGE,
        UNSUPPORTED_INTERVAL,
        UNSUPPORTED_QUERY
    }
}
