package dev.footfall.persistence.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps the questions it was asked last prepared. Preparing one takes DuckDB one to two milliseconds,
 * which is as long as it needs for many an answer; it is planned anew for the values bound each time all the same. One
 * thread at a time may use it, as the pool has it.
 */
final class ReaderConnection extends DefaultConnection {
    private static final int MOST = 32;

    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    ReaderConnection(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        if (!sql.startsWith("select")) {
            return super.prepareStatement(sql);
        }
        PreparedStatement known = idle.remove(sql);
        return new Question(sql, known == null ? super.prepareStatement(sql) : known);
    }

    @Override
    public void close() throws SQLException {
        try {
            for (PreparedStatement statement : idle.values()) {
                statement.close();
            }
        } finally {
            idle.clear();
            super.close();
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement same = idle.putLast(sql, statement);
        if (same != null) {
            same.close();
        }
        if (idle.size() > MOST) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    /** A statement that is kept when it is closed, unless anything went wrong with it. */
    private final class Question extends DefaultPreparedStatement {
        private final String sql;
        private @Nullable PreparedStatement kept;
        private boolean failed;

        Question(String sql, PreparedStatement statement) {
            super(statement);
            this.sql = sql;
            this.kept = statement;
        }

        @Override
        public boolean execute() throws SQLException {
            failed = true;
            boolean rows = super.execute();
            failed = false;
            return rows;
        }

        @Override
        public ResultSet executeQuery() throws SQLException {
            failed = true;
            ResultSet found = super.executeQuery();
            failed = false;
            return found;
        }

        @Override
        public void close() throws SQLException {
            PreparedStatement statement = kept;
            kept = null;
            if (statement == null) {
                return;
            }
            if (failed) {
                statement.close();
            } else {
                keep(sql, statement);
            }
        }

        @Override
        public boolean isClosed() throws SQLException {
            return kept == null || super.isClosed();
        }
    }
}
