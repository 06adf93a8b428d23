package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult.ImportsSkipped;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is said about an answer: only what was asked for, keys in alphabetical order. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetaAnswer(
        @Nullable Boolean importsIncluded,
        @Nullable String importsSkipReason,
        @Nullable SortedMap<String, Warning> metricWarnings,
        @Nullable List<String> timeLabels,
        @Nullable Long totalRows) {
    // There are no imports yet, so whoever asks for them is told why there are none.
    static MetaAnswer of(Meta meta) {
        return new MetaAnswer(
                meta.importsSkipped().isPresent() ? false : null,
                meta.importsSkipped().map(MetaAnswer::reason).orElse(null),
                meta.metricWarnings().isEmpty() ? null : warnings(meta.metricWarnings()),
                meta.timeLabels().orElse(null),
                meta.totalRows().isPresent() ? meta.totalRows().getAsLong() : null);
    }

    private static SortedMap<String, Warning> warnings(Map<Metric, MetricWarning> byMetric) {
        SortedMap<String, Warning> warnings = new TreeMap<>();
        byMetric.forEach((metric, warning) -> warnings.put(metric.wireName(), Warning.of(warning)));
        return warnings;
    }

    private static String reason(ImportsSkipped skipped) {
        return skipped.name().toLowerCase(Locale.ROOT);
    }

    /** Why the values of a metric are missing. */
    record Warning(String code, String warning) {
        static Warning of(MetricWarning warning) {
            return new Warning(
                    warning.name().toLowerCase(Locale.ROOT),
                    switch (warning) {
                        case NO_REVENUE_GOALS_MATCHING ->
                            "Revenue metrics are null as there are no matching revenue goals.";
                        case NO_SINGLE_REVENUE_CURRENCY ->
                            "Revenue metrics are null as there are multiple currencies for the selected event:goals.";
                    });
        }
    }
}
