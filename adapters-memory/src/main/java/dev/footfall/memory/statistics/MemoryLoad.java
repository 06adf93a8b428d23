package dev.footfall.memory.statistics;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be added, and the state that it is worked out on. */
final class MemoryLoad implements BulkStore.Load {
    private final MemoryStatistics memory;
    private final SiteId site;
    private final Rows before;
    private final List<EventStore.Batch> batches = new ArrayList<>();
    private final List<OwnedRow> imported = new ArrayList<>();
    private Rows after;

    MemoryLoad(MemoryStatistics memory, SiteId site) {
        this.memory = memory;
        this.site = site;
        this.before = memory.rows();
        this.after = before;
    }

    @Override
    public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
        Map<VisitorId, LiveSession> last = after.lastVisits(site);
        last.keySet().retainAll(Set.copyOf(visitors));
        return List.copyOf(last.values());
    }

    @Override
    public Set<SessionId> known(Collection<SessionId> visits) {
        return visits.stream().filter(after.visits()::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void append(EventStore.Batch batch) {
        batches.add(batch);
        after = after.with(batch);
    }

    @Override
    public void append(ImportId owner, List<ImportedRow> rows) {
        rows.forEach(row -> imported.add(new OwnedRow(site, owner, row)));
    }

    @Override
    public boolean touches(Collection<VisitorId> visitors) {
        return batches.stream()
                .flatMap(batch -> batch.events().stream())
                .anyMatch(event -> visitors.contains(event.visitor()));
    }

    @Override
    public void commit(Optional<BulkStore.Progress> progress) {
        memory.change(now -> {
            refuseIfOvertaken(now);
            Rows changed = now;
            for (EventStore.Batch batch : batches) {
                changed = changed.with(batch);
            }
            Rows all = changed.withImported(imported);
            return progress.map(reached -> all.withProgress(site, reached)).orElse(all);
        });
        close();
    }

    /** A visit that went on meanwhile has another state than the one this load went on from. */
    private void refuseIfOvertaken(Rows now) {
        for (EventStore.Batch batch : batches) {
            for (Session visit : batch.continued()) {
                if (!before.visits().get(visit.id()).equals(now.visits().get(visit.id()))) {
                    throw new StoreUnavailable(
                            "a visit has been changed by another writer", new IllegalStateException("overtaken"));
                }
            }
        }
    }

    @Override
    public void close() {
        batches.clear();
        imported.clear();
        after = before;
    }
}
