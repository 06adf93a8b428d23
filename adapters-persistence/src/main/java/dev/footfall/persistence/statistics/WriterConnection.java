package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.EVENT_IDS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.Table;
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
    private final Map<String, DuckDBAppender> appenders = new HashMap<>();
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

    void appendEvents(List<ByteBuffer> rows) throws SQLException {
        append(EVENTS, rows);
    }

    void appendVisits(List<ByteBuffer> rows) throws SQLException {
        append(SESSIONS, rows);
    }

    void appendReceived(List<ByteBuffer> rows) throws SQLException {
        append(EVENT_IDS, rows);
    }

    private void append(Table<?> table, List<ByteBuffer> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        DuckDBAppender appender = appender(table.getName());
        AppenderRow target = new AppenderRow(appender);
        for (ByteBuffer row : rows) {
            appender.beginRow();
            ByteRow.copy(row.duplicate(), target);
            appender.endRow();
        }
        appender.flush();
    }

    // The threads that commit take turns, and the turn is a lock.
    private DuckDBAppender appender(String table) throws SQLException {
        DuckDBAppender kept = appenders.get(table);
        if (kept != null) {
            return kept;
        }
        DuckDBAppender appender = connection.createAppender(table);
        var unused = appender.unsafeBreakThreadConfinement();
        appenders.put(table, appender);
        return appender;
    }

    /**
     * Takes out the rows of visits. The times of their starts spare DuckDB looking through the blocks of older ones.
     *
     * @param first when the first of them began, in seconds since 1970
     * @param last when the last of them began
     */
    void removeVisits(List<Long> visits, long first, long last) throws SQLException {
        if (visits.isEmpty()) {
            return;
        }
        PreparedStatement statement = removal;
        if (statement == null) {
            statement = connection.prepareStatement(removing());
            removal = statement;
        }
        statement.setLong(1, first);
        statement.setLong(2, last);
        statement.setArray(3, connection.createArrayOf("BIGINT", visits.toArray()));
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
