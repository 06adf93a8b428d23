package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Sort;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.SortTerm.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Select;
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
                .orderBy(plan.order().stream().map(PlanCompiler::order).toList())
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
            all = keys == 0 ? all.crossJoin(next) : all.leftJoin(next).on(sameKeys(i));
        }
        return all;
    }

    private Condition sameKeys(int part) {
        return DSL.and(IntStream.range(0, keys)
                .mapToObj(i -> key(0, i).eq(key(part, i)))
                .toList());
    }

    private Field<?> value(Column column) {
        Name name = part(column.part()).append(PartCompiler.measure(column.measure()));
        Measure measure = plan.parts().get(column.part()).measures().get(column.measure());
        if (column.part() == 0) {
            return DSL.field(name);
        }
        return measure == Measure.Plain.VIEWS_PER_VISIT
                ? DSL.coalesce(DSL.field(name, SQLDataType.DOUBLE), 0.0)
                : DSL.coalesce(DSL.field(name, SQLDataType.BIGINT), 0L);
    }

    private static OrderField<?> order(Sort sort) {
        Field<?> by = DSL.field(
                switch (sort.by()) {
                    case Sorted.ByKey(int index) -> PartCompiler.key(index);
                    case Sorted.ByColumn(int index) -> column(index);
                });
        return sort.direction() == Direction.ASC ? by.asc() : by.desc();
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
