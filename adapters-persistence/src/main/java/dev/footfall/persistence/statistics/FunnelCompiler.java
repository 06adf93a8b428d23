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
import org.jooq.WindowSpecification;
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
    private static final WindowSpecification SO_FAR = DSL.partitionBy(VISITOR)
            .orderBy(SECOND, STEP)
            .rowsBetweenUnboundedPreceding()
            .andCurrentRow();

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
        Table<?> ways = DSL.select(VISITOR, DSL.max(lastTaken(last)).as(LEVEL))
                .from(strict ? unended() : started(last))
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
        Table<?> unnested = DSL.select(
                        VISITOR, SECOND, Spelled.unnested(numbers).as(STEP))
                .from(marked())
                .where(strict ? any.or(INTERRUPTS) : any)
                .asTable("unnested");
        return DSL.select(VISITOR, SECOND, STEP)
                .from(unnested)
                .where(STEP.isNotNull())
                .asTable("moments");
    }

    /** The moments from the first step on, with the start of it: what was before makes no difference. */
    private Table<?> entered() {
        Table<?> all = DSL.select(VISITOR, SECOND, STEP, latest(1, SECOND).as(start(1)))
                .from(moments())
                .asTable("all_moments");
        return DSL.select(VISITOR, SECOND, STEP, start(1), DSL.inline(NO_STEP).as(taken(1)))
                .from(all)
                .where(start(1).isNotNull())
                .asTable("started_1");
    }

    /** The same with the start that carries this step, if it has been taken, and the last step taken before it. */
    private Table<?> started(int step) {
        if (step == 1) {
            return entered();
        }
        Field<Long> carried =
                DSL.when(SECOND.le(start(step - 1).plus(plan.window().toSeconds())), start(step - 1));
        return DSL.select(
                        VISITOR,
                        SECOND,
                        STEP,
                        latest(step, carried).as(start(step)),
                        lastTaken(step - 1).as(taken(step)))
                .from(started(step - 1))
                .asTable("started_" + step);
    }

    /** The last step taken so far, where those up to this one have been looked at. */
    private static Field<Integer> lastTaken(int step) {
        return DSL.when(start(step).isNotNull(), DSL.inline(step)).otherwise(taken(step));
    }

    /** The greatest value so far at moments of a step. */
    private static Field<Long> latest(int step, Field<Long> value) {
        return DSL.max(DSL.when(STEP.eq(DSL.inline(step)), value)).over(SO_FAR);
    }

    /** The moments before the one that ends it. */
    private Table<?> unended() {
        Condition ends = STEP.eq(DSL.inline(NO_STEP)).or(STEP.gt(lastTaken(last).plus(DSL.inline(1))));
        Table<?> all = DSL.select(
                        VISITOR,
                        start(last),
                        taken(last),
                        DSL.count(DSL.when(ends, DSL.inline(1))).over(SO_FAR).as(ENDINGS))
                .from(started(last))
                .asTable("all_started");
        return DSL.select(VISITOR, start(last), taken(last))
                .from(all)
                .where(ENDINGS.eq(DSL.inline(0)))
                .asTable("unended");
    }

    private static Field<Boolean> reached(int step) {
        return DSL.field(name("reaches_", step), SQLDataType.BOOLEAN);
    }

    private static Field<Long> start(int step) {
        return DSL.field(name("start_", step), SQLDataType.BIGINT);
    }

    private static Field<Integer> taken(int step) {
        return DSL.field(name("taken_", step), SQLDataType.INTEGER);
    }

    private static Name name(String prefix, int step) {
        return DSL.name(prefix + step);
    }

    private static Field<Integer> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INTEGER);
    }
}
