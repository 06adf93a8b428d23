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
    private static final int WHOLE_PAGE = 100;

    private MeasureCompiler() {}

    /** @param names of these events */
    static Field<?> ofEvents(Measure measure, KnownNames names) {
        return switch (measure) {
            case Plain.VISITORS -> DSL.countDistinct(EVENTS.USER_ID);
            case Plain.VISITS -> DSL.countDistinct(EVENTS.SESSION_ID);
            case Plain.PAGEVIEWS -> names.count(EventName.PAGEVIEW);
            case Plain.EVENTS -> names.countOthers(EventName.ENGAGEMENT);
            case Plain.TOTAL_REVENUE -> DSL.coalesce(DSL.sum(EVENTS.REVENUE_REPORTING_AMOUNT), BigDecimal.ZERO);
            case Plain.AVERAGE_REVENUE ->
                DSL.coalesce(
                        Spelled.thousandths(
                                DSL.sum(EVENTS.REVENUE_REPORTING_AMOUNT), DSL.count(EVENTS.REVENUE_REPORTING_AMOUNT)),
                        BigDecimal.ZERO);
            case Plain.VISIT_DURATION,
                    Plain.VIEWS_PER_VISIT,
                    Plain.SCROLL_TOTAL,
                    Plain.SCROLLED_VISITS,
                    Plain.ENGAGEMENT_MILLIS,
                    Plain.ENGAGED_VISITS,
                    Plain.STAY_SECONDS,
                    Plain.STAYS -> throw unfit(measure);
            case Measure.BounceRate ignored -> throw unfit(measure);
            case Measure.Total ignored -> throw unfit(measure);
        };
    }

    static boolean isOfPings(Measure measure) {
        return measure == Plain.SCROLL_TOTAL
                || measure == Plain.SCROLLED_VISITS
                || measure == Plain.ENGAGEMENT_MILLIS
                || measure == Plain.ENGAGED_VISITS;
    }

    /** Of the pings of one visit in a group; the group has the sum of that over visits. */
    static Field<?> ofPingsOfVisit(Measure measure) {
        Condition known = EVENTS.SCROLL_DEPTH.le(WHOLE_PAGE);
        if (measure == Plain.SCROLL_TOTAL) {
            return DSL.max(EVENTS.SCROLL_DEPTH).filterWhere(known);
        }
        if (measure == Plain.SCROLLED_VISITS) {
            return DSL.max(DSL.inline(1)).filterWhere(known);
        }
        if (measure == Plain.ENGAGEMENT_MILLIS) {
            return DSL.sum(EVENTS.ENGAGEMENT_TIME);
        }
        if (measure == Plain.ENGAGED_VISITS) {
            return DSL.inline(1);
        }
        throw unfit(measure);
    }

    static Field<?> ofVisits(Measure measure) {
        return switch (measure) {
            case Plain.VISITORS -> DSL.countDistinct(SESSIONS.USER_ID);
            case Plain.VISITS -> DSL.count(); // one row each
            case Plain.PAGEVIEWS -> DSL.coalesce(total(SESSIONS.PAGEVIEWS), 0L);
            case Plain.EVENTS -> DSL.coalesce(total(SESSIONS.EVENTS), 0L);
            case Plain.VISIT_DURATION -> whole(Spelled.quotient(total(SESSIONS.DURATION), DSL.count()));
            case Plain.SCROLL_TOTAL,
                    Plain.SCROLLED_VISITS,
                    Plain.ENGAGEMENT_MILLIS,
                    Plain.ENGAGED_VISITS,
                    Plain.STAY_SECONDS,
                    Plain.STAYS,
                    Plain.TOTAL_REVENUE,
                    Plain.AVERAGE_REVENUE -> throw unfit(measure);
            case Plain.VIEWS_PER_VISIT -> hundredths(Spelled.quotient(total(SESSIONS.PAGEVIEWS), DSL.count()));
            case Measure.BounceRate(var counted) ->
                bounceRate(new PredicateCompiler(StoredColumns.OF_VISITS).narrowing(counted));
            case Measure.Total ignored -> throw unfit(measure);
        };
    }

    /** Of visits that come once for every slot. */
    static Field<?> ofSlots(Measure measure) {
        if (measure == Plain.VISITORS) {
            return DSL.countDistinct(SESSIONS.USER_ID);
        }
        if (measure == Plain.VISITS) {
            return DSL.countDistinct(SESSIONS.SESSION_ID);
        }
        throw unfit(measure);
    }

    static Field<?> ofStays(Measure measure) {
        if (measure == Plain.STAY_SECONDS) {
            return DSL.coalesce(total(SourceCompiler.SECONDS), 0L);
        }
        if (measure == Plain.STAYS) {
            return DSL.count().filterWhere(EVENTS.PATHNAME.ne(SourceCompiler.NEXT_PAGE));
        }
        throw unfit(measure);
    }

    static Field<?> ofImported(Measure measure, ImportedColumns columns) {
        if (measure instanceof Measure.Total(String counter)) {
            return DSL.coalesce(total(columns.number(counter)), 0L);
        }
        throw unfit(measure);
    }

    static Field<Long> total(Field<? extends Number> number) {
        return DSL.sum(number).cast(SQLDataType.BIGINT);
    }

    private static Field<Long> bounceRate(Condition counted) {
        Field<Integer> bounces =
                DSL.count().filterWhere(SESSIONS.IS_BOUNCE.isTrue().and(counted));
        return whole(Spelled.quotient(bounces.times(100), counted(counted)));
    }

    // A filter that all rows pass is a pass over them all the same.
    private static Field<Integer> counted(Condition which) {
        return which.equals(DSL.noCondition()) ? DSL.count() : DSL.count().filterWhere(which);
    }

    private static Field<Long> whole(Field<Double> number) {
        return DSL.coalesce(Spelled.roundHalfEven(number).cast(SQLDataType.BIGINT), 0L);
    }

    private static Field<Double> hundredths(Field<Double> number) {
        return DSL.coalesce(Spelled.roundHalfEven(number.times(100)).div(100), 0.0);
    }

    private static IllegalArgumentException unfit(Measure measure) {
        return new IllegalArgumentException("these rows have no " + measure);
    }
}
