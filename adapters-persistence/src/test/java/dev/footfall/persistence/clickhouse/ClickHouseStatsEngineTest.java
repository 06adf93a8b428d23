package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.StatsEngineContract;
import dev.footfall.contract.Stores;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseStatsEngineTest extends StatsEngineContract {
    @Override
    protected Stores open() {
        return ClickHouseStores.stores();
    }

    @Override
    protected int randomQuestions() {
        return 150;
    }
}
