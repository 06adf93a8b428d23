package dev.footfall.persistence.clickhouse;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.ReportContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseReportTest extends ReportContract {
    @Override
    protected DataStores open() {
        return ClickHouseStores.data();
    }
}
