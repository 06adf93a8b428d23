package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SortTerm;
import dev.footfall.domain.stats.SortTerm.Direction;
import dev.footfall.domain.stats.Value;
import java.util.Comparator;
import java.util.List;

/** A row of an answer before it is shown. */
record Row(List<Cell> key, List<Value> metrics) {
    /** The asked order, and all dimensions ascending where that leaves a tie (stats-query-v2.md §11). */
    static Comparator<Row> order(ResolvedQuery query) {
        Comparator<Row> order = Comparator.comparingInt(row -> 0);
        for (SortTerm term : query.order()) {
            order = order.thenComparing(
                    switch (term.by()) {
                        case SortTerm.By.OfMetric(Metric metric) ->
                            byMetric(query.metrics().indexOf(metric), term.direction());
                        case SortTerm.By.OfDimension(Dimension dimension) ->
                            byDimension(query.dimensions().indexOf(dimension), term.direction());
                    });
        }
        for (int i = 0; i < query.dimensions().size(); i++) {
            order = order.thenComparing(byDimension(i, Direction.ASC));
        }
        return order;
    }

    private static Comparator<Row> byMetric(int index, Direction direction) {
        return Comparator.comparing(row -> row.metrics().get(index), Cell.bySize(direction));
    }

    private static Comparator<Row> byDimension(int index, Direction direction) {
        Comparator<Row> ascending = Comparator.comparing(row -> row.key().get(index));
        return switch (direction) {
            case ASC -> ascending;
            case DESC -> ascending.reversed();
        };
    }
}
