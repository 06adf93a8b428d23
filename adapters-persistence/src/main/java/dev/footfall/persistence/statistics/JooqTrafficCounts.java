package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.util.Set;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Counts on demand. Any thread may call. */
public class JooqTrafficCounts implements TrafficCounts {
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
}
