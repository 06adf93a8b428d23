package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.TimeBuckets;
import dev.footfall.domain.stats.TimeBuckets.OffsetPeriod;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The bucket of an epoch second, computed with whole numbers: converting time zones row by row takes five times as long. */
final class BucketCompiler {
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_PER_WEEK = 7;

    /** The epoch began on a Thursday, three days after a Monday. */
    private static final long DAYS_SINCE_MONDAY = 3;

    private BucketCompiler() {}

    static Field<Long> compile(TimeBuckets buckets, Field<Long> second) {
        Field<Long> local = second.plus(offset(buckets.offsets(), second));
        return switch (buckets.granularity()) {
            case MINUTE -> second.minus(Spelled.floorMod(local, SECONDS_PER_MINUTE));
            case HOUR -> second.minus(Spelled.floorMod(local, SECONDS_PER_HOUR));
            case DAY, WEEK, MONTH -> ofDay(buckets, day(local));
        };
    }

    /** Of a local day, counted since 1970. */
    static Field<Long> ofDay(TimeBuckets buckets, Field<Long> day) {
        return switch (buckets.granularity()) {
            case MINUTE, HOUR -> throw new IllegalArgumentException("a day is in no hour");
            case DAY -> day;
            case WEEK -> DSL.greatest(monday(day), DSL.val(buckets.firstDay().toEpochDay()));
            case MONTH -> Spelled.firstOfMonth(day);
        };
    }

    private static Field<Long> day(Field<Long> local) {
        return Spelled.floorDiv(local, SECONDS_PER_DAY);
    }

    private static Field<Long> monday(Field<Long> day) {
        return day.minus(Spelled.floorMod(day.plus(DAYS_SINCE_MONDAY), DAYS_PER_WEEK));
    }

    private static Field<Long> offset(List<OffsetPeriod> periods, Field<Long> second) {
        OffsetPeriod oldest = periods.getFirst();
        OffsetPeriod newest = periods.getLast();
        if (periods.size() == 1) {
            return seconds(oldest);
        }
        CaseConditionStep<Long> cases = DSL.when(second.ge(newest.fromEpochSecond()), seconds(newest));
        for (OffsetPeriod period : periods.subList(1, periods.size() - 1).reversed()) {
            cases = cases.when(second.ge(period.fromEpochSecond()), seconds(period));
        }
        return cases.otherwise(seconds(oldest));
    }

    private static Field<Long> seconds(OffsetPeriod period) {
        return DSL.val((long) period.offsetSeconds());
    }
}
