package com.example;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A load is worked out in memory, and its parts are one line of the log when it is committed. */
record LogBulkStore(LogStatistics store, BulkStore memory) implements BulkStore {
    @Override
    public Load begin(SiteId site) {
        return new LogLoad(store, site, memory.begin(site), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public long progressOf(SiteId site, String file) {
        return memory.progressOf(site, file);
    }

    private record LogLoad(LogStatistics store, SiteId site, Load memory, List<Batch> batches, List<OwnedRow> imported)
            implements Load {
        @Override
        public void append(Batch batch) {
            memory.append(batch);
            batches.add(batch);
        }

        @Override
        public void append(ImportId owner, List<ImportedRow> rows) {
            memory.append(owner, rows);
            rows.forEach(row -> imported.add(new OwnedRow(site, owner, row)));
        }

        @Override
        public void commit(Optional<Progress> progress) {
            store.commit(new Change.Loaded(site, batches, imported, progress), () -> memory.commit(progress));
        }

        @Override
        public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
            return memory.lastVisits(visitors);
        }

        @Override
        public Set<SessionId> known(Collection<SessionId> visits) {
            return memory.known(visits);
        }

        @Override
        public boolean touches(Collection<VisitorId> visitors) {
            return memory.touches(visitors);
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}
