package dev.footfall.persistence.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;

/**
 * At most so many connections to a database of this process, kept when they are given back. It has no thread, and so
 * notices a connection that has been closed under it only when the next caller would get it.
 */
public final class ConnectionPool implements DataSource, AutoCloseable {
    private final DataSource source;
    private final Semaphore free;
    private final Duration patience;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param patience how long a caller waits for one of them */
    public ConnectionPool(DataSource source, int size, Duration patience) {
        this.source = source;
        this.free = new Semaphore(size, true);
        this.patience = patience;
    }

    /** @throws SQLTransientConnectionException when none has become free in time */
    @Override
    public Connection getConnection() throws SQLException {
        acquire();
        boolean lent = false;
        try {
            Connection connection = open();
            lent = true;
            return new Lent(connection);
        } finally {
            if (!lent) {
                free.release();
            }
        }
    }

    private void acquire() throws SQLException {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SQLTransientConnectionException("No connection has become free in " + patience + ".");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection.", told);
        }
    }

    private Connection open() throws SQLException {
        if (closed) {
            throw new SQLException("The connections have been closed.");
        }
        Connection kept = idle.pollFirst();
        while (kept != null && kept.isClosed()) {
            kept = idle.pollFirst();
        }
        return kept == null ? source.getConnection() : kept;
    }

    // A transaction that its user has left open must not become the next one's.
    private void takeBack(Connection connection) throws SQLException {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.addFirst(connection);
        } catch (SQLException unusable) {
            connection.close();
        } finally {
            free.release();
        }
        if (closed) {
            closeIdle();
        }
    }

    /** Those in use are closed when they are given back. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        try {
            closeIdle();
        } catch (SQLException failed) {
            throw new IllegalStateException("a connection cannot be closed", failed);
        }
    }

    private void closeIdle() throws SQLException {
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            each.close();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("these databases have no users");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the constructor says how long callers wait");
    }

    @Override
    public int getLoginTimeout() {
        return Math.toIntExact(patience.toSeconds());
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }

    /** Gives the connection back instead of closing it, once. */
    private final class Lent extends DefaultConnection {
        private boolean back;

        private Lent(Connection connection) {
            super(connection);
        }

        @Override
        public void close() throws SQLException {
            if (!back) {
                back = true;
                takeBack(getDelegate());
            }
        }

        @Override
        public boolean isClosed() throws SQLException {
            return back || super.isClosed();
        }
    }
}
