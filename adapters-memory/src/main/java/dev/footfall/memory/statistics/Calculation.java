package dev.footfall.memory.statistics;

import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What the columns of a plan are, of the groups of its parts. */
final class Calculation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Part> parts;
    private final List<Map<List<Value>, List<Member>>> groups;
    private final Measures measures;

    Calculation(QueryPlan plan, List<Map<List<Value>, List<Member>>> groups, Measures measures) {
        this.parts = plan.parts();
        this.groups = groups;
        this.measures = measures;
    }

    Value value(Column column, List<Value> key) {
        return switch (column) {
            case Column.Measured measured -> measured(measured, key);
            case Column.Sum sum -> new Value.Whole(sum(sum, key).longValueExact());
            case Column.Constant(long number) -> new Value.Whole(number);
            case Column.Unknown() -> new Value.Nothing();
            case Column.OfGroups(Column.Measured of, int index, var shown) ->
                key.get(index) instanceof Value.Text(String group) && shown.contains(group)
                        ? measured(of, key)
                        : new Value.Nothing();
            case Column.Share share -> share(share, key);
            case Column.Mean(List<Column.Term> totals, List<Column.Term> counts) -> {
                BigDecimal count = terms(counts, key);
                yield count.signum() == 0
                        ? new Value.Nothing()
                        : new Value.Whole(quotient(terms(totals, key), count, 0).longValueExact());
            }
            case Column.Joint joint -> joint(joint, key);
        };
    }

    private Value measured(Column.Measured column, List<Value> key) {
        Part part = parts.get(column.part());
        return measures.value(
                part.measures().get(column.measure()),
                groups.get(column.part()).getOrDefault(part.keys().isEmpty() ? List.of() : key, List.of()));
    }

    private BigDecimal number(Column.Measured column, List<Value> key) {
        return switch (measured(column, key)) {
            case Value.Whole(long whole) -> BigDecimal.valueOf(whole);
            case Value.Fraction(double fraction) -> BigDecimal.valueOf(fraction);
            case Value value -> throw new IllegalArgumentException("no number: " + value);
        };
    }

    private BigDecimal sum(Column.Sum sum, List<Value> key) {
        return sum.terms().stream().map(term -> number(term, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal terms(List<Column.Term> terms, List<Value> key) {
        return terms.stream()
                .map(term -> number(term.measured(), key).multiply(BigDecimal.valueOf(term.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // As doubles are divided: stats-query-v2.md §8.
    private Value share(Column.Share share, List<Value> key) {
        double whole = sum(share.in(), key).doubleValue();
        double scale = Math.pow(10, share.decimals());
        return whole > 0
                ? new Value.Fraction(
                        Math.rint(sum(share.of(), key).doubleValue() / whole * HUNDRED.doubleValue() * scale) / scale)
                : switch (share.whenNone()) {
                    case NOTHING -> new Value.Nothing();
                    case ZERO -> new Value.Fraction(0);
                };
    }

    private Value joint(Column.Joint joint, List<Value> key) {
        BigDecimal weight = number(joint.weight(), key);
        BigDecimal count = weight.add(sum(joint.counts(), key));
        BigDecimal total = number(joint.mean(), key)
                .multiply(weight)
                .add(sum(joint.totals(), key).multiply(BigDecimal.valueOf(joint.scale())));
        return new Value.Fraction(
                count.signum() == 0
                        ? 0
                        : quotient(total, count, joint.decimals()).doubleValue());
    }

    private static BigDecimal quotient(BigDecimal total, BigDecimal count, int decimals) {
        return total.divide(count, decimals, RoundingMode.HALF_EVEN);
    }
}
