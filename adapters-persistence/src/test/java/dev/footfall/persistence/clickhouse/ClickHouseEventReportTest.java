package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.EventReportContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseEventReportTest extends EventReportContract {
    @Override
    protected DataStores open() {
        return ClickHouseStores.data();
    }
}
