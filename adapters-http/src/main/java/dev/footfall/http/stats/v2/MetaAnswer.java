package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Help;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.language.ImportsWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is said about an answer: only what was asked for, keys in alphabetical order. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetaAnswer(
        @Nullable List<Value> emptyMetrics,
        @Nullable Boolean importsIncluded,
        @Nullable String importsSkipReason,
        @Nullable String importsWarning,
        @Nullable List<String> metricLabels,
        @Nullable SortedMap<String, WarningAnswer> metricWarnings,
        @Nullable List<String> partialTimeLabels,
        @Nullable Value presentIndex,
        @Nullable List<Value> timeLabelResultIndices,
        @Nullable List<String> timeLabels,
        @Nullable Long totalRows) {
    static MetaAnswer of(QueryResult result) {
        Meta meta = result.meta();
        Help help = meta.help();
        return new MetaAnswer(
                help.emptyMetrics().orElse(null),
                meta.imports().map(imports -> imports == Imports.INCLUDED).orElse(null),
                meta.imports().flatMap(ImportsWords::reason).orElse(null),
                meta.imports().flatMap(ImportsWords::warning).orElse(null),
                help.metricLabels().orElse(null),
                meta.metricWarnings().isEmpty()
                        ? null
                        : warnings(meta.metricWarnings(), result.query().site().legacyTimeOnPageUntil()),
                help.partialTimeLabels().orElse(null),
                help.presentIndex().map(MetaAnswer::index).orElse(null),
                help.timeLabelResultIndices()
                        .map(indices -> indices.stream().map(MetaAnswer::index).toList())
                        .orElse(null),
                meta.timeLabels().orElse(null),
                meta.totalRows().isPresent() ? meta.totalRows().getAsLong() : null);
    }

    private static SortedMap<String, WarningAnswer> warnings(
            Map<Metric, MetricWarning> byMetric, LocalDate legacyTimeOnPageUntil) {
        SortedMap<String, WarningAnswer> warnings = new TreeMap<>();
        byMetric.forEach(
                (metric, warning) -> warnings.put(metric.wireName(), WarningAnswer.of(warning, legacyTimeOnPageUntil)));
        return warnings;
    }

    private static Value index(OptionalInt index) {
        return index.isPresent() ? new Value.Whole(index.getAsInt()) : new Value.Nothing();
    }
}
