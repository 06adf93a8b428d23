package dev.footfall.memory.statistics;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.domain.site.SiteId;

final class MemoryBulkStore implements BulkStore {
    private final MemoryStatistics memory;

    MemoryBulkStore(MemoryStatistics memory) {
        this.memory = memory;
    }

    @Override
    public Load begin(SiteId site) {
        return new MemoryLoad(memory, site);
    }

    @Override
    public long progressOf(SiteId site, String file) {
        return memory.rows().progressOf(site, file);
    }
}
