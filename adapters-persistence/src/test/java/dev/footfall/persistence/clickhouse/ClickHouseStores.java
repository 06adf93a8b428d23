package dev.footfall.persistence.clickhouse;

import com.clickhouse.jdbc.DataSourceImpl;
import dev.footfall.contract.DataStores;
import dev.footfall.contract.Stores;
import dev.footfall.contract.TrafficCountsContract;
import dev.footfall.persistence.statistics.JooqTrafficCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases of one engine, which all tests of a JVM share. Making one takes a second, so those that are closed are emptied and
 * used again.
 */
final class ClickHouseStores {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Deque<ClickHouseDatabase> EMPTY = new ArrayDeque<>();

    private final Map<String, ClickHouseDatabase> named = new HashMap<>();

    /** The only engine, started when it is first needed. */
    private static final class Shared {
        static final TestEngine ENGINE = TestEngine.started();
    }

    static ClickHouseUrl newDatabase(int port) {
        String name = "footfall_" + COUNT.incrementAndGet();
        execute(port, "CREATE DATABASE " + name);
        return ClickHouseUrl.parse(url(port, name)).get();
    }

    private static String url(int port, String database) {
        return "jdbc:clickhouse://127.0.0.1:" + port + "/" + database + "?user=default&compress=0";
    }

    private static void execute(int port, String sql) {
        try (Connection connection = new DataSourceImpl(url(port, "default"), new Properties()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static ClickHouseUrl newDatabase() {
        return newDatabase(Shared.ENGINE.port());
    }

    static Stores stores() {
        ClickHouseDatabase database = emptyOne();
        return stores(database, () -> recycle(database));
    }

    static Stores stores(ClickHouseDatabase database, Runnable closing) {
        return new Stores(
                new ClickHouseEventStore(database),
                new ClickHouseBulkStore(database),
                new ClickHouseStatsEngine(database),
                new ClickHouseFunnelEngine(database),
                closing);
    }

    static TrafficCountsContract.Opened counts() {
        ClickHouseDatabase database = emptyOne();
        return new TrafficCountsContract.Opened(
                new ClickHouseEventStore(database), new JooqTrafficCounts(database), () -> recycle(database));
    }

    static DataStores data() {
        ClickHouseDatabase database = emptyOne();
        return data(database, () -> recycle(database));
    }

    /** The database that has been given this name, which is an empty one if there is none. */
    DataStores data(String name) {
        return data(named.computeIfAbsent(name, none -> emptyOne()), () -> {});
    }

    /** Forgets all names. */
    void close() {
        named.values().forEach(ClickHouseStores::recycle);
        named.clear();
    }

    static DataStores data(ClickHouseDatabase database, Runnable closing) {
        return new DataStores(
                new ClickHouseEventStore(database),
                new ClickHouseBulkStore(database),
                new ClickHouseStoredData(database),
                new ClickHousePropertyNames(database),
                closing);
    }

    /** To be given back by {@link #recycle}. */
    static ClickHouseDatabase emptyOne() {
        ClickHouseDatabase empty = EMPTY.poll();
        return empty == null ? ClickHouseDatabase.open(newDatabase(Shared.ENGINE.port()), Stores.PLACE_NAMES) : empty;
    }

    static void recycle(ClickHouseDatabase database) {
        String name = database.toString().substring(database.toString().indexOf('/') + 1);
        execute(Shared.ENGINE.port(), "TRUNCATE ALL TABLES FROM " + name + " NOT LIKE 'place%'");
        EMPTY.add(database);
    }
}
