package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Percentages of visitors, and of whom (stats-query-v2.md §8.1).
 *
 * @param everybody the visitors of the question as a whole
 * @param candidates those there would be if it did not ask for goals and properties
 * @param groups the same by group; empty where there is nobody, since no event reaches a goal nobody asks for
 */
record Shares(long everybody, long candidates, Optional<Parts> groups) {
    /** What is not asked for is not counted. */
    static Shares of(ResolvedQuery query, Traffic traffic) {
        Set<Metric> metrics = Set.copyOf(query.metrics());
        List<Filter> kept =
                Aside.without(query.filters(), dimension -> dimension == OfEvent.GOAL || dimension instanceof Property);
        return new Shares(
                metrics.contains(Metric.PERCENTAGE) ? visitors(query, query.filters(), traffic) : 0,
                metrics.contains(Metric.CONVERSION_RATE) ? visitors(query, kept, traffic) : 0,
                metrics.contains(Metric.GROUP_CONVERSION_RATE)
                                && !query.dimensions().contains(OfEvent.GOAL)
                        ? Optional.of(Parts.of(Aside.about(query, Metric.VISITORS, kept, query.dimensions()), traffic))
                        : Optional.empty());
    }

    // Always of events, whatever the question itself is answered from.
    private static long visitors(ResolvedQuery query, List<Filter> filters, Traffic traffic) {
        List<Dimension> all = List.of();
        ResolvedQuery aside = Aside.about(query, Metric.VISITORS, filters, all);
        long imported = ImportedGroups.of(aside, filters, all, aside.metrics(), traffic)
                .map(groups -> groups.tally(List.of()).visitors())
                .orElse(0L);
        return imported
                + new Sets(aside, traffic)
                        .events().stream().map(Event::visitor).distinct().count();
    }

    Value ofEverybody(long visitors) {
        return everybody == 0 ? new Value.Nothing() : percent(visitors, everybody);
    }

    Value ofCandidates(long visitors) {
        return percent(visitors, candidates);
    }

    Value ofGroup(List<Cell> key, long visitors) {
        return percent(
                visitors,
                groups.map(parts -> ((Value.Whole) parts.value(Metric.VISITORS, key)).number())
                        .orElse(0L));
    }

    private static Value percent(long visitors, long of) {
        return new Value.Fraction(of == 0 ? 0 : Math.rint((double) visitors / of * 100 * 100) / 100);
    }
}
