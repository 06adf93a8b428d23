package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Further questions about the same time, which an answer needs for its own numbers. */
final class Aside {
    private Aside() {}

    static ResolvedQuery about(ResolvedQuery query, Metric metric, List<Filter> filters, List<Dimension> dimensions) {
        boolean goals = dimensions.contains(OfEvent.GOAL)
                || filters.stream().flatMap(Filter::leaves).anyMatch(leaf -> leaf.dimension() == OfEvent.GOAL);
        return new ResolvedQuery(
                query.site(),
                List.of(metric),
                query.range(),
                filters,
                dimensions,
                List.of(),
                Set.of(),
                query.pagination(),
                query.counting(),
                goals ? query.goals() : List.of(),
                query.circumstances());
    }

    /** The filters but those that are nothing but a leaf on such a dimension. */
    static List<Filter> without(List<Filter> filters, Predicate<Dimension> left) {
        return filters.stream()
                .filter(filter -> !(filter instanceof Match leaf && left.test(leaf.dimension())))
                .toList();
    }
}
