package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.persistence.statistics.LiveSessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Stores each batch as two inserts and one commit. A visit that goes on is inserted again. */
public final class ClickHouseEventStore implements EventStore {
    private final ClickHouseDatabase database;

    public ClickHouseEventStore(ClickHouseDatabase database) {
        this.database = database;
    }

    @Override
    public void append(Batch batch) {
        // A visitor's visit goes on before he opens another one.
        List<Session> sessions = new ArrayList<>(batch.continued());
        sessions.addAll(batch.opened());
        database.commits().append(batch.events(), sessions);
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
