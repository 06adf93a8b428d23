package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.NODES;
import static dev.footfall.persistence.tables.configuration.Tables.SITES;
import static dev.footfall.persistence.tables.configuration.Tables.SITE_USAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.store.Node;
import dev.footfall.domain.plan.BillingCycles.Days;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.tables.configuration.tables.records.SiteUsageRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** What each node took in, a row for each site and day. Only rows that differ are written. */
final class JooqSharedUsage implements SharedUsage {
    private final Statements statements;
    private final Node node;

    JooqSharedUsage(Statements statements, Node node) {
        this.statements = statements;
        this.node = node;
    }

    @Override
    public boolean isAsked() {
        return statements.read(db -> db.fetchExists(db.selectOne().from(NODES).where(NODES.NAME.ne(node.name()))));
    }

    @Override
    public void tell(Map<SiteDay, Long> events) {
        statements.write(db -> {
            Map<SiteDay, Long> told = told(db);
            Set<Long> sites = db.select(SITES.ID).from(SITES).fetchSet(SITES.ID);
            List<SiteUsageRecord> stale = told.keySet().stream()
                    .filter(day -> !events.containsKey(day))
                    .map(day -> row(day, 0))
                    .toList();
            List<SiteUsageRecord> fresh = events.entrySet().stream()
                    .filter(day -> sites.contains(day.getKey().site().value()))
                    .filter(day -> !day.getValue().equals(told.get(day.getKey())))
                    .map(day -> row(day.getKey(), day.getValue()))
                    .toList();
            return db.batchDelete(stale).execute().length + db.batchMerge(fresh).execute().length;
        });
    }

    private Map<SiteDay, Long> told(DSLContext db) {
        return db.selectFrom(SITE_USAGE)
                .where(SITE_USAGE.NODE.eq(node.name()))
                .fetchMap(
                        row -> new SiteDay(new SiteId(row.getSiteId()), LocalDate.parse(row.getDay())),
                        SiteUsageRecord::getEvents);
    }

    private SiteUsageRecord row(SiteDay day, long events) {
        return new SiteUsageRecord(node.name(), day.site().value(), day.day().toString(), events);
    }

    @Override
    public long ofOthers(Set<SiteId> sites, Days days) {
        return statements.read(db -> db.select(coalesce(sum(SITE_USAGE.EVENTS), inline(BigDecimal.ZERO)))
                .from(SITE_USAGE)
                .where(SITE_USAGE.NODE.ne(node.name()))
                .and(SITE_USAGE.SITE_ID.in(sites.stream().map(SiteId::value).toList()))
                .and(SITE_USAGE.DAY.between(days.first().toString(), days.last().toString()))
                .fetchSingle()
                .value1()
                .longValueExact());
    }
}
