package dev.footfall.persistence.statistics;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.place.PlaceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * An open DuckDB file with its tables brought up to date. One process at a time can have a file open. Any thread may
 * call; close it after everything that uses it.
 */
public final class DuckDbDatabase implements StoreHealth, AutoCloseable {
    private static final Settings SETTINGS = DuckDb.settings();

    private final HikariDataSource pool;
    private final Writer writer;

    private DuckDbDatabase(HikariDataSource pool, Writer writer) {
        this.pool = pool;
        this.writer = writer;
    }

    /**
     * As {@link #open(DuckDbSettings, PlaceNames)} where no place has a name.
     *
     * @throws StoreUnavailable when the file cannot be opened or its tables cannot be brought up to date
     */
    public static DuckDbDatabase open(DuckDbSettings settings) {
        return open(settings, PlaceNames.of(List.of()));
    }

    /**
     * @param names take the place of those that the file has, if their version is another one
     * @throws StoreUnavailable when the file cannot be opened or its tables cannot be brought up to date
     */
    public static DuckDbDatabase open(DuckDbSettings settings, PlaceNames names) {
        HikariDataSource pool = pool(settings);
        Writer writer = new Writer(settings, pool);
        DuckDbDatabase database = new DuckDbDatabase(pool, writer);
        try {
            database.migrate();
            new PlaceNameTable(database).take(names);
            // A changed table left in the log is what most failed recoveries are about, so none is.
            database.checkpoint();
            return database;
        } catch (RuntimeException failed) {
            writer.close();
            pool.close();
            throw failed;
        }
    }

    private static HikariDataSource pool(DuckDbSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("footfall-statistics");
        config.setDataSource(new ReaderSource(settings));
        config.setMaximumPoolSize(settings.readers());
        // None kept for its own sake: a failed database can only be opened again once all its connections are closed.
        config.setMinimumIdle(0);
        try {
            Files.createDirectories(settings.file().toAbsolutePath().resolveSibling(""));
            return new HikariDataSource(config);
        } catch (IOException | PoolInitializationException failed) {
            throw new StoreUnavailable("cannot open " + settings.file(), failed);
        }
    }

    private void migrate() {
        try {
            Flyway.configure(DuckDbDatabase.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:dev/footfall/persistence/statistics")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StoreUnavailable("cannot migrate the statistics", failed);
        }
    }

    /** Runs a question; it sees whole commits only. */
    <T> T read(Function<DSLContext, T> question) {
        try {
            return question.apply(on(pool));
        } catch (DataAccessException failed) {
            throw new StoreUnavailable("cannot read the statistics", failed);
        }
    }

    /** As {@link #read}, on a connection of its own: for answers that are long in coming or in being taken. */
    void readAtLength(Consumer<DSLContext> question) {
        try (Connection connection = connect()) {
            question.accept(on(connection));
        } catch (SQLException | DataAccessException failed) {
            throw new StoreUnavailable("cannot read the statistics", failed);
        }
    }

    /** A new connection, of which the caller takes care. */
    Connection connect() throws SQLException {
        return writer.connect();
    }

    /** Runs the work in one transaction, and returns once it is durable. */
    void write(Writer.Work work) {
        writer.run(work);
    }

    /** Runs something while no live batch is committed. Bulk loads are not held off. */
    public void pausedFor(Runnable errand) {
        writer.pausedFor(errand);
    }

    /**
     * Holds on to the present state, whatever is committed later.
     *
     * @throws StoreUnavailable when the store cannot be reached
     */
    public DuckDbSnapshot snapshot() {
        return DuckDbSnapshot.of(this);
    }

    /**
     * Copies the present state into a folder, while commits go on, and says how many rows each table has.
     *
     * @throws StoreUnavailable when that could not be done
     */
    public Map<String, Long> backup(Path folder) {
        try (DuckDbSnapshot snapshot = snapshot()) {
            return snapshot.copyTo(folder);
        }
    }

    /**
     * Fills the tables, which must be empty, with what {@link #backup} has written, in the order of rows: all of it or,
     * upon failure, nothing. Says how many rows each table has.
     *
     * @param tables those that there were when the copy was made; the others stay empty
     * @throws StoreUnavailable when that could not be done
     */
    public Map<String, Long> restore(Path folder, Set<String> tables) {
        Map<String, Long> counts = new LinkedHashMap<>();
        write(connection -> {
            DSLContext context = on(connection);
            if (StoredTables.counts(context).values().stream().anyMatch(rows -> rows > 0)) {
                throw new IllegalStateException("there are statistics already");
            }
            StoredTables.ALL.stream()
                    .filter(table -> tables.contains(table.getName()))
                    .forEach(table -> DuckDb.readParquet(context, table, StoredTables.file(folder, table)));
            counts.putAll(StoredTables.counts(context));
        });
        return counts;
    }

    /** Folds the log into the file, which takes a while; commits wait for it. */
    public void checkpoint() {
        writer.pausedFor(() -> read(DuckDb::checkpoint));
    }

    @Override
    public boolean answers() {
        try {
            return read(context -> context.fetchExists(DSL.selectOne()));
        } catch (StoreUnavailable failed) {
            return false;
        }
    }

    /** @throws StoreUnavailable when the log could not be folded into the file; all is closed, and safe in the log */
    @Override
    public void close() {
        try {
            checkpoint();
        } finally {
            writer.close();
            pool.close();
        }
    }

    private static DSLContext on(HikariDataSource source) {
        return DSL.using(source, SQLDialect.DUCKDB, SETTINGS);
    }

    static DSLContext on(Connection connection) {
        return DSL.using(connection, SQLDialect.DUCKDB, SETTINGS);
    }

    /** Undoes what a connection has not committed, as far as that is possible, and closes it. */
    static void rollBack(Connection broken) {
        try (broken) {
            on(broken).rollback().execute();
        } catch (SQLException | DataAccessException beyondRepair) {
            // Whoever asked for the transaction is told about its first failure; closing undoes what can be undone.
            return;
        }
    }
}
