package dev.footfall.server.care;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.persistence.clickhouse.ClickHouseDatabase;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresDatabase;
import dev.footfall.persistence.configuration.PostgresUrl;
import java.util.function.Supplier;

/** Whether the databases that are not in the data directory let us in. Nothing is made or changed there. */
final class DatabaseCheck {
    private DatabaseCheck() {}

    static Finding finding(PostgresUrl database) {
        return finding("configuration store", database, () -> PostgresDatabase.productOf(database));
    }

    static Finding finding(ClickHouseUrl database) {
        return finding("event store", database, () -> ClickHouseDatabase.productOf(database));
    }

    private static Finding finding(String store, Object database, Supplier<String> product) {
        try {
            return Finding.well(store, database + " answers: " + product.get());
        } catch (StoreUnavailable down) {
            return Finding.failed(store, String.valueOf(down.getMessage()));
        }
    }
}
