package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.LOAD_PROGRESS;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.domain.site.SiteId;

/** Loads each on a connection of its own, in one transaction. */
public final class DuckDbBulkStore implements BulkStore {
    private final DuckDbDatabase database;

    public DuckDbBulkStore(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public Load begin(SiteId site) {
        return DuckDbLoad.into(site, database);
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
