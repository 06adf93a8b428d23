package dev.footfall.persistence.statistics;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.DefaultConnection;

/**
 * One opening of the file, with every connection to it: once DuckDB has failed for good, the file can be opened again only
 * when the last of them is closed. Any thread may call.
 */
final class OpenFile implements AutoCloseable {
    private final DuckDbSettings settings;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final HikariDataSource readers;
    private volatile boolean closed;

    private OpenFile(DuckDbSettings settings) {
        this.settings = settings;
        HikariConfig config = new HikariConfig();
        config.setPoolName("footfall-statistics");
        config.setDataSource(new ReaderSource(settings, this::connect));
        config.setMaximumPoolSize(settings.readers());
        config.setMinimumIdle(0);
        this.readers = new HikariDataSource(config);
    }

    /** @throws SQLException with what DuckDB says, when it cannot open the file */
    static OpenFile open(DuckDbSettings settings) throws SQLException {
        try {
            return new OpenFile(settings);
        } catch (PoolInitializationException failed) {
            throw failed.getCause() instanceof SQLException refused ? refused : new SQLException(failed);
        }
    }

    /** For short questions. */
    DataSource readers() {
        return readers;
    }

    /** A new connection, of which the caller takes care. */
    Connection connect() throws SQLException {
        Connection connection = new Kept(DriverManager.getConnection(settings.url(), settings.properties()));
        connections.add(connection);
        // After the adding: whoever closes the file at this moment finds it in the set, or is seen here.
        if (closed) {
            connection.close();
            throw new SQLException("the database has been closed");
        }
        return connection;
    }

    /** Whether it can be used at all; not so after DuckDB has failed for good. */
    boolean answers() {
        try (Connection connection = connect()) {
            return DuckDbDatabase.on(connection).fetchExists(DSL.selectOne());
        } catch (SQLException | DataAccessException failed) {
            return false;
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Closes every connection, whatever is being done on it. */
    @Override
    public void close() {
        closed = true;
        for (Connection connection : List.copyOf(connections)) {
            try {
                connection.close();
            } catch (SQLException beyondRepair) {
                // It is forgotten all the same; should it still hold the file, opening it again fails, and is tried
                // again.
                connections.remove(connection);
            }
        }
        readers.close();
    }

    /** A connection that is known until it is closed. */
    private final class Kept extends DefaultConnection {
        Kept(Connection connection) {
            super(connection);
        }

        @Override
        public void close() throws SQLException {
            connections.remove(this);
            super.close();
        }
    }
}
