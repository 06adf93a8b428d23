package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Circumstances.Pace;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryResult.Help;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a dashboard wants to know besides (stats-query-v2.md appendix A). */
final class Dashboard {
    private final ResolvedQuery query;
    private final Optional<List<Bucket>> buckets;

    Dashboard(ResolvedQuery query) {
        this.query = query;
        this.buckets = query.dimensions().stream()
                .filter(Dimension.Time.Buckets.class::isInstance)
                .map(time -> ((Dimension.Time.Buckets) time).granularity())
                .findFirst()
                .map(LocalClock.of(query)::buckets);
    }

    /** @param page the rows that are shown */
    Help help(List<Row> page) {
        return new Help(
                ifAsked(Include.DASHBOARD_METRIC_LABELS, () -> Optional.of(metricLabels())),
                ifAsked(Include.EMPTY_METRICS, () -> Optional.of(emptyMetrics())),
                ifAsked(Include.PRESENT_INDEX, () -> buckets.map(this::present)),
                ifAsked(Include.PARTIAL_TIME_LABELS, () -> buckets.map(this::partial)),
                ifAsked(
                        Include.TIME_LABEL_RESULT_INDICES,
                        () -> buckets.map(all ->
                                all.stream().map(bucket -> row(bucket, page)).toList())));
    }

    private <T> Optional<T> ifAsked(Include include, Supplier<Optional<T>> answer) {
        return query.include().contains(include) ? answer.get() : Optional.empty();
    }

    private List<String> metricLabels() {
        return query.metrics().stream()
                .map(metric -> switch (metric) {
                    case VISITORS -> visitors();
                    case CONVERSION_RATE, GROUP_CONVERSION_RATE -> "CR";
                    default -> metric.wireName();
                })
                .toList();
    }

    private String visitors() {
        if (query.circumstances().pace() == Pace.REALTIME) {
            return "Current visitors";
        }
        if (query.filters().stream()
                .anyMatch(filter -> filter instanceof Match leaf && leaf.dimension() == OfEvent.GOAL)) {
            return "Conversions";
        }
        if (query.dimensions().equals(List.of(OfVisit.ENTRY_PAGE))) {
            return "Unique entrances";
        }
        return query.dimensions().equals(List.of(OfVisit.EXIT_PAGE)) ? "Unique exits" : "Visitors";
    }

    private List<Value> emptyMetrics() {
        return query.metrics().stream()
                .map(metric -> switch (metric) {
                    case VIEWS_PER_VISIT, BOUNCE_RATE, PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE ->
                        new Value.Fraction(0);
                    case VISIT_DURATION, EXIT_RATE, SCROLL_DEPTH, TIME_ON_PAGE -> new Value.Nothing();
                    case TOTAL_REVENUE, AVERAGE_REVENUE -> noMoney();
                    case VISITORS, VISITS, PAGEVIEWS, EVENTS, SAMPLE_PERCENT -> new Value.Whole(0);
                })
                .toList();
    }

    // Of which goal a row for which nothing was found would be, nobody knows.
    private Value noMoney() {
        return query.dimensions().contains(OfEvent.GOAL)
                ? new Value.Nothing()
                : new Revenues(query).total(List.of(), List.of());
    }

    private OptionalInt present(List<Bucket> all) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).contains(query.circumstances().now()))
                .findFirst();
    }

    private List<String> partial(List<Bucket> all) {
        return all.isEmpty()
                ? List.of()
                : Stream.of(all.getFirst(), all.getLast())
                        .distinct()
                        .filter(bucket -> bucket.first().isBefore(query.range().first())
                                || bucket.last().isAfter(query.range().last())
                                || bucket.last().isAfter(query.circumstances().now()))
                        .map(bucket -> ((Value.Text) bucket.label().shown()).text())
                        .toList();
    }

    private OptionalInt row(Bucket bucket, List<Row> page) {
        int time = IntStream.range(0, query.dimensions().size())
                .filter(i -> query.dimensions().get(i) instanceof Dimension.Time.Buckets)
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, page.size())
                .filter(i -> page.get(i).key().get(time).equals(bucket.label()))
                .findFirst();
    }
}
