package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** The state of the statistics at one moment. Commits go on meanwhile. Used by one thread; close it soon. */
public final class DuckDbSnapshot implements AutoCloseable {
    private final Connection connection;

    private DuckDbSnapshot(Connection connection) {
        this.connection = connection;
    }

    static DuckDbSnapshot of(DuckDbDatabase database) {
        try {
            return pinned(database.connect());
        } catch (SQLException | DataAccessException failed) {
            throw database.failed("cannot hold on to the statistics", failed);
        }
    }

    // A transaction's state is the one at its first look at a table.
    private static DuckDbSnapshot pinned(Connection connection) {
        DuckDbSnapshot snapshot = new DuckDbSnapshot(connection);
        DSLContext context = DuckDbDatabase.on(connection);
        try {
            context.startTransaction().execute();
            context.fetchExists(EVENTS);
            return snapshot;
        } catch (DataAccessException failed) {
            snapshot.close();
            throw failed;
        }
    }

    /**
     * Writes a Parquet file for each table, named after it, with the rows in their order, and says how many rows there
     * are.
     *
     * @param folder made if it does not exist
     * @throws StoreUnavailable when that could not be done
     */
    public Map<String, Long> copyTo(Path folder) {
        DSLContext context = DuckDbDatabase.on(connection);
        try {
            Files.createDirectories(folder);
            StoredTables.ALL.forEach(table -> DuckDb.writeParquet(context, table, StoredTables.file(folder, table)));
            return StoredTables.counts(context);
        } catch (IOException | DataAccessException failed) {
            throw new StoreUnavailable("cannot copy the statistics", failed);
        }
    }

    @Override
    public void close() {
        DuckDbDatabase.rollBack(connection);
    }
}
