package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.persistence.pool.ConnectionPool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The configuration store in one SQLite file. A change survives the machine's crash as soon as its transaction ends; what
 * is deleted is overwritten. Several processes may open the file, on one machine and a local disk.
 */
public final class SqliteDatabase extends JooqConfigurationStore {
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConnectionPool readers;
    private final ConnectionPool writer;
    private final OneWriter statements;
    private final SqliteVersion version;

    private SqliteDatabase(ConnectionPool readers, ConnectionPool writer, OneWriter statements, SqliteVersion version) {
        super(new Recollection(statements, version::now), statements);
        this.readers = readers;
        this.writer = writer;
        this.statements = statements;
        this.version = version;
    }

    /**
     * Opens the file, makes it if there is none, and brings its tables up to date.
     *
     * @throws StoreUnavailable when it cannot be opened, is no database, or was made by a newer Footfall
     */
    public static SqliteDatabase open(Path file) {
        Migrations.run(
                source(file, TransactionMode.DEFERRED), "configuration", "the configuration store", asUsual -> {});
        ConnectionPool readers = new ConnectionPool(source(file, TransactionMode.DEFERRED), READERS, PATIENCE);
        ConnectionPool writer = new ConnectionPool(source(file, TransactionMode.IMMEDIATE), 1, PATIENCE);
        return new SqliteDatabase(
                readers,
                writer,
                new OneWriter(jooq(readers), jooq(writer), SqliteDatabase::othersWait),
                new SqliteVersion(source(file, TransactionMode.DEFERRED)));
    }

    /**
     * Copies the store into a new file that can be opened as a store. The copy holds what was committed when it began:
     * changes go on meanwhile and are not in it, nor are those of a transaction that is still open.
     *
     * @throws StoreUnavailable when it cannot be written; a part of the file may be left behind
     */
    public void backup(Path target) {
        statements.apart(db -> {
            SqliteCopy.write(db, target);
            return target;
        });
    }

    /**
     * Runs the work while nobody else writes, in this process or another; writers wait until it is done. A {@link #backup}
     * may be a part of the work, on any thread. Inside a transaction it is a part of that one.
     */
    public <T> T pausedFor(Supplier<T> work) {
        return statements.inOne(work);
    }

    @Override
    LastIds lastIds() {
        return new SqliteLastIds();
    }

    /** Waits for no transaction: what has not ended is rolled back. Closing twice does nothing. */
    @Override
    public void close() {
        version.close();
        readers.close();
        writer.close();
    }

    private static SQLiteDataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        config.setTransactionMode(mode);
        overwriteWhatIsDeleted(config);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /**
     * A deleted salt must not stay behind: neither in free pages nor in the write-ahead log, which is therefore moved to
     * the file after every transaction and cut off by the next one.
     */
    private static void overwriteWhatIsDeleted(SQLiteConfig config) {
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setWalAutocheckpoint(1);
        config.setJournalSizeLimit(0);
    }

    /** Nothing is left to do: beginning a transaction has taken the file's write lock, as {@link #open} has told it to. */
    private static void othersWait(DSLContext begun) {}

    /** Statements are not logged, because their values are secrets. */
    private static DSLContext jooq(DataSource source) {
        return DSL.using(source, SQLDialect.SQLITE, new Settings().withExecuteLogging(false));
    }
}
