package dev.footfall.persistence.configuration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The configuration store in a PostgreSQL database, which any number of nodes may share. As on SQLite there is one writer
 * at a time, here of all nodes: see the decision 15 for why.
 */
public final class PostgresDatabase extends JooqConfigurationStore {
    private static final int READERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What a node that hangs may keep the others waiting. */
    private static final String LIMITS =
            "SET lock_timeout = '10s'; SET statement_timeout = '20s'; SET idle_in_transaction_session_timeout = '60s'";

    /** "Footfall" in ASCII: nobody else's advisory lock is likely to be this number. */
    private static final long WRITERS = 0x466F_6F74_6661_6C6CL;

    private final HikariDataSource readers;
    private final HikariDataSource writer;
    private final OneWriter statements;

    private PostgresDatabase(HikariDataSource readers, HikariDataSource writer, OneWriter statements) {
        super(statements, statements);
        this.readers = readers;
        this.writer = writer;
        this.statements = statements;
    }

    /**
     * Brings the tables of a database up to date, or makes them in an empty one.
     *
     * @throws StoreUnavailable when it cannot be reached, lets nobody in, or was made by a newer Footfall
     */
    public static PostgresDatabase open(PostgresUrl url) {
        DataSource source = source(url);
        Migrations.run(source, "postgresql", "the configuration store " + url, PostgresDatabase::oneTransactionAScript);
        HikariDataSource readers = pool("footfall-configuration-readers", source, READERS);
        HikariDataSource writer = pool("footfall-configuration-writer", source, 1);
        return new PostgresDatabase(
                readers, writer, new OneWriter(jooq(readers), jooq(writer), PostgresDatabase::othersWait));
    }

    // By default a script is committed on one connection, and that it has run on another: whatever ends the process in
    // between leaves tables of which every later start says that they are there already.
    private static void oneTransactionAScript(FluentConfiguration flyway) {
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }

    /**
     * Logs in, and changes nothing: what runs there, as in {@code PostgreSQL 18.6}.
     *
     * @throws StoreUnavailable when it cannot be reached or lets nobody in
     */
    public static String productOf(PostgresUrl url) {
        try (Connection connection = source(url).getConnection()) {
            DatabaseMetaData product = connection.getMetaData();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion();
        } catch (SQLException failed) {
            throw new StoreUnavailable(
                    "the configuration store " + url + " does not answer: " + failed.getMessage(), failed);
        }
    }

    /** Counts for all nodes together. */
    public RateLimiter rateLimiter(InstantSource clock) {
        return new PostgresRateLimiter(statements, clock);
    }

    @Override
    LastIds lastIds() {
        return new PostgresLastIds();
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /** Until the transaction ends, however it does. Its next statement sees what the last writer has committed. */
    private static void othersWait(DSLContext begun) {
        begun.select(DSL.function(DSL.name("pg_advisory_xact_lock"), SQLDataType.OTHER, DSL.val(WRITERS)))
                .execute();
    }

    private static DataSource source(PostgresUrl url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.forDriver());
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setConnectionInitSql(LIMITS);
        // Whatever the database's default is: a snapshot from before the writers' lock would not show the last commit.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // The migration has just proved that the database answers; from now on a failure belongs to the caller who
        // meets it.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Statements are not logged, because their values are secrets. */
    private static DSLContext jooq(DataSource source) {
        return DSL.using(new DefaultConfiguration()
                .set(source)
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withExecuteLogging(false))
                .set(new NoNullCharacter()));
    }
}
