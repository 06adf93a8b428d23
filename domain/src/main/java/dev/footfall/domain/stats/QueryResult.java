package dev.footfall.domain.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An answer. */
public record QueryResult(List<Row> rows, Meta meta, ResolvedQuery query) {
    public QueryResult {
        rows = List.copyOf(rows);
    }

    /**
     * @param dimensions in the order of the question: texts, time labels, {@link Value.Whole} for a city
     * @param metrics in the order of the question
     */
    public record Row(List<Value> dimensions, List<Value> metrics) {
        public Row {
            dimensions = List.copyOf(dimensions);
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * What is said about the answer.
     *
     * @param totalRows rows on all pages, if asked
     * @param timeLabels the labels of all buckets of the range, if asked
     * @param metricWarnings what is to be known about a metric
     * @param importsSkipped why imported statistics that were asked for are not part of the answer
     */
    public record Meta(
            OptionalLong totalRows,
            Optional<List<String>> timeLabels,
            Map<Metric, MetricWarning> metricWarnings,
            Optional<ImportsSkipped> importsSkipped) {
        public Meta {
            metricWarnings = Map.copyOf(metricWarnings);
        }

        public Meta(
                OptionalLong totalRows, Optional<List<String>> timeLabels, Optional<ImportsSkipped> importsSkipped) {
            this(totalRows, timeLabels, Map.of(), importsSkipped);
        }
    }

    /** Why the values of a metric are missing (stats-query-v2.md §13). */
    public enum MetricWarning {
        NO_REVENUE_GOALS_MATCHING,
        NO_SINGLE_REVENUE_CURRENCY
    }

    /** Reasons for leaving imported statistics out (stats-query-v2.md §12.1). */
    public enum ImportsSkipped {
        NO_IMPORTED_DATA
    }
}
