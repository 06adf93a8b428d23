package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.EVENT_IDS;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.persistence.statistics.LiveSessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Stores each batch as two inserts and one commit. A visit that goes on is inserted again. */
public final class ClickHouseEventStore implements EventStore {
    private final ClickHouseDatabase database;

    public ClickHouseEventStore(ClickHouseDatabase database) {
        this.database = database;
    }

    @Override
    public void append(Batch batch) {
        database.commits().append(batch);
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        return database.read(context -> LiveSessions.since(context, nextSecond(lastActivity), DSL.noCondition()));
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return database.read(
                context -> LiveSessions.since(context, nextSecond(lastActivity), EVENTS.SITE_ID.eq(site.value())));
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        // ClickHouse does not know what an empty list is a list of.
        if (visitors.isEmpty()) {
            return List.of();
        }
        Long[] bits = visitors.stream().map(VisitorId::bits).toArray(Long[]::new);
        return database.read(context -> LiveSessions.since(
                context,
                nextSecond(lastActivity),
                DSL.and(EVENTS.SITE_ID.eq(site.value()), EVENTS.USER_ID.in(ClickHouseStatements.rows(bits)))));
    }

    @Override
    public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        String[] texts = ids.stream().map(EventId::value).toArray(String[]::new);
        return database.read(context -> context.select(EVENT_IDS.ID)
                .from(EVENT_IDS)
                .where(
                        EVENT_IDS.SITE_ID.eq(site.value()),
                        EVENT_IDS.RECEIVED_AT.ge(nextSecond(since)),
                        EVENT_IDS.ID.in(ClickHouseStatements.rows(texts)))
                .fetchSet(row -> new EventId(row.value1())));
    }

    @Override
    public void forgetReceived(Instant moment) {
        Condition old = EVENT_IDS.RECEIVED_AT.lt(nextSecond(moment));
        if (database.read(context -> context.fetchExists(EVENT_IDS, old))) {
            database.delete(
                    EVENT_IDS,
                    DSL.field(EVENT_IDS.RECEIVED_AT.getUnqualifiedName(), SQLDataType.BIGINT)
                            .lt(nextSecond(moment)));
        }
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return database.read(context -> context.select(DSL.min(EVENTS.TIMESTAMP))
                .from(EVENTS)
                .where(EVENTS.SITE_ID.eq(site.value()), EVENTS.TIMESTAMP.ge(nextSecond(notBefore)))
                .having(DSL.count().gt(0))
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochSecond));
    }

    /** The first whole second at or after an instant. */
    private static long nextSecond(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
