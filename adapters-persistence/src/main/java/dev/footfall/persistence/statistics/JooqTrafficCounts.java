package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Counts on demand. Any thread may call. */
public class JooqTrafficCounts implements TrafficCounts {
    private static final long A_DAY = Duration.ofDays(1).toSeconds();
    private static final Field<Long> DAY = DSL.field(DSL.name("day"), SQLDataType.BIGINT);

    private final Questions questions;

    public JooqTrafficCounts(Questions questions) {
        this.questions = questions;
    }

    @Override
    public long events(Set<SiteId> sites, Instant from, Instant before) {
        return questions.read(context -> context.select(DSL.count().cast(SQLDataType.BIGINT))
                .from(EVENTS)
                .where(EVENTS.SITE_ID.in(sites.stream().map(SiteId::value).toList()))
                .and(EVENTS.TIMESTAMP.ge(from.getEpochSecond()))
                .and(EVENTS.TIMESTAMP.lt(before.getEpochSecond()))
                .and(EVENTS.NAME.ne(EventName.ENGAGEMENT.value()))
                .fetchSingle(Record1::value1));
    }

    @Override
    public Map<SiteDay, Long> since(LocalDate first) {
        // Grouped from outside, because a store does not see that an expression with bound values is the same one
        // twice.
        Table<Record2<Long, Long>> events = DSL.select(
                        EVENTS.SITE_ID,
                        Spelled.floorDiv(EVENTS.TIMESTAMP, A_DAY).as(DAY))
                .from(EVENTS)
                .where(EVENTS.TIMESTAMP.ge(first.atStartOfDay(ZoneOffset.UTC).toEpochSecond()))
                .and(EVENTS.NAME.ne(EventName.ENGAGEMENT.value()))
                .asTable("events_of_days");
        Field<Long> site = DSL.field(DSL.name(EVENTS.SITE_ID.getName()), SQLDataType.BIGINT);
        return questions.read(context -> context.select(site, DAY, DSL.count().cast(SQLDataType.BIGINT))
                .from(events)
                .groupBy(site, DAY)
                .fetchMap(
                        row -> new SiteDay(new SiteId(row.value1()), LocalDate.ofEpochDay(row.value2())),
                        Record3::value3));
    }
}
