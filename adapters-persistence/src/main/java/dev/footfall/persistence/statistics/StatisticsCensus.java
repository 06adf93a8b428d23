package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.move.Census;
import dev.footfall.domain.site.SiteId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Counts what a store of statistics holds. */
public final class StatisticsCensus {
    private StatisticsCensus() {}

    public static Census of(DSLContext context) {
        return Census.of(StoredTables.counts(context), eventsBySite(context));
    }

    private static Map<SiteId, Long> eventsBySite(DSLContext context) {
        return context.select(EVENTS.SITE_ID, DSL.count().cast(SQLDataType.BIGINT))
                .from(EVENTS)
                .groupBy(EVENTS.SITE_ID)
                .fetchMap(row -> new SiteId(row.value1()), row -> row.value2());
    }
}
