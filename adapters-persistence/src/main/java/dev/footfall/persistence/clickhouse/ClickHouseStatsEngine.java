package dev.footfall.persistence.clickhouse;

import dev.footfall.persistence.statistics.JooqStatsEngine;

/** Statistics on ClickHouse. */
public final class ClickHouseStatsEngine extends JooqStatsEngine {
    public ClickHouseStatsEngine(ClickHouseDatabase database) {
        super(database);
    }
}
