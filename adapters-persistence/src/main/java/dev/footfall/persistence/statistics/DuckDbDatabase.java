package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.place.PlaceNames;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private static final Logger LOG = System.getLogger(DuckDbDatabase.class.getName());
    private static final long NEVER = Long.MIN_VALUE;
    /** How long nobody who would do without looks whether the tables can be written to again. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Reopening files;
    private final Writer writer;
    private final Incidents incidents;
    private final Tidying tidying;
    private final Duration patience;
    private volatile long behindSince = NEVER;

    private DuckDbDatabase(DuckDbSettings settings, Reopening files, Writer writer, Incidents incidents) {
        this.patience = settings.patience();
        this.tidying = new Tidying(settings.log(), writer, () -> {
            write(connection -> Commits.trim(connection.context()));
            read(DuckDb::checkpoint);
        });
        this.files = files;
        this.writer = writer;
        this.incidents = incidents;
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
     * Opens a file even if its log is damaged or its end is missing; {@link #incidents} says so then.
     *
     * @param names take the place of those that the file has, if their version is another one
     * @throws StoreUnavailable when the file cannot be opened or its tables cannot be brought up to date
     */
    public static DuckDbDatabase open(DuckDbSettings settings, PlaceNames names) {
        makeFolder(settings);
        Incidents incidents = Incidents.of(settings.file(), settings.clock());
        Reopening files = new Reopening(settings, incidents, SchemaUpgrade::of);
        HighWaterMark mark = HighWaterMark.at(settings.highWaterMark());
        Journal journal = new Journal(new JournalPlace(settings, incidents), settings.patience(), mark);
        DuckDbDatabase database = new DuckDbDatabase(
                settings, files, new Writer(files, settings.patience(), journal, incidents), incidents);
        try {
            database.writer.begin(mark.read(incidents::report));
            new PlaceNameTable(database).take(names);
            // A changed table left in the log is what most failed recoveries are about, so none is.
            database.checkpoint();
            return database;
        } catch (RuntimeException failed) {
            database.closeAll();
            throw failed;
        }
    }

    private static void makeFolder(DuckDbSettings settings) {
        try {
            Files.createDirectories(settings.file().toAbsolutePath().resolveSibling(""));
        } catch (IOException failed) {
            throw new StoreUnavailable("cannot open " + settings.file(), failed);
        }
    }

    /** What happened to the file that somebody has to know about. */
    public Incidents incidents() {
        return incidents;
    }

    /** Runs a question; it sees whole batches only, and all that were appended before it. */
    <T> T read(Function<DSLContext, T> question) {
        writer.fold(patience);
        return asked(question);
    }

    /** As {@link #read}; while the tables cannot be written to, on a full disk say, of the state they are in. */
    <T> T readEvenBehind(Function<DSLContext, T> question) {
        foldIfPossible();
        return asked(question);
    }

    private void foldIfPossible() {
        if (behindSince != NEVER && System.nanoTime() - behindSince < BETWEEN_ATTEMPTS.toNanos()) {
            return;
        }
        try {
            writer.fold(Duration.ZERO);
            behindSince = NEVER;
        } catch (StoreUnavailable failed) {
            if (behindSince == NEVER) {
                LOG.log(Level.WARNING, "The tables cannot be written to; answers leave the latest events out", failed);
            }
            behindSince = System.nanoTime();
        }
    }

    private <T> T asked(Function<DSLContext, T> question) {
        OpenFile file = files.current();
        try {
            return question.apply(file.questions());
        } catch (DataAccessException failed) {
            throw failed("cannot read the statistics", failed);
        }
    }

    /** As {@link #read}, on a connection of its own: for answers that are long in coming or in being taken. */
    void readAtLength(Consumer<DSLContext> question) {
        try (Connection connection = connect()) {
            question.accept(on(connection));
        } catch (SQLException | DataAccessException failed) {
            throw failed("cannot read the statistics", failed);
        }
    }

    /** What to throw when something has failed. Should the whole file have, it is given up, and opened again. */
    StoreUnavailable failed(String what, Exception cause) {
        var unused = files.works();
        return new StoreUnavailable(what, cause);
    }

    /** A new connection, of which the caller takes care, on all that was appended before. */
    Connection connect() throws SQLException {
        writer.fold(patience);
        return files.current().connect();
    }

    /** Runs the work in one transaction, again if need be, and returns once it is durable. */
    void write(Writer.Work work) {
        committed(() -> writer.run(work));
    }

    /** As {@link #write}, of work that removes what must not stay behind in the journal either. */
    void erase(Writer.Work work) {
        committed(() -> writer.erase(work));
    }

    private static void committed(Runnable commit) {
        try {
            commit.run();
        } catch (BatchRefused refused) {
            throw new StoreUnavailable("cannot write the statistics", refused);
        }
    }

    /**
     * Returns once the batch is durable.
     *
     * @throws BatchRefused when the tables cannot hold something of it
     * @throws StoreUnavailable when it cannot be made durable
     */
    void append(Batch batch) {
        if (!batch.isEmpty()) {
            writer.append(batch.events().size(), BatchBytes.of(batch));
        }
    }

    /** Makes rows of what has been appended, if it is enough to be worth it; should that fail, somebody else will try. */
    void foldIfWorthIt() {
        try {
            writer.foldIfWorthIt();
        } catch (StoreUnavailable failed) {
            LOG.log(Level.WARNING, "The tables cannot be written to; events are kept in the journal", failed);
        }
    }

    /** Commits what has been prepared on a connection, and returns once it is durable. */
    void commit(long events, Connection prepared) {
        try {
            writer.commit(events, prepared);
        } catch (BatchRefused refused) {
            throw new StoreUnavailable("cannot load into the statistics", refused);
        }
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
            DSLContext context = connection.context();
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

    /**
     * Folds the log into the file if it has become long and nobody has committed for a moment, so that no commit has to wait
     * for it; to be called about once a second. Says whether it did. Without it, or on a store that is never quiet, the
     * commit by which the log gets too long does it.
     *
     * @throws StoreUnavailable when that could not be done
     */
    public boolean checkpointIfQuiet() {
        return tidying.attempt();
    }

    /** Whether rows have still to be made of something. */
    boolean hasPutOff() {
        return writer.hasPutOff();
    }

    @Override
    public boolean answers() {
        try {
            return asked(context -> context.fetchExists(DSL.selectOne()));
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
            closeAll();
        }
    }

    private void closeAll() {
        try (files) {
            writer.close();
        }
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
