package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.QueryPlan.Sort;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows a question asks for, and in which order (stats-query-v2.md §11 and appendix A.2). */
record AskedRows(ResolvedQuery query) {
    // Ties are broken by all dimensions, so that pages neither overlap nor skip: §11.
    List<Sort> order() {
        List<Sort> order = new ArrayList<>();
        for (SortTerm term : query.order()) {
            order.add(new Sort(
                    switch (term.by()) {
                        case SortTerm.By.OfMetric(Metric metric) ->
                            new Sorted.ByColumn(query.metrics().indexOf(metric));
                        case SortTerm.By.OfDimension(Dimension dimension) ->
                            new Sorted.ByKey(query.dimensions().indexOf(dimension));
                    },
                    term.direction()));
        }
        for (int key = 0; key < query.dimensions().size(); key++) {
            Sorted byKey = new Sorted.ByKey(key);
            if (order.stream().noneMatch(sort -> sort.by().equals(byKey))) {
                order.add(new Sort(byKey, SortTerm.Direction.ASC));
            }
        }
        return order;
    }

    /** As {@link QueryPlan#only} has them. */
    Optional<Set<List<Value>>> only() {
        return query.circumstances().only().map(this::stored);
    }

    // An unknown country is shown as two NULs and known by nothing: §5.3.
    private Set<List<Value>> stored(Set<List<Value>> shown) {
        int country = query.dimensions().stream()
                .filter(dimension -> !(dimension instanceof Dimension.Time))
                .toList()
                .indexOf(OfVisit.COUNTRY);
        if (country < 0) {
            return shown;
        }
        return shown.stream()
                .map(values -> {
                    List<Value> stored = new ArrayList<>(values);
                    stored.replaceAll(value -> value.equals(new Value.Text("\0\0")) ? new Value.Text("") : value);
                    return List.copyOf(stored);
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
