package dev.footfall.domain.stats;

import dev.footfall.domain.stats.QueryResult.Compared;
import dev.footfall.domain.stats.QueryResult.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts the numbers of another period beside those of an answer (stats-query-v2.md appendix A.2). */
public final class Comparisons {
    private static final double TENTHS = 10;
    private static final int PERCENT = 100;

    private final ResolvedQuery query;
    private final List<String> labels;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> otherLabels;
    private final Map<List<Value>, List<Value>> others = new HashMap<>();
    private final EmptyRow empty;

    private Comparisons(ResolvedQuery query, QueryResult other) {
        this.query = query;
        this.labels = labels(query);
        for (int i = 0; i < labels.size(); i++) {
            positions.putIfAbsent(labels.get(i), i);
        }
        this.otherLabels = labels(other.query());
        other.rows().forEach(row -> others.put(row.dimensions(), row.metrics()));
        this.empty = new EmptyRow(query);
    }

    /** @param other the answer to {@link ResolvedQuery#beside} */
    public static QueryResult compare(QueryResult answer, QueryResult other) {
        Comparisons comparisons = new Comparisons(answer.query(), other);
        List<Row> rows = new ArrayList<>(answer.rows());
        rows.addAll(comparisons.silentRows(answer.rows()));
        return new QueryResult(rows.stream().map(comparisons::beside).toList(), answer.meta(), answer.query());
    }

    private static List<String> labels(ResolvedQuery query) {
        return query.buckets().map(buckets -> TimeLabels.of(query).all(buckets)).orElse(List.of());
    }

    /** Where time is all that is asked by, every label has a row. */
    private List<Row> silentRows(List<Row> rows) {
        if (query.dimensions().size() != 1 || !(query.dimensions().getFirst() instanceof Dimension.Time)) {
            return List.of();
        }
        Set<List<Value>> known = new HashSet<>();
        rows.forEach(row -> known.add(row.dimensions()));
        return labels.stream()
                .<List<Value>>map(label -> List.of(new Value.Text(label)))
                .distinct()
                .filter(dimensions -> !known.contains(dimensions))
                .map(dimensions -> new Row(dimensions, empty.metrics(dimensions)))
                .toList();
    }

    private Row beside(Row row) {
        List<Value> dimensions = otherDimensions(row.dimensions());
        List<Value> metrics =
                Optional.ofNullable(others.get(dimensions)).orElseGet(() -> empty.metrics(row.dimensions()));
        List<Value> change = IntStream.range(0, metrics.size())
                .mapToObj(i -> change(
                        query.metrics().get(i), metrics.get(i), row.metrics().get(i)))
                .toList();
        return new Row(row.dimensions(), row.metrics(), Optional.of(new Compared(dimensions, metrics, change)));
    }

    private List<Value> otherDimensions(List<Value> dimensions) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(i -> query.dimensions().get(i) instanceof Dimension.Time
                        ? otherLabel(dimensions.get(i))
                        : dimensions.get(i))
                .toList();
    }

    private Value otherLabel(Value label) {
        int at = label instanceof Value.Text(String text) ? positions.getOrDefault(text, -1) : -1;
        return at >= 0 && at < otherLabels.size() ? new Value.Text(otherLabels.get(at)) : new Value.Nothing();
    }

    static Value change(Metric metric, Value before, Value now) {
        Optional<BigDecimal> old = number(before);
        Optional<BigDecimal> present = number(now);
        if (old.isEmpty() || present.isEmpty()) {
            return new Value.Nothing();
        }
        return switch (metric) {
            case CONVERSION_RATE, EXIT_RATE ->
                new Value.Fraction(
                        Math.rint((present.get().doubleValue() - old.get().doubleValue()) * TENTHS) / TENTHS);
            case BOUNCE_RATE ->
                old.get().signum() > 0
                        ? difference(before, now, present.get().subtract(old.get()))
                        : new Value.Nothing();
            default -> relative(old.get(), present.get());
        };
    }

    private static Value difference(Value before, Value now, BigDecimal difference) {
        return before instanceof Value.Fraction || now instanceof Value.Fraction
                ? new Value.Fraction(difference.doubleValue())
                : new Value.Whole(difference.longValueExact());
    }

    private static Value relative(BigDecimal old, BigDecimal present) {
        if (old.signum() == 0) {
            return new Value.Whole(present.signum() > 0 ? PERCENT : 0);
        }
        return new Value.Whole(present.subtract(old)
                .multiply(BigDecimal.valueOf(PERCENT))
                .divide(old, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
            case Value.Fraction(double number) -> Optional.of(BigDecimal.valueOf(number));
            case Value.Decimal(BigDecimal number) -> Optional.of(number);
            case Value.Money(BigDecimal amount, String currency) -> Optional.of(amount);
            case Value.Text ignored -> Optional.empty();
            case Value.Nothing ignored -> Optional.empty();
        };
    }
}
