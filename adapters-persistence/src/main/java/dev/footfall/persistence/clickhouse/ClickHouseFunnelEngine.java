package dev.footfall.persistence.clickhouse;

import dev.footfall.persistence.statistics.JooqFunnelEngine;

/** Funnels on ClickHouse. */
public final class ClickHouseFunnelEngine extends JooqFunnelEngine {
    public ClickHouseFunnelEngine(ClickHouseDatabase database) {
        super(database);
    }
}
