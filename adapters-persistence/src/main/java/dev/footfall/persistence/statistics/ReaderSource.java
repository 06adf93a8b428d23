package dev.footfall.persistence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBDataSource;

/** Where the pool of readers gets its connections, which remember their questions. */
final class ReaderSource extends DuckDBDataSource {
    // DuckDB has none to wait for, but the pool waits as long for its own threads when it is closed.
    private static final int LOGIN_SECONDS = 5;

    private final Connections connections;

    ReaderSource(DuckDbSettings settings, Connections connections) {
        super(settings.url(), settings.properties());
        this.connections = connections;
    }

    /** Opens one more. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new ReaderConnection(connections.open());
    }

    @Override
    public int getLoginTimeout() {
        return LOGIN_SECONDS;
    }
}
