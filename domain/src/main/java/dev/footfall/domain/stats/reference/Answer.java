package dev.footfall.domain.stats.reference;

import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
        Optional<Imports> imports = imports();
        Parts parts = Parts.of(query, imports.equals(Optional.of(Imports.INCLUDED)) ? traffic : traffic.own());
        List<Row> all = parts.keys().stream()
                .filter(this::isAskedFor)
                .map(key -> new Row(
                        key,
                        query.metrics().stream()
                                .map(metric -> parts.value(metric, key))
                                .toList()))
                .sorted(Row.order(query))
                .toList();
        List<Row> page = all.stream()
                .skip(query.pagination().offset())
                .limit(query.pagination().limit())
                .toList();
        return new QueryResult(
                page.stream().map(this::shown).toList(),
                new Meta(
                        asks(Include.TOTAL_ROWS)
                                ? OptionalLong.of(page.isEmpty() ? 0 : all.size())
                                : OptionalLong.empty(),
                        asks(Include.TIME_LABELS) ? timeLabels() : Optional.empty(),
                        warnings(imports),
                        imports,
                        new Dashboard(query).help(page)),
                query);
    }

    private Optional<Imports> imports() {
        if (asks(Include.IMPORTS)) {
            return Optional.of(Decision.about(query));
        }
        return asks(Include.IMPORTS_META)
                ? Optional.of(Decision.about(query))
                        .map(decision -> decision == Imports.INCLUDED ? Imports.NOT_ASKED : decision)
                : Optional.empty();
    }

    // Where time alone is asked by, there is nothing to restrict.
    private boolean isAskedFor(List<Cell> key) {
        List<Value> withoutTime = IntStream.range(0, key.size())
                .filter(i -> !(query.dimensions().get(i) instanceof Dimension.Time))
                .mapToObj(i -> key.get(i).shown())
                .toList();
        return withoutTime.isEmpty()
                || query.circumstances()
                        .only()
                        .map(some -> some.contains(withoutTime))
                        .orElse(true);
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

    private boolean asks(Include include) {
        return query.include().contains(include);
    }

    private Map<Metric, MetricWarning> warnings(Optional<Imports> imports) {
        Map<Metric, MetricWarning> warnings = new EnumMap<>(Metric.class);
        new Revenues(query)
                .warning()
                .ifPresent(warning -> query.metrics().stream()
                        .filter(Metric::isRevenue)
                        .forEach(metric -> warnings.put(metric, warning)));
        if (query.metrics().contains(Metric.SCROLL_DEPTH)
                && imports.equals(Optional.of(Imports.INCLUDED))
                && Decision.inRange(query, query.range()).noneMatch(each -> each.scrollDepth() == ScrollDepth.KNOWN)) {
            warnings.put(Metric.SCROLL_DEPTH, MetricWarning.NO_IMPORTED_SCROLL_DEPTH);
        }
        if (query.metrics().contains(Metric.TIME_ON_PAGE) && PageTime.isLegacy(query)) {
            warnings.put(Metric.TIME_ON_PAGE, MetricWarning.LEGACY_TIME_ON_PAGE_USED);
        }
        return warnings;
    }

    private Optional<List<String>> timeLabels() {
        LocalClock clock = LocalClock.of(query);
        return query.dimensions().stream()
                .filter(Dimension.Time.Buckets.class::isInstance)
                .map(dimension -> clock.labels(((Dimension.Time.Buckets) dimension).granularity()))
                .findFirst();
    }
}
