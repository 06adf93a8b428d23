package dev.footfall.persistence.configuration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.application.store.Transactions;
import dev.footfall.application.store.UnfinishedWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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
public final class SqliteDatabase implements AutoCloseable {
    private static final String SCRIPTS = "classpath:dev/footfall/persistence/configuration";
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HikariDataSource readers;
    private final HikariDataSource writer;
    private final SqliteStatements statements;

    private SqliteDatabase(HikariDataSource readers, HikariDataSource writer) {
        this.readers = readers;
        this.writer = writer;
        this.statements = new SqliteStatements(jooq(readers), jooq(writer));
    }

    /**
     * Opens the file, makes it if there is none, and brings its tables up to date.
     *
     * @throws StoreUnavailable when it cannot be opened, is no database, or was made by a newer Footfall
     */
    public static SqliteDatabase open(Path file) {
        migrate(source(file, TransactionMode.DEFERRED));
        HikariDataSource readers =
                pool("footfall-configuration-readers", source(file, TransactionMode.DEFERRED), READERS);
        return new SqliteDatabase(
                readers, pool("footfall-configuration-writer", source(file, TransactionMode.IMMEDIATE), 1));
    }

    public Transactions transactions() {
        return statements;
    }

    public StoreHealth health() {
        return new JooqStoreHealth(statements);
    }

    public SiteRepository sites() {
        return new JooqSiteRepository(statements);
    }

    public TeamRepository teams() {
        return new JooqTeamRepository(statements);
    }

    public UserRepository users() {
        return new JooqUserRepository(statements);
    }

    public Memberships memberships() {
        return new JooqMemberships(statements);
    }

    public GoalRepository goals() {
        return goals(GoalRepository.MOST);
    }

    /** @param most how many goals of a site count */
    public GoalRepository goals(int most) {
        return new JooqGoalRepository(statements, most);
    }

    public SegmentRepository segments() {
        return new JooqSegmentRepository(statements);
    }

    public FunnelRepository funnels() {
        return new JooqFunnelRepository(statements);
    }

    public SharedLinkRepository sharedLinks() {
        return new JooqSharedLinkRepository(statements);
    }

    public TrackerRepository trackers() {
        return new JooqTrackerRepository(statements);
    }

    public GuestRepository guests() {
        return new JooqGuestRepository(statements);
    }

    public ImportRepository imports() {
        return new JooqImportRepository(statements);
    }

    public UnfinishedWork unfinishedWork() {
        return new JooqUnfinishedWork(statements);
    }

    public ApiKeyRepository apiKeys() {
        return new JooqApiKeyRepository(statements);
    }

    public SaltRepository salts() {
        return new JooqSaltRepository(statements);
    }

    /**
     * Copies the store into a new file that can be opened as a store. The copy holds what was committed when it began:
     * changes go on meanwhile and are not in it, nor are those of a transaction that is still open.
     *
     * @throws StoreUnavailable when it cannot be written; a part of the file may be left behind
     */
    public void backup(Path target) {
        statements.readCommitted(db -> {
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

    Statements statements() {
        return statements;
    }

    /** Waits for no transaction: what has not ended is rolled back. Closing twice does nothing. */
    @Override
    public void close() {
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

    private static void migrate(DataSource source) {
        try {
            Flyway.configure(SqliteDatabase.class.getClassLoader())
                    .dataSource(source)
                    .locations(SCRIPTS)
                    .failOnMissingLocations(true)
                    // By default a script of a newer version would be passed over in silence.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StoreUnavailable("the configuration store cannot be opened or brought up to date", failed);
        }
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        // The migration has just proved that the file opens; from now on a failure belongs to the caller who meets it.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Statements are not logged, because their values are secrets. */
    private static DSLContext jooq(DataSource source) {
        return DSL.using(source, SQLDialect.SQLITE, new Settings().withExecuteLogging(false));
    }
}
