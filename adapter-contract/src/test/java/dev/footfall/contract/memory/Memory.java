package dev.footfall.contract.memory;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.contract.Stores;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events and visits in lists, and imported rows beside them. */
final class Memory implements EventStore, BulkStore {
    private final List<Event> events = new ArrayList<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private final List<Received> received = new ArrayList<>();
    private final List<OwnedRow> imported = new ArrayList<>();

    static Stores stores() {
        Memory memory = new Memory();
        ListEngine engine = new ListEngine(memory);
        return new Stores(memory, memory, engine, engine, () -> {});
    }

    Stream<Event> events(Set<SiteId> sites, Interval range) {
        return events.stream()
                .filter(event -> sites.contains(event.site()))
                .filter(event -> !event.timestamp().isBefore(range.first())
                        && !event.timestamp().isAfter(range.last()));
    }

    List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    List<OwnedRow> imported() {
        return List.copyOf(imported);
    }

    Session session(SessionId id) {
        return Optional.ofNullable(sessions.get(id)).orElseThrow();
    }

    @Override
    public void append(Batch batch) {
        events.addAll(batch.events());
        received.addAll(batch.received());
        batch.opened().forEach(session -> sessions.put(session.id(), session));
        batch.continued().forEach(session -> sessions.put(session.id(), session));
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        Map<List<Object>, LiveSession> newest = new LinkedHashMap<>();
        for (Event event : events) {
            if (!event.timestamp().isBefore(lastActivity)) {
                newest.merge(
                        List.of(event.site(), event.visitor()),
                        new LiveSession(session(event.session()), event.timestamp()),
                        (old, other) -> other.lastActivity().isBefore(old.lastActivity()) ? old : other);
            }
        }
        return List.copyOf(newest.values());
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return activeSince(lastActivity).stream()
                .filter(live -> live.session().site().equals(site))
                .toList();
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        return activeSince(site, lastActivity).stream()
                .filter(live -> visitors.contains(live.session().visitor()))
                .toList();
    }

    @Override
    public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        return received.stream()
                .filter(known -> known.site().equals(site) && !known.at().isBefore(since))
                .map(Received::id)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void forgetReceived(Instant moment) {
        received.removeIf(known -> known.at().isBefore(moment));
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return events.stream()
                .filter(event -> event.site().equals(site))
                .map(Event::timestamp)
                .filter(timestamp -> !timestamp.isBefore(notBefore))
                .min(Instant::compareTo);
    }

    @Override
    public Load begin(SiteId site) {
        return new OfAggregates(site);
    }

    @Override
    public long progressOf(SiteId site, String file) {
        return 0;
    }

    /** A load of nothing but imported rows. */
    private final class OfAggregates implements Load {
        private final SiteId site;
        private final List<OwnedRow> uncommitted = new ArrayList<>();

        private OfAggregates(SiteId site) {
            this.site = site;
        }

        @Override
        public void append(ImportId owner, List<ImportedRow> rows) {
            rows.forEach(row -> uncommitted.add(new OwnedRow(site, owner, row)));
        }

        @Override
        public void commit(Optional<Progress> progress) {
            imported.addAll(uncommitted);
        }

        @Override
        public void append(Batch batch) {
            throw noEvents();
        }

        @Override
        public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
            throw noEvents();
        }

        @Override
        public Set<SessionId> known(Collection<SessionId> visits) {
            throw noEvents();
        }

        @Override
        public boolean touches(Collection<VisitorId> visitors) {
            throw noEvents();
        }

        private static UnsupportedOperationException noEvents() {
            return new UnsupportedOperationException("events come one batch after the other");
        }

        @Override
        public void close() {
            uncommitted.clear();
        }
    }
}
