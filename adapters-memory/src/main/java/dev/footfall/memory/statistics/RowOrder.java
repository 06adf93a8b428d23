package dev.footfall.memory.statistics;

import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.SortTerm;
import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order of a plan's rows. */
final class RowOrder {
    private RowOrder() {}

    static Comparator<PartialResults.Row> of(List<QueryPlan.Sort> sorts) {
        Comparator<PartialResults.Row> order = Comparator.comparingInt(row -> 0);
        for (QueryPlan.Sort sort : sorts) {
            Function<PartialResults.Row, Value> sorted = switch (sort.by()) {
                case Sorted.ByKey(int index) -> row -> row.keys().get(index);
                case Sorted.ByColumn(int index) -> row -> row.columns().get(index);
            };
            order = order.thenComparing(sorted, of(sort.direction()));
        }
        return order;
    }

    private static Comparator<Value> of(SortTerm.Direction direction) {
        Comparator<Value> bySize = RowOrder::compare;
        return Comparator.<Value, Boolean>comparing(Value.Nothing.class::isInstance)
                .thenComparing(direction == SortTerm.Direction.ASC ? bySize : bySize.reversed());
    }

    private static int compare(Value one, Value other) {
        if (one instanceof Value.Nothing) {
            return 0;
        }
        return one instanceof Value.Text(String left) && other instanceof Value.Text(String right)
                ? Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))
                : number(one).compareTo(number(other));
    }

    private static BigDecimal number(Value value) {
        return switch (value) {
            case Value.Whole(long whole) -> BigDecimal.valueOf(whole);
            case Value.Fraction(double fraction) -> BigDecimal.valueOf(fraction);
            case Value.Decimal(BigDecimal decimal) -> decimal;
            case Value.Text text -> throw new IllegalArgumentException(text.text());
            case Value.Money money -> throw new IllegalArgumentException("no column of a store: " + money);
            case Value.Nothing nothing -> throw new IllegalArgumentException("nothing");
        };
    }
}
