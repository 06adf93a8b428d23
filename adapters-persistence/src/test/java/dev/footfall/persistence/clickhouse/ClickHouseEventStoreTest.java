package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.EventStoreContract;
import dev.footfall.contract.Stores;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseEventStoreTest extends EventStoreContract {
    @Override
    protected Stores open() {
        return ClickHouseStores.stores();
    }
}
