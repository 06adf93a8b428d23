package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.TrafficCountsContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseTrafficCountsTest extends TrafficCountsContract {
    @Override
    protected Opened open() {
        return ClickHouseStores.counts();
    }
}
