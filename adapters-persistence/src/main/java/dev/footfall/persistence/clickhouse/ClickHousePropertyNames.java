package dev.footfall.persistence.clickhouse;

import dev.footfall.persistence.statistics.JooqPropertyNames;

/** The custom properties of the events in ClickHouse. */
public final class ClickHousePropertyNames extends JooqPropertyNames {
    public ClickHousePropertyNames(ClickHouseDatabase database) {
        super(database);
    }
}
