package dev.footfall.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB as far as Parquet needs it: every connection is a database of its own, with one thread and little memory. The
 * only place that writes SQL; values are bound, names quoted.
 */
final class ParquetEngine {
    private static final String MEMORY = "256MB";
    private static final String ROWS = "rows";

    private ParquetEngine() {}

    static DuckDBConnection inMemory() throws SQLException {
        return connect("", "");
    }

    /** In a file that does not exist yet; what does not fit into memory goes there. */
    static DuckDBConnection onDisk(Path file) throws SQLException {
        return connect(file.toString(), file + ".tmp");
    }

    /** All of a Parquet file, row by row, in its order. Closing the statement closes the result. */
    static PreparedStatement reading(Connection connection, Path file) throws SQLException {
        // A folder "year=2024" is no column here, and texts that were not marked as such are texts.
        PreparedStatement statement = connection.prepareStatement(
                "SELECT * FROM read_parquet(?, hive_partitioning = false, binary_as_string = true)");
        statement.setString(1, literally(file));
        return statement;
    }

    static void createTable(Connection connection, List<ParquetColumn> columns) throws SQLException {
        String definitions = columns.stream()
                .map(column -> '"' + column.name().replace("\"", "\"\"") + "\" "
                        + column.type().sql())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + ROWS + " (" + definitions + ")");
        }
    }

    static String table() {
        return ROWS;
    }

    static void copyTable(Connection connection, Path file) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("COPY " + ROWS + " TO ? (FORMAT parquet, COMPRESSION zstd)")) {
            statement.setString(1, file.toAbsolutePath().toString());
            statement.execute();
        }
    }

    static IOException failure(SQLException cause) {
        return new IOException("Parquet: " + cause.getMessage(), cause);
    }

    // DuckDB takes the name for a pattern. It is absolute, so that none begins with a scheme.
    private static String literally(Path file) {
        return file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    }

    private static DuckDBConnection connect(String file, String overflow) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", MEMORY);
        properties.setProperty("threads", "1");
        properties.setProperty("temp_directory", overflow);
        properties.setProperty("jdbc_stream_results", "true");
        // Everything needed is in the driver: reading a file must not fetch code from elsewhere.
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties).unwrap(DuckDBConnection.class);
    }
}
