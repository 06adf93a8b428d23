package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.LOAD_PROGRESS;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.domain.site.SiteId;

/** Loads each into tables of its own first. */
public final class ClickHouseBulkStore implements BulkStore {
    private final ClickHouseDatabase database;

    public ClickHouseBulkStore(ClickHouseDatabase database) {
        this.database = database;
    }

    @Override
    public Load begin(SiteId site) {
        return new ClickHouseLoad(site, database, database.inserts());
    }

    @Override
    public long progressOf(SiteId site, String file) {
        return database.read(context -> context.select(LOAD_PROGRESS.ROW_COUNT)
                .from(LOAD_PROGRESS)
                .where(LOAD_PROGRESS.SITE_ID.eq(site.value()), LOAD_PROGRESS.FILE.eq(file))
                .fetchOptional(LOAD_PROGRESS.ROW_COUNT)
                .orElse(0L));
    }
}
