package dev.footfall.application.fakes;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads into the store of a test, which works on the state it had when the load began. */
public final class InMemoryBulk implements BulkStore {
    public final List<ImportedRow> rows = new ArrayList<>();
    public final List<ImportId> owners = new ArrayList<>();
    private final InMemoryEvents store;
    private final Map<String, Long> progress = new LinkedHashMap<>();
    private boolean failing;
    private Runnable meanwhile = () -> {};

    public InMemoryBulk(InMemoryEvents store) {
        this.store = store;
    }

    /** Makes every commit fail. */
    public void fail() {
        failing = true;
    }

    /** What happens, once, while a load is under way. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public Load begin(SiteId site) {
        return new Loading(site);
    }

    @Override
    public long progressOf(SiteId site, String file) {
        return progress.getOrDefault(site + file, 0L);
    }

    private final class Loading implements Load {
        private final SiteId site;
        private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
        private final List<Event> events = new ArrayList<>();
        private final List<SessionId> opened = new ArrayList<>();
        private final List<ImportedRow> aggregates = new ArrayList<>();
        private final List<ImportId> importIds = new ArrayList<>();
        private final int before;

        Loading(SiteId site) {
            this.site = site;
            store.sessions().forEach(session -> sessions.put(session.id(), session));
            events.addAll(store.events);
            before = events.size();
        }

        @Override
        public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
            Map<VisitorId, LiveSession> last = new LinkedHashMap<>();
            events.stream()
                    .filter(event -> event.site().equals(site) && visitors.contains(event.visitor()))
                    .forEach(event -> last.put(event.visitor(), live(event)));
            return List.copyOf(last.values());
        }

        @Override
        public Set<SessionId> known(Collection<SessionId> visits) {
            return visits.stream().filter(sessions::containsKey).collect(Collectors.toSet());
        }

        private LiveSession live(Event event) {
            return new LiveSession(
                    Optional.ofNullable(sessions.get(event.session())).orElseThrow(), event.timestamp());
        }

        @Override
        public void append(Batch batch) {
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            events.addAll(batch.events());
            batch.opened().forEach(session -> {
                opened.add(session.id());
                sessions.put(session.id(), session);
            });
            batch.continued().forEach(session -> sessions.put(session.id(), session));
        }

        @Override
        public void append(ImportId owner, List<ImportedRow> added) {
            added.forEach(row -> importIds.add(owner));
            aggregates.addAll(added);
        }

        @Override
        public boolean touches(Collection<VisitorId> visitors) {
            return added().stream().anyMatch(event -> visitors.contains(event.visitor()));
        }

        private List<Event> added() {
            return events.subList(before, events.size());
        }

        @Override
        public void commit(Optional<Progress> reached) {
            if (failing) {
                throw new StoreUnavailable("the disk is full", new IllegalStateException("no space"));
            }
            store.append(new Batch(List.copyOf(added()), changed(true), changed(false)));
            rows.addAll(aggregates);
            owners.addAll(importIds);
            reached.ifPresent(rowsOf -> progress.put(site + rowsOf.file(), rowsOf.rows()));
        }

        private List<Session> changed(boolean isOpened) {
            return added().stream()
                    .map(Event::session)
                    .distinct()
                    .filter(id -> opened.contains(id) == isOpened)
                    .map(id -> Optional.ofNullable(sessions.get(id)).orElseThrow())
                    .toList();
        }

        @Override
        public void close() {
            events.clear();
        }
    }
}
