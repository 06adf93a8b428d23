package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells states of a SQLite file apart: a number that is another one whenever another connection has committed a change. */
final class SqliteVersion implements AutoCloseable {
    private final DataSource source;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Watch watch;
    private long watches;
    private boolean closed;

    SqliteVersion(DataSource source) {
        this.source = source;
    }

    long now() {
        lock.lock();
        try {
            return watching().version() + (watches << Integer.SIZE);
        } catch (SQLException failed) {
            drop();
            throw new StoreUnavailable("the configuration store failed", failed);
        } finally {
            lock.unlock();
        }
    }

    private Watch watching() throws SQLException {
        if (closed) {
            throw new SQLException("the configuration store has been closed");
        }
        Watch open = watch;
        if (open == null) {
            open = Watch.of(source.getConnection());
            watch = open;
            watches++;
        }
        return open;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        Watch open = watch;
        watch = null;
        if (open != null) {
            open.close();
        }
    }

    /** The numbers of two connections have nothing to do with each other, so it is one connection that is asked. */
    private record Watch(Connection connection, PreparedStatement question) {
        static Watch of(Connection connection) throws SQLException {
            return new Watch(connection, connection.prepareStatement("PRAGMA data_version"));
        }

        long version() throws SQLException {
            try (ResultSet found = question.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException beyondRepair) {
                // Nothing was written with it.
                return;
            }
        }
    }
}
