package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.visit.EventName;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What is computed of the rows of a group. Distinct counts are exact. */
final class MeasureCompiler {
    private MeasureCompiler() {}

    static Field<?> ofEvents(Measure measure) {
        return switch (measure) {
            case Plain.VISITORS -> DSL.countDistinct(EVENTS.USER_ID);
            case Plain.VISITS -> DSL.countDistinct(EVENTS.SESSION_ID);
            case Plain.PAGEVIEWS -> DSL.count().filterWhere(EVENTS.NAME.eq(EventName.PAGEVIEW.value()));
            case Plain.EVENTS -> DSL.count().filterWhere(EVENTS.NAME.ne(EventName.ENGAGEMENT.value()));
            case Plain.SCROLL_DEPTH -> DSL.max(EVENTS.SCROLL_DEPTH); // of a visit: see PartCompiler
            case Plain.TIME_ON_PAGE -> secondsOnPage();
            case Plain.TOTAL_REVENUE -> DSL.coalesce(DSL.sum(EVENTS.REVENUE_REPORTING_AMOUNT), BigDecimal.ZERO);
            case Plain.AVERAGE_REVENUE ->
                DSL.coalesce(
                        DuckDb.thousandths(
                                DSL.sum(EVENTS.REVENUE_REPORTING_AMOUNT), DSL.count(EVENTS.REVENUE_REPORTING_AMOUNT)),
                        BigDecimal.ZERO);
            case Plain.VISIT_DURATION, Plain.VIEWS_PER_VISIT -> throw unfit(measure);
            case Measure.BounceRate ignored -> throw unfit(measure);
        };
    }

    // Null without engagement.
    private static Field<Long> secondsOnPage() {
        return DuckDb.roundHalfEven(DuckDb.quotient(
                        DSL.sum(EVENTS.ENGAGEMENT_TIME).cast(SQLDataType.DOUBLE).div(1000.0),
                        DSL.countDistinct(EVENTS.SESSION_ID).filterWhere(EVENTS.NAME.eq(EventName.ENGAGEMENT.value()))))
                .cast(SQLDataType.BIGINT);
    }

    static Field<?> ofVisits(Measure measure) {
        return switch (measure) {
            case Plain.VISITORS -> DSL.countDistinct(SESSIONS.USER_ID);
            case Plain.VISITS -> DSL.count(); // one row each
            case Plain.PAGEVIEWS -> DSL.coalesce(total(SESSIONS.PAGEVIEWS), 0L);
            case Plain.EVENTS -> DSL.coalesce(total(SESSIONS.EVENTS), 0L);
            case Plain.VISIT_DURATION -> whole(DuckDb.quotient(total(SESSIONS.DURATION), DSL.count()));
            case Plain.SCROLL_DEPTH, Plain.TIME_ON_PAGE, Plain.TOTAL_REVENUE, Plain.AVERAGE_REVENUE ->
                throw unfit(measure);
            case Plain.VIEWS_PER_VISIT -> hundredths(DuckDb.quotient(total(SESSIONS.PAGEVIEWS), DSL.count()));
            case Measure.BounceRate(var counted) ->
                bounceRate(new PredicateCompiler(Columns.OF_VISITS).compile(counted));
        };
    }

    /** Of visits that come once for every slot. */
    static Field<?> ofSlots(Measure measure) {
        return switch (measure) {
            case Plain.VISITORS -> DSL.countDistinct(SESSIONS.USER_ID);
            case Plain.VISITS -> DSL.countDistinct(SESSIONS.SESSION_ID);
            case Plain.PAGEVIEWS,
                    Plain.EVENTS,
                    Plain.VISIT_DURATION,
                    Plain.VIEWS_PER_VISIT,
                    Plain.SCROLL_DEPTH,
                    Plain.TIME_ON_PAGE,
                    Plain.TOTAL_REVENUE,
                    Plain.AVERAGE_REVENUE -> throw unfit(measure);
            case Measure.BounceRate ignored -> throw unfit(measure);
        };
    }

    /** Rounded to whole numbers; null of nothing. */
    static Field<Long> mean(Field<Integer> numbers) {
        return DuckDb.roundHalfEven(DuckDb.quotient(DSL.sum(numbers), DSL.count()))
                .cast(SQLDataType.BIGINT);
    }

    private static Field<Long> bounceRate(Condition counted) {
        Field<Integer> bounces =
                DSL.count().filterWhere(SESSIONS.IS_BOUNCE.isTrue().and(counted));
        return whole(DuckDb.quotient(bounces.times(100), DSL.count().filterWhere(counted)));
    }

    private static Field<Long> total(Field<? extends Number> number) {
        return DSL.sum(number).cast(SQLDataType.BIGINT);
    }

    private static Field<Long> whole(Field<Double> number) {
        return DSL.coalesce(DuckDb.roundHalfEven(number).cast(SQLDataType.BIGINT), 0L);
    }

    private static Field<Double> hundredths(Field<Double> number) {
        return DSL.coalesce(DuckDb.roundHalfEven(number.times(100)).div(100), 0.0);
    }

    private static IllegalArgumentException unfit(Measure measure) {
        return new IllegalArgumentException("these rows have no " + measure);
    }
}
