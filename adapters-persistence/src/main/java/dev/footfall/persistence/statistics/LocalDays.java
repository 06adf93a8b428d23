package dev.footfall.persistence.statistics;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.TimeBuckets;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The days of an export, as a column of epoch days. */
final class LocalDays {
    /** The column's name in every select list. */
    static final Field<Long> DATE = DSL.field(DSL.name("date"), SQLDataType.BIGINT);

    private final Days days;
    private final TimeBuckets buckets;

    LocalDays(Days days, SiteTimeZone zone) {
        this.days = days;
        this.buckets = TimeBuckets.of(
                Granularity.DAY, zone, Interval.between(zone.startOf(days.first()), zone.endOf(days.last())));
    }

    Field<Long> of(Field<Long> second) {
        return BucketCompiler.compile(buckets, second).as(DATE);
    }

    // By the day and not by the second: where clocks go back at midnight, a day has seconds after its end.
    Condition contain(Field<Long> second) {
        return BucketCompiler.compile(buckets, second)
                .between(days.first().toEpochDay(), days.last().toEpochDay());
    }

    Condition notBefore(LocalDate day, Field<Long> second) {
        return BucketCompiler.compile(buckets, second).ge(day.toEpochDay());
    }
}
