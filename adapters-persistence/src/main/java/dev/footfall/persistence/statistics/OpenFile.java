package dev.footfall.persistence.statistics;

import dev.footfall.persistence.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.DefaultConnection;

/**
 * One opening of the file, with every connection to it: once DuckDB has failed for good, the file can be opened again only
 * when the last of them is closed. Any thread may call.
 */
final class OpenFile implements AutoCloseable {
    /** How long a question waits for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DuckDbSettings settings;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ConnectionPool readers;
    private final DSLContext questions;
    private volatile boolean closed;

    private OpenFile(DuckDbSettings settings) {
        this.settings = settings;
        this.readers = new ConnectionPool(new ReaderSource(settings, this::connect), settings.readers(), PATIENCE);
        this.questions = DSL.using(readers, SQLDialect.DUCKDB, DuckDb.settings());
    }

    /** @throws SQLException with what DuckDB says, when it cannot open the file */
    static OpenFile open(DuckDbSettings settings) throws SQLException {
        OpenFile file = new OpenFile(settings);
        try (Connection first = file.readers.getConnection()) {
            var unused = first;
            return file;
        } catch (SQLException refused) {
            file.close();
            throw refused;
        }
    }

    /** For short questions. One for all of them: what jOOQ learns of records it keeps there. */
    DSLContext questions() {
        return questions;
    }

    /** For whoever needs the connections themselves, for a short while. */
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
