package dev.footfall.http.admin;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what has been committed, and does something before it begins. */
final class LoadedRows implements BulkStore {
    final List<Event> events = new ArrayList<>();
    final List<Owned> rows = new ArrayList<>();
    Runnable beforeBegin = () -> {};

    @Override
    public Load begin(SiteId site) {
        beforeBegin.run();
        return new Uncommitted();
    }

    @Override
    public long progressOf(SiteId site, String file) {
        throw new UnsupportedOperationException();
    }

    /** A row under an import. */
    record Owned(ImportId owner, ImportedRow row) {}

    private final class Uncommitted implements Load {
        private final List<Event> newEvents = new ArrayList<>();
        private final List<Owned> newRows = new ArrayList<>();

        @Override
        public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
            return List.of();
        }

        @Override
        public void append(Batch batch) {
            newEvents.addAll(batch.events());
        }

        @Override
        public void append(ImportId owner, List<ImportedRow> appended) {
            appended.forEach(row -> newRows.add(new Owned(owner, row)));
        }

        @Override
        public Set<SessionId> known(Collection<SessionId> visits) {
            return Set.of();
        }

        @Override
        public boolean touches(Collection<VisitorId> visitors) {
            return false;
        }

        @Override
        public void commit(Optional<Progress> progress) {
            events.addAll(newEvents);
            rows.addAll(newRows);
        }

        @Override
        public void close() {}
    }
}
