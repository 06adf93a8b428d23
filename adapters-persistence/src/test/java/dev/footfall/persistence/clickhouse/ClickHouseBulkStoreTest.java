package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.BulkStoreContract;
import dev.footfall.contract.DataStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseBulkStoreTest extends BulkStoreContract {
    private final ClickHouseStores stores = new ClickHouseStores();

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected DataStores open(String name) {
        return stores.data(name);
    }
}
