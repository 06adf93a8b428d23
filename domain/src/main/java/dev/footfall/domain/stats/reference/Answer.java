package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.ImportsSkipped;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer to one question: rows, their order, a page of them, and what is said about them. */
final class Answer {
    private final ResolvedQuery query;
    private final Traffic traffic;
    private final UncountedEvents uncounted;

    Answer(ResolvedQuery query, Traffic traffic) {
        this.query = query;
        this.traffic = traffic;
        this.uncounted = new UncountedEvents(query);
    }

    QueryResult result() {
        Parts parts = Parts.of(query, traffic);
        List<Row> all = parts.keys().stream()
                .map(key -> new Row(
                        key,
                        query.metrics().stream()
                                .map(metric -> parts.value(metric, key))
                                .toList()))
                .sorted(Row.order(query))
                .toList();
        List<QueryResult.Row> page = all.stream()
                .skip(query.pagination().offset())
                .limit(query.pagination().limit())
                .map(this::shown)
                .toList();
        return new QueryResult(page, about(page, all.size()), query);
    }

    private QueryResult.Row shown(Row row) {
        return new QueryResult.Row(
                row.key().stream().map(Cell::shown).toList(),
                IntStream.range(0, row.metrics().size())
                        .mapToObj(i -> query.metrics().get(i) == Metric.EVENTS && uncounted.in(row)
                                ? new Value.Nothing()
                                : row.metrics().get(i))
                        .toList());
    }

    private Meta about(List<QueryResult.Row> page, long rows) {
        return new Meta(
                asks(Include.TOTAL_ROWS) ? OptionalLong.of(page.isEmpty() ? 0 : rows) : OptionalLong.empty(),
                asks(Include.TIME_LABELS) ? timeLabels() : Optional.empty(),
                warnings(),
                asks(Include.IMPORTS) ? Optional.of(ImportsSkipped.NO_IMPORTED_DATA) : Optional.empty());
    }

    private boolean asks(Include include) {
        return query.include().contains(include);
    }

    private Map<Metric, MetricWarning> warnings() {
        return new Revenues(query)
                .warning()
                .map(warning -> query.metrics().stream()
                        .filter(Metric::isRevenue)
                        .collect(Collectors.toMap(Function.identity(), metric -> warning)))
                .orElse(Map.of());
    }

    private Optional<List<String>> timeLabels() {
        LocalClock clock = new LocalClock(query.site().zone().id(), query.range());
        return query.dimensions().stream()
                .filter(Dimension.Time.Buckets.class::isInstance)
                .map(dimension -> clock.labels(((Dimension.Time.Buckets) dimension).granularity()))
                .findFirst();
    }
}
