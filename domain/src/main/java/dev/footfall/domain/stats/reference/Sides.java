package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which metrics are computed from events and which from visits: the table of stats-query-v2.md §9.3. */
record Sides(List<Metric> ofEvents, List<Metric> ofVisits) {
    private static final Set<Metric> COUNTS = Set.of(Metric.PAGEVIEWS, Metric.EVENTS);
    private static final Set<Metric> EVENT_ONLY =
            Set.of(Metric.SCROLL_DEPTH, Metric.TIME_ON_PAGE, Metric.TOTAL_REVENUE, Metric.AVERAGE_REVENUE);
    private static final Set<Metric> VISIT_ONLY =
            Set.of(Metric.BOUNCE_RATE, Metric.VISIT_DURATION, Metric.VIEWS_PER_VISIT, Metric.EXIT_RATE);

    static Sides of(ResolvedQuery query) {
        List<Metric> metrics = query.metrics();
        // In v1's breakdowns page views and events are as flexible as visitors: stats-api-v1.md §10.2.
        boolean flexible = query.counting() == Counting.EVENTS_OR_VISITS;
        List<Metric> eventOnly = metrics.stream()
                .filter(metric -> EVENT_ONLY.contains(metric) || (!flexible && COUNTS.contains(metric)))
                .toList();
        boolean eventMetrics = !eventOnly.isEmpty();
        boolean visitMetrics = metrics.stream().anyMatch(VISIT_ONLY::contains);
        boolean eventFilters = leaves(query).anyMatch(leaf -> Truth.isOfEvents(leaf.dimension()));
        boolean visitFilters = leaves(query).anyMatch(leaf -> Truth.isOfVisitsOnly(leaf.dimension()));
        boolean eventDimensions = query.dimensions().stream().anyMatch(Truth::isOfEvents);
        boolean visitDimensions = query.dimensions().stream().anyMatch(Truth::isOfVisitsOnly);
        // Who was there in a minute only visits know, also beside what events count: §10.3. Goals in behavioural
        // filters
        // count for the choice like all others: §6.6.
        if (query.dimensions().contains(new Dimension.Time.Buckets(Granularity.MINUTE))
                && !eventDimensions
                && leaves(query).noneMatch(leaf -> leaf.dimension() == OfEvent.GOAL)) {
            return new Sides(
                    eventOnly,
                    metrics.stream()
                            .filter(metric -> !eventOnly.contains(metric))
                            .toList());
        }
        Sides onlyVisits = new Sides(List.of(), metrics);
        Sides onlyEvents = new Sides(metrics, List.of());
        if (!eventMetrics && !eventFilters && !eventDimensions) {
            return onlyVisits;
        }
        if (!visitMetrics && !visitFilters && !visitDimensions) {
            return onlyEvents;
        }
        if (!eventMetrics && !eventDimensions) {
            return onlyVisits;
        }
        if (!visitMetrics && !visitDimensions) {
            return onlyEvents;
        }
        return new Sides(
                metrics.stream().filter(metric -> !VISIT_ONLY.contains(metric)).toList(),
                metrics.stream().filter(VISIT_ONLY::contains).toList());
    }

    private static Stream<Match> leaves(ResolvedQuery query) {
        return query.filters().stream().flatMap(Filter::leaves);
    }
}
