package dev.footfall.contract.memory;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.contract.Stores;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events and visits in lists. */
final class Memory implements EventStore {
    private final List<Event> events = new ArrayList<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();

    static Stores stores() {
        Memory memory = new Memory();
        return new Stores(memory, new ListEngine(memory), () -> {});
    }

    Stream<Event> events(SiteId site, Interval range) {
        return events.stream()
                .filter(event -> event.site().equals(site))
                .filter(event -> !event.timestamp().isBefore(range.first())
                        && !event.timestamp().isAfter(range.last()));
    }

    List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    Session session(SessionId id) {
        return Optional.ofNullable(sessions.get(id)).orElseThrow();
    }

    @Override
    public void append(Batch batch) {
        events.addAll(batch.events());
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
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return events.stream()
                .filter(event -> event.site().equals(site))
                .map(Event::timestamp)
                .filter(timestamp -> !timestamp.isBefore(notBefore))
                .min(Instant::compareTo);
    }
}
