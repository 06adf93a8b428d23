package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.WhenNone;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Sort;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.SortTerm.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private PlanCompiler(QueryPlan plan) {
        this.plan = plan;
        this.keys = plan.driver().keys().size();
    }

    static Select<?> compile(QueryPlan plan) {
        return new PlanCompiler(plan).compile();
    }

    private Select<?> compile() {
        return DSL.select(fields())
                .from(tables())
                .orderBy(plan.order().stream().map(this::order).toList())
                .limit(plan.page().limit())
                .offset(plan.page().offset());
    }

    private List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            fields.add(key(0, i).as(PartCompiler.key(i)));
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
            all = parts.get(i).keys().isEmpty()
                    ? all.crossJoin(next)
                    : all.leftJoin(next).on(sameKeys(i));
        }
        return all;
    }

    private Condition sameKeys(int part) {
        return DSL.and(IntStream.range(0, keys)
                .mapToObj(i -> key(0, i).eq(key(part, i)))
                .toList());
    }

    private Field<?> value(Column column) {
        return switch (column) {
            case Column.Measured measured -> measured(measured);
            case Column.Share(var of, var in, var whenNone) -> share(number(of), number(in), whenNone);
            case Column.OfGroups(var of, int key, var groups) ->
                DSL.when(DSL.field(key(0, key).getQualifiedName(), String.class).in(groups), measured(of));
            case Column.Unknown() -> DSL.castNull(SQLDataType.DECIMAL);
        };
    }

    // What a row without partner has: nothing, or nothing that could be known.
    private Field<?> measured(Column.Measured column) {
        return switch (measure(column)) {
            case Plain.SCROLL_DEPTH, Plain.TIME_ON_PAGE -> DSL.field(name(column));
            case Plain.VIEWS_PER_VISIT -> orElse(column, SQLDataType.DOUBLE, 0.0);
            case Plain.TOTAL_REVENUE, Plain.AVERAGE_REVENUE -> orElse(column, SQLDataType.DECIMAL, BigDecimal.ZERO);
            case Plain.VISITORS, Plain.VISITS, Plain.PAGEVIEWS, Plain.EVENTS, Plain.VISIT_DURATION -> number(column);
            case Measure.BounceRate ignored -> number(column);
        };
    }

    private static Field<Long> number(Column.Measured column) {
        return orElse(column, SQLDataType.BIGINT, 0L);
    }

    // The rows are the driver's, so only the others may have no partner.
    private static <T> Field<T> orElse(Column.Measured column, DataType<T> type, T otherwise) {
        Field<T> found = DSL.field(name(column), type);
        return column.part() == 0 ? found : DSL.coalesce(found, otherwise);
    }

    // Multiplied by a hundred twice, as the formula has it: one step would round some halves another way.
    private static Field<Double> share(Field<Long> of, Field<Long> in, WhenNone whenNone) {
        Field<Double> percent = DuckDb.quotient(of.cast(SQLDataType.DOUBLE), in).times(100.0);
        Field<Double> rounded = DuckDb.roundHalfEven(percent.times(100.0)).div(100.0);
        return whenNone == WhenNone.ZERO ? DSL.coalesce(rounded, 0.0) : rounded;
    }

    private Measure measure(Column.Measured column) {
        return plan.parts().get(column.part()).measures().get(column.measure());
    }

    private static Name name(Column.Measured column) {
        return part(column.part()).append(PartCompiler.measure(column.measure()));
    }

    private OrderField<?> order(Sort sort) {
        return switch (sort.by()) {
            case Sorted.ByKey(int index) -> directed(DSL.field(PartCompiler.key(index)), sort.direction());
            case Sorted.ByColumn(int index) -> {
                SortField<?> order = directed(DSL.field(column(index)), sort.direction());
                yield mayBeNothing(plan.columns().get(index)) ? order.nullsLast() : order;
            }
        };
    }

    private static SortField<?> directed(Field<?> by, Direction direction) {
        return direction == Direction.ASC ? by.asc() : by.desc();
    }

    private boolean mayBeNothing(Column column) {
        return switch (column) {
            case Column.Share share -> share.whenNone() == WhenNone.NOTHING;
            case Column.OfGroups ignored -> true;
            case Column.Unknown ignored -> true;
            case Column.Measured measured ->
                measure(measured) == Plain.SCROLL_DEPTH || measure(measured) == Plain.TIME_ON_PAGE;
        };
    }

    private static Field<Object> key(int part, int index) {
        return DSL.field(part(part).append(PartCompiler.key(index)));
    }

    private static Name part(int index) {
        return DSL.name("part_" + index);
    }

    private static Name column(int index) {
        return DSL.name("column_" + index);
    }
}
