package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.WhenNone;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Sort;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.SortTerm.Direction;
import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A plan to one statement with the columns {@code key_0…}, {@code column_0…} and, if rows are counted, {@code total}. */
final class PlanCompiler {
    private final QueryPlan plan;
    private final int keys;
    private final int drivers;

    private PlanCompiler(QueryPlan plan) {
        this.plan = plan;
        this.keys = plan.keys().size();
        this.drivers = plan.keys().isEmpty() ? 1 : plan.drivers().size();
    }

    static Select<?> compile(QueryPlan plan) {
        return new PlanCompiler(plan).compile();
    }

    private Select<?> compile() {
        return DSL.select(fields())
                .from(tables())
                .where(isAsked())
                .orderBy(
                        isOneRow()
                                ? List.of()
                                : plan.order().stream().map(this::order).toList())
                .limit(DSL.inline(plan.page().limit()))
                .offset(DSL.inline(plan.page().offset()));
    }

    private boolean isOneRow() {
        return keys == 0;
    }

    private List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            fields.add(key(i, drivers).as(PartCompiler.key(i)));
        }
        for (int i = 0; i < plan.columns().size(); i++) {
            fields.add(value(plan.columns().get(i)).as(column(i)));
        }
        if (plan.rowCount() == RowCount.ASKED) {
            fields.add(DSL.count().over().as(DSL.name("total")));
        }
        return fields;
    }

    private Table<?> tables() {
        List<Part> parts = plan.parts();
        Table<?> all = PartCompiler.compile(parts.getFirst()).asTable(part(0));
        for (int i = 1; i < parts.size(); i++) {
            Table<?> next = PartCompiler.compile(parts.get(i)).asTable(part(i));
            if (parts.get(i).keys().isEmpty()) {
                all = all.crossJoin(next);
            } else if (i < drivers) {
                all = all.fullOuterJoin(next).on(sameKeys(i, i));
            } else {
                all = all.leftJoin(next).on(sameKeys(i, drivers));
            }
        }
        return all;
    }

    private Condition sameKeys(int part, int before) {
        return DSL.and(IntStream.range(0, keys)
                .mapToObj(i -> key(i, before).eq(key(part, i, Object.class)))
                .toList());
    }

    private Condition isAsked() {
        List<Integer> compared = IntStream.range(0, keys)
                .filter(i -> !(plan.keys().get(i) instanceof GroupKey.TimeBucket)
                        && !(plan.keys().get(i) instanceof GroupKey.ActiveBuckets))
                .boxed()
                .toList();
        return plan.only()
                .filter(rows -> !compared.isEmpty())
                .map(rows -> rows.isEmpty() ? DSL.falseCondition() : isOneOf(rows, compared))
                .orElseGet(DSL::noCondition);
    }

    private Condition isOneOf(Set<List<Value>> rows, List<Integer> compared) {
        return DSL.row(compared.stream().map(i -> key(i, drivers)).toList())
                .in(rows.stream()
                        .map(row ->
                                DSL.row(row.stream().map(PlanCompiler::plain).toList()))
                        .toList());
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> number;
            case Value.Fraction ignored -> throw new IllegalArgumentException("no group is known by " + value);
            case Value.Decimal ignored -> throw new IllegalArgumentException("no group is known by " + value);
            case Value.Money ignored -> throw new IllegalArgumentException("no group is known by " + value);
            case Value.Nothing ignored -> throw new IllegalArgumentException("no group is known by " + value);
        };
    }

    private Field<?> value(Column column) {
        return switch (column) {
            case Column.Measured measured -> measured(measured);
            case Column.Sum sum -> sum(sum);
            case Column.Share share -> share(share);
            case Column.Mean(var totals, var counts) ->
                Spelled.roundHalfEven(Spelled.quotient(product(totals).cast(SQLDataType.DOUBLE), product(counts)))
                        .cast(SQLDataType.BIGINT);
            case Column.Joint joint -> joint(joint);
            case Column.Constant(long number) -> DSL.inline(number);
            case Column.OfGroups(var of, int key, var groups) ->
                DSL.when(DSL.cast(key(key, drivers), SQLDataType.VARCHAR).in(groups), measured(of));
            case Column.Unknown() -> DSL.castNull(SQLDataType.DECIMAL);
        };
    }

    private Field<?> measured(Column.Measured column) {
        return switch (measure(column)) {
            case Plain.VIEWS_PER_VISIT -> orElse(column, SQLDataType.DOUBLE, 0.0);
            case Plain.TOTAL_REVENUE, Plain.AVERAGE_REVENUE -> orElse(column, SQLDataType.DECIMAL, BigDecimal.ZERO);
            default -> number(column);
        };
    }

    private Field<Long> number(Column.Measured column) {
        return orElse(column, SQLDataType.BIGINT, 0L);
    }

    // Where the rows are one part's, all others may have no partner.
    private <T> Field<T> orElse(Column.Measured column, DataType<T> type, T otherwise) {
        Field<T> found = DSL.field(name(column), type);
        return column.part() == 0 && drivers == 1 ? found : DSL.coalesce(found, otherwise);
    }

    private Field<Long> sum(Column.Sum sum) {
        return added(sum.terms().stream().map(this::number).toList());
    }

    private Field<Long> product(List<Column.Term> terms) {
        return added(terms.stream()
                .map(term -> term.times() == 1
                        ? number(term.measured())
                        : number(term.measured()).times(DSL.inline(term.times())))
                .toList());
    }

    private static Field<Long> added(List<Field<Long>> numbers) {
        return numbers.stream().reduce(Field::plus).orElseGet(() -> DSL.inline(0L));
    }

    private Field<Double> share(Column.Share share) {
        Field<Double> percent = Spelled.quotient(sum(share.of()).cast(SQLDataType.DOUBLE), sum(share.in()))
                .times(100.0);
        Field<Double> rounded = rounded(percent, share.decimals());
        return share.whenNone() == WhenNone.ZERO ? DSL.coalesce(rounded, 0.0) : rounded;
    }

    private Field<Double> joint(Column.Joint joint) {
        Field<Long> weight = number(joint.weight());
        Field<Double> mean = DSL.cast(measured(joint.mean()), SQLDataType.DOUBLE);
        return DSL.coalesce(
                rounded(
                        Spelled.quotient(
                                mean.times(weight).plus(sum(joint.totals()).times(DSL.inline(joint.scale()))),
                                weight.plus(sum(joint.counts()))),
                        joint.decimals()),
                0.0);
    }

    // Multiplied by a hundred on its own, as the formulas have it: one step would round some halves another way.
    private static Field<Double> rounded(Field<Double> number, int decimals) {
        double unit = Math.pow(10, decimals);
        return decimals == 0
                ? Spelled.roundHalfEven(number)
                : Spelled.roundHalfEven(number.times(unit)).div(unit);
    }

    private Measure measure(Column.Measured column) {
        return plan.parts().get(column.part()).measures().get(column.measure());
    }

    private static Name name(Column.Measured column) {
        return part(column.part()).append(PartCompiler.measure(column.measure()));
    }

    private OrderField<?> order(Sort sort) {
        return switch (sort.by()) {
            case Sorted.ByKey(int index) ->
                directed(Spelled.selected(PartCompiler.key(index), index), sort.direction());
            case Sorted.ByColumn(int index) -> {
                SortField<?> order = directed(Spelled.selected(column(index), keys + index), sort.direction());
                yield mayBeNothing(plan.columns().get(index)) ? order.nullsLast() : order;
            }
        };
    }

    private static SortField<?> directed(Field<?> by, Direction direction) {
        return direction == Direction.ASC ? by.asc() : by.desc();
    }

    private static boolean mayBeNothing(Column column) {
        return switch (column) {
            case Column.Share share -> share.whenNone() == WhenNone.NOTHING;
            case Column.OfGroups ignored -> true;
            case Column.Unknown ignored -> true;
            case Column.Mean ignored -> true;
            case Column.Measured ignored -> false;
            case Column.Sum ignored -> false;
            case Column.Joint ignored -> false;
            case Column.Constant ignored -> false;
        };
    }

    /** What a row is known by: the key of the first of so many parts that has the row. */
    private static Field<Object> key(int index, int parts) {
        return IntStream.range(1, parts)
                .mapToObj(part -> key(part, index, Object.class))
                .reduce(key(0, index, Object.class), Spelled::firstKnown);
    }

    private static <T> Field<T> key(int part, int index, Class<T> type) {
        return DSL.field(part(part).append(PartCompiler.key(index)), type);
    }

    private static Name part(int index) {
        return DSL.name("part_" + index);
    }

    private static Name column(int index) {
        return DSL.name("column_" + index);
    }
}
