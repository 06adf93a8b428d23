package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.util.List;
import java.util.Optional;

/** How many of a page's views were the last of their visit (stats-query-v2.md appendix A). */
record Exits(Optional<Parts> pageviews) {
    /** What is not asked for is not counted. */
    static Exits of(ResolvedQuery query, Traffic traffic) {
        return new Exits(Optional.of(query)
                .filter(asked -> asked.metrics().contains(Metric.EXIT_RATE))
                .map(asked -> Parts.of(
                        Aside.about(
                                asked,
                                Metric.PAGEVIEWS,
                                Aside.without(asked.filters(), dimension -> dimension == OfVisit.EXIT_PAGE),
                                List.of(OfEvent.PAGE)),
                        traffic)));
    }

    Value rate(List<Cell> page, long exits) {
        long views = ((Value.Whole) pageviews.orElseThrow().value(Metric.PAGEVIEWS, page)).number();
        return views == 0 ? new Value.Nothing() : new Value.Fraction(Quotient.rounded(1000 * exits, views) / 10.0);
    }
}
