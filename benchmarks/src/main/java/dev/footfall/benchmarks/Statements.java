package dev.footfall.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Shows what is sent to an open store while something happens, from the store's own log. */
final class Statements {
    private Statements() {}

    static void show(Connection store, Happening happening) throws SQLException, IOException {
        try (Statement statement = store.createStatement()) {
            statement.execute("CALL enable_logging('QueryLog')");
            statement.execute("CALL truncate_duckdb_logs()");
            happening.happen();
            statement.execute("CALL disable_logging()");
            try (ResultSet log = statement.executeQuery("SELECT message FROM duckdb_logs WHERE type = 'QueryLog'")) {
                while (log.next()) {
                    System.out.println(log.getString(1));
                }
            }
        }
    }

    /** What the store is watched during. */
    @FunctionalInterface
    interface Happening {
        void happen() throws IOException;
    }
}
