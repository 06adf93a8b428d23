package dev.footfall.persistence.clickhouse;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.jdbc.DataSourceImpl;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.persistence.statistics.Questions;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A ClickHouse database with its tables brought up to date. Any number of processes may ask it; one of them at a time takes
 * in events. Any thread may call; close it after everything that uses it.
 */
public final class ClickHouseDatabase implements Questions, StoreHealth, AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Settings SETTINGS =
            new Settings().withExecuteLogging(false).withParamCastMode(ParamCastMode.NEVER);

    private final ClickHouseUrl url;
    private final HikariDataSource pool;
    private final Inserts inserts;
    private final Commits commits;

    private ClickHouseDatabase(ClickHouseUrl url, HikariDataSource pool, Duration patience) {
        this.url = url;
        this.pool = pool;
        this.inserts = new Inserts(this, patience);
        this.commits = new Commits(this, inserts);
    }

    /**
     * Brings the tables of a database up to date, or makes them in an empty one.
     *
     * @param names take the place of those that it has, if their version is another one
     * @throws StoreUnavailable when it cannot be reached, lets nobody in, or was made by a newer Footfall
     */
    public static ClickHouseDatabase open(ClickHouseUrl url, PlaceNames names) {
        return open(url, names, Inserts.PATIENCE);
    }

    /**
     * As {@link #open(ClickHouseUrl, PlaceNames)}, also if what should have filled the database was killed; for whoever fills
     * it, by {@link MovableClickHouse}.
     *
     * @throws StoreUnavailable as there
     */
    public static ClickHouseDatabase openToFill(ClickHouseUrl url, PlaceNames names) {
        return open(url, names, Inserts.PATIENCE, opened -> {});
    }

    /** @param patience how long an insert is repeated when nobody knows whether it was done */
    static ClickHouseDatabase open(ClickHouseUrl url, PlaceNames names, Duration patience) {
        return open(url, names, patience, opened -> new UnfinishedMove(opened).refuse());
    }

    private static ClickHouseDatabase open(
            ClickHouseUrl url, PlaceNames names, Duration patience, Consumer<ClickHouseDatabase> condition) {
        DataSource source = source(url);
        Schema.bringUpToDate(source, url);
        ClickHouseDatabase database = new ClickHouseDatabase(url, pool(source), patience);
        try {
            condition.accept(database);
            new PlaceNameRows(database, database.inserts()).take(names);
            StagedTables.dropForgotten(database);
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /**
     * Logs in, and changes nothing: what runs there, as in {@code ClickHouse 26.7.2.1}.
     *
     * @throws StoreUnavailable when it cannot be reached or lets nobody in
     */
    public static String productOf(ClickHouseUrl url) {
        try (Connection connection = source(url).getConnection()) {
            DatabaseMetaData product = connection.getMetaData();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion();
        } catch (SQLException | ClickHouseException failed) {
            throw new StoreUnavailable("the event store " + url + " does not answer: " + failed.getMessage(), failed);
        }
    }

    private static DataSource source(ClickHouseUrl url) {
        return new DataSourceImpl(url.forDriver(), new Properties());
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("footfall-clickhouse");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        // The migration has just proved that the database answers.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        try {
            return question.apply(DSL.using(pool, SQLDialect.CLICKHOUSE, SETTINGS));
        } catch (DataAccessException | ClickHouseException failed) {
            throw new StoreUnavailable("cannot read the event store " + url, failed);
        }
    }

    /** @throws StoreUnavailable when it is not known to have been done */
    void change(Consumer<DSLContext> change) {
        try {
            change.accept(DSL.using(pool, SQLDialect.CLICKHOUSE, SETTINGS));
        } catch (DataAccessException | ClickHouseException failed) {
            throw new StoreUnavailable("cannot change the event store " + url, failed);
        }
    }

    /** Deletes rows from behind a view. */
    void delete(Table<?> view, Condition which) {
        change(context -> ClickHouseStatements.delete(context, url.cluster(), Rows.behind(view), which));
    }

    Inserts inserts() {
        return inserts;
    }

    ClickHouseUrl url() {
        return url;
    }

    /** The way of rows into what everybody sees. */
    Commits commits() {
        return commits;
    }

    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public boolean answers() {
        try {
            return read(context -> context.fetchExists(DSL.selectOne()));
        } catch (StoreUnavailable failed) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
