package dev.footfall.persistence.statistics;

import com.zaxxer.hikari.HikariDataSource;
import dev.footfall.application.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The connection of live commits. After any failure it is thrown away: DuckDB may have left the transaction
 * without a word, so that the next statement would commit by itself.
 */
final class Writer {
    private final DuckDbSettings settings;
    private final HikariDataSource readers;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;

    Writer(DuckDbSettings settings, HikariDataSource readers) {
        this.settings = settings;
        this.readers = readers;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work {
        void on(DuckDBConnection connection) throws SQLException;
    }

    void run(Work work) {
        turn.lock();
        boolean committed = false;
        try {
            Connection open = connected();
            // Said aloud: with auto-commit merely off, an appender that is used first commits by itself.
            DuckDbDatabase.on(open).startTransaction().execute();
            work.on(open.unwrap(DuckDBConnection.class));
            DuckDbDatabase.on(open).commit().execute();
            committed = true;
        } catch (SQLException | DataAccessException failed) {
            throw new StoreUnavailable("cannot write the statistics", failed);
        } finally {
            if (!committed) {
                abandon();
            }
            turn.unlock();
        }
    }

    /** Runs something while nobody writes. */
    void pausedFor(Runnable errand) {
        turn.lock();
        try {
            errand.run();
        } finally {
            turn.unlock();
        }
    }

    void close() {
        pausedFor(this::abandon);
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        return open;
    }

    /** A new connection, of which the caller takes care. */
    Connection connect() throws SQLException {
        if (readers.isClosed()) {
            throw new SQLException("the database has been closed");
        }
        return DriverManager.getConnection(settings.url(), settings.properties());
    }

    // Readers go too: a database that has failed for good can be opened again once its last connection is closed.
    private void abandon() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            DuckDbDatabase.rollBack(broken);
        }
        if (readers.getHikariPoolMXBean() != null) {
            readers.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
