package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.LoadBesideTrafficContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseLoadBesideTrafficTest extends LoadBesideTrafficContract {
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
