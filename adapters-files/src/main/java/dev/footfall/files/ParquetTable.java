package dev.footfall.files;

import dev.footfall.domain.json.JsonTree;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The rows of a file to be, in a database on disk: one transaction that nobody will commit. */
final class ParquetTable implements AutoCloseable {
    private final List<ParquetColumn> columns;
    private final Set<String> names;
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;

    ParquetTable(Path database, List<ParquetColumn> columns) throws SQLException {
        this.columns = columns;
        this.names = columns.stream().map(ParquetColumn::name).collect(Collectors.toCollection(HashSet::new));
        this.connection = ParquetEngine.onDisk(database);
        this.appender = begun(connection, columns);
    }

    private static DuckDBAppender begun(DuckDBConnection connection, List<ParquetColumn> columns) throws SQLException {
        try {
            connection.setAutoCommit(false);
            ParquetEngine.createTable(connection, columns);
            return connection.createAppender(ParquetEngine.table());
        } catch (SQLException unwritable) {
            connection.close();
            throw unwritable;
        }
    }

    void append(JsonTree.Members written) throws SQLException {
        if (!names.containsAll(written.members().keySet())) {
            throw new IllegalArgumentException("the first record decides on the keys: " + names);
        }
        appender.beginRow();
        for (ParquetColumn column : columns) {
            column.append(appender, written);
        }
        appender.endRow();
    }

    void copyTo(Path file) throws SQLException {
        // Closing an appender says nothing of a failed flush.
        appender.flush();
        ParquetEngine.copyTable(connection, file);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            appender.close();
        }
    }
}
