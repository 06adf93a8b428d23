package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The connection of live commits, with what takes long to make kept for all of them: appenders and statements. One thread
 * at a time may use it. After any failure it is thrown away.
 */
final class WriterConnection implements AutoCloseable {
    private final Connection kept;
    private final DuckDBConnection connection;
    private final DSLContext context;
    private final PreparedStatement mark;
    private @Nullable DuckDBAppender events;
    private @Nullable DuckDBAppender sessions;
    private @Nullable PreparedStatement removal;

    /** @param connection closed with this */
    WriterConnection(Connection connection) throws SQLException {
        this.kept = connection;
        this.connection = connection.unwrap(DuckDBConnection.class);
        this.context = DuckDbDatabase.on(connection);
        this.mark = connection.prepareStatement(Commits.adding(context));
    }

    DuckDBConnection connection() {
        return connection;
    }

    DSLContext context() {
        return context;
    }

    // Said aloud: with auto-commit merely off, an appender that is used first commits by itself.
    void begin() {
        context.startTransaction().execute();
    }

    void mark(Position position) throws SQLException {
        mark.setLong(1, position.sequence());
        mark.setLong(2, position.events());
        mark.execute();
    }

    void append(List<Event> batch) throws SQLException {
        DuckDBAppender appender = events;
        if (appender == null) {
            appender = appender(EVENTS.getName());
            events = appender;
        }
        EventRows rows = new EventRows(appender);
        for (Event event : batch) {
            rows.append(event);
        }
        appender.flush();
    }

    void appendVisits(List<Session> visits) throws SQLException {
        if (visits.isEmpty()) {
            return;
        }
        DuckDBAppender appender = sessions;
        if (appender == null) {
            appender = appender(SESSIONS.getName());
            sessions = appender;
        }
        SessionRows rows = new SessionRows(appender);
        for (Session visit : visits) {
            rows.append(visit);
        }
        appender.flush();
    }

    // The threads that commit take turns, and the turn is a lock.
    private DuckDBAppender appender(String table) throws SQLException {
        DuckDBAppender appender = connection.createAppender(table);
        var unused = appender.unsafeBreakThreadConfinement();
        return appender;
    }

    /** Takes out the rows of visits. The times of their starts spare DuckDB looking through the blocks of older ones. */
    void remove(List<Session> visits) throws SQLException {
        if (visits.isEmpty()) {
            return;
        }
        PreparedStatement statement = removal;
        if (statement == null) {
            statement = connection.prepareStatement(removing());
            removal = statement;
        }
        LongSummaryStatistics starts = visits.stream()
                .mapToLong(visit -> visit.start().getEpochSecond())
                .summaryStatistics();
        statement.setLong(1, starts.getMin());
        statement.setLong(2, starts.getMax());
        Object[] ids = visits.stream().map(visit -> (Object) visit.id().bits()).toArray();
        statement.setArray(3, connection.createArrayOf("BIGINT", ids));
        statement.execute();
    }

    private String removing() {
        return context.deleteFrom(SESSIONS)
                .where(SESSIONS.START.between(0L, 0L), SESSIONS.SESSION_ID.in(DuckDb.rows(0L)))
                .getSQL();
    }

    /** What has not been committed is undone, as far as that is possible. */
    @Override
    public void close() {
        DuckDbDatabase.rollBack(kept);
    }
}
