package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Stores each batch in one transaction. A visit that goes on is taken out and put in anew. */
public final class DuckDbEventStore implements EventStore {
    private final DuckDbDatabase database;

    public DuckDbEventStore(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public void append(Batch batch) {
        database.write(connection -> {
            if (!batch.continued().isEmpty()) {
                DuckDbDatabase.on(connection)
                        .deleteFrom(SESSIONS)
                        .where(areStored(batch.continued()))
                        .execute();
            }
            appendEvents(connection, batch.events());
            appendSessions(connection, batch.opened());
            appendSessions(connection, batch.continued());
        });
    }

    // The times of the starts spare DuckDB looking through the blocks of older visits.
    private static Condition areStored(List<Session> sessions) {
        LongSummaryStatistics starts = sessions.stream()
                .mapToLong(session -> session.start().getEpochSecond())
                .summaryStatistics();
        return DSL.and(
                SESSIONS.SITE_ID.in(sessions.stream()
                        .map(session -> session.site().value())
                        .distinct()
                        .toList()),
                SESSIONS.START.between(starts.getMin(), starts.getMax()),
                SESSIONS.SESSION_ID.in(DuckDb.rows(
                        sessions.stream().map(session -> session.id().bits()).toArray(Long[]::new))));
    }

    // Closing an appender says nothing of a failed flush, so each is flushed first.
    private static void appendEvents(DuckDBConnection connection, List<Event> events) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(EVENTS.getName())) {
            EventRows rows = new EventRows(appender);
            for (Event event : events) {
                rows.append(event);
            }
            appender.flush();
        }
    }

    private static void appendSessions(DuckDBConnection connection, List<Session> sessions) throws SQLException {
        if (sessions.isEmpty()) {
            return;
        }
        try (DuckDBAppender appender = connection.createAppender(SESSIONS.getName())) {
            SessionRows rows = new SessionRows(appender);
            for (Session session : sessions) {
                rows.append(session);
            }
            appender.flush();
        }
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        return database.read(context -> LiveSessions.since(context, nextSecond(lastActivity)));
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return database.read(context -> context.select(DSL.min(EVENTS.TIMESTAMP))
                .from(EVENTS)
                .where(EVENTS.SITE_ID.eq(site.value()), EVENTS.TIMESTAMP.ge(nextSecond(notBefore)))
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochSecond));
    }

    /** The first whole second at or after an instant. */
    private static long nextSecond(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
