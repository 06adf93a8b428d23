package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.StepOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.WindowSpecificationRowsStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A plan to one statement with the columns {@code level} and {@code visitors}. The row of level 0 is about everybody, also
 * those of other levels; of a level nobody has there is no row.
 *
 * <p>Every visitor's moments are numbered by the step they reach. The start that carries step 1 is the latest moment of it so
 * far, that of any other step the latest that its predecessor had at a moment of this step. Starts never go back, so the
 * latest is the greatest, which is what a window can tell.
 */
final class FunnelCompiler {
    static final Field<Integer> LEVEL = number("level");
    static final Field<Long> VISITORS = DSL.field(DSL.name("visitors"), SQLDataType.BIGINT);

    private static final int NO_STEP = 0;
    private static final Field<Long> VISITOR = DSL.field(DSL.name("visitor"), SQLDataType.BIGINT);
    private static final Field<Long> SECOND = DSL.field(DSL.name("second"), SQLDataType.BIGINT);
    private static final Field<Integer> STEP = number("step");
    private static final Field<Integer> ENDINGS = number("endings");
    private static final Field<Boolean> INTERRUPTS = DSL.field(DSL.name("interrupts"), SQLDataType.BOOLEAN);
    private static final WindowSpecificationRowsStep IN_ORDER =
            DSL.partitionBy(VISITOR).orderBy(SECOND, STEP);

    private final FunnelPlan plan;
    private final int last;
    private final boolean strict;

    private FunnelCompiler(FunnelPlan plan) {
        this.plan = plan;
        this.last = plan.steps().size();
        this.strict = plan.order() == StepOrder.STRICT;
    }

    static Select<Record2<Integer, Long>> compile(FunnelPlan plan) {
        return new FunnelCompiler(plan).compile();
    }

    private Select<Record2<Integer, Long>> compile() {
        Table<?> ways = DSL.select(VISITOR, DSL.max(taken()).as(LEVEL))
                .from(strict ? unended() : started(last))
                .where(strict ? ENDINGS.eq(0) : DSL.noCondition())
                .groupBy(VISITOR)
                .asTable("ways");
        return DSL.select(
                        DSL.inline(NO_STEP).as(LEVEL),
                        DSL.countDistinct(EVENTS.USER_ID)
                                .cast(SQLDataType.BIGINT)
                                .as(VISITORS))
                .from(EVENTS)
                .where(SourceCompiler.where(plan.events()))
                .unionAll(DSL.select(LEVEL, DSL.count().cast(SQLDataType.BIGINT).as(VISITORS))
                        .from(ways)
                        .where(LEVEL.gt(NO_STEP))
                        .groupBy(LEVEL));
    }

    /** The events that matter, once each, and which steps they reach. */
    private Table<?> marked() {
        PredicateCompiler conditions = new PredicateCompiler(StoredColumns.OF_EVENTS);
        List<Field<?>> fields = new ArrayList<>(List.of(EVENTS.USER_ID.as(VISITOR), EVENTS.TIMESTAMP.as(SECOND)));
        for (int step = 1; step <= last; step++) {
            fields.add(DSL.field(conditions.compile(plan.steps().get(step - 1))).as(reached(step)));
        }
        if (strict) {
            fields.add(DSL.field(conditions.compile(plan.interrupting())).as(INTERRUPTS));
        }
        return DSL.select(fields)
                .from(EVENTS)
                .where(SourceCompiler.where(plan.events()))
                .asTable("marked");
    }

    /** The events once for every step they reach; in strict order also those that reach none. */
    private Table<?> moments() {
        List<Field<Integer>> numbers = new ArrayList<>();
        for (int step = 1; step <= last; step++) {
            numbers.add(DSL.when(DSL.condition(reached(step)), DSL.inline(step)));
        }
        Condition any = DSL.or(IntStream.rangeClosed(1, last)
                .mapToObj(step -> DSL.condition(reached(step)))
                .toList());
        if (strict) {
            numbers.add(DSL.when(DSL.not(any).and(INTERRUPTS), DSL.inline(NO_STEP)));
        }
        Table<?> unnested = DSL.select(VISITOR, SECOND, DuckDb.unnested(numbers).as(STEP))
                .from(marked())
                .where(strict ? any.or(INTERRUPTS) : any)
                .asTable("unnested");
        return DSL.select(VISITOR, SECOND, STEP)
                .from(unnested)
                .where(STEP.isNotNull())
                .asTable("moments");
    }

    /** The moments and the starts that carry the first so many steps after them. */
    private Table<?> started(int step) {
        Table<?> before = step == 1 ? moments() : started(step - 1);
        Field<Long> carried = step == 1
                ? SECOND
                : DSL.when(SECOND.le(start(step - 1).plus(plan.window().toSeconds())), start(step - 1));
        return DSL.select(
                        DSL.asterisk(),
                        DSL.max(DSL.when(STEP.eq(DSL.inline(step)), carried))
                                .over(IN_ORDER.rowsBetweenUnboundedPreceding().andCurrentRow())
                                .as(start(step)))
                .from(before)
                .asTable("started_" + step);
    }

    /** The same with how many moments so far would have been the end. */
    private Table<?> unended() {
        List<Condition> outOfTurn = new ArrayList<>(List.of(STEP.eq(DSL.inline(NO_STEP))));
        for (int step = 2; step <= last; step++) {
            outOfTurn.add(STEP.eq(DSL.inline(step)).and(start(step - 1).isNull()));
        }
        return DSL.select(
                        DSL.asterisk(),
                        DSL.count(DSL.when(start(1).isNotNull().and(DSL.or(outOfTurn)), DSL.inline(1)))
                                .over(IN_ORDER.rowsBetweenUnboundedPreceding().andCurrentRow())
                                .as(ENDINGS))
                .from(started(last))
                .asTable("unended");
    }

    /** The greatest step with a start. */
    private Field<Integer> taken() {
        Field<Integer> taken = DSL.inline(NO_STEP);
        for (int step = 1; step <= last; step++) {
            taken = DSL.when(start(step).isNotNull(), DSL.inline(step)).otherwise(taken);
        }
        return taken;
    }

    private static Field<Boolean> reached(int step) {
        return DSL.field(name("reaches_", step), SQLDataType.BOOLEAN);
    }

    private static Field<Long> start(int step) {
        return DSL.field(name("start_", step), SQLDataType.BIGINT);
    }

    private static Name name(String prefix, int step) {
        return DSL.name(prefix + step);
    }

    private static Field<Integer> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INTEGER);
    }
}
