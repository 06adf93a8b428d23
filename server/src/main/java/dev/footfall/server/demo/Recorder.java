package dev.footfall.server.demo;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.Sessions.Change;
import dev.footfall.domain.visit.Sessions.Registered;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes visits of one site's events and stores both in batches. Only visits that may still go on are held. Used by one
 * thread.
 */
final class Recorder {
    private static final int BATCH = 5_000;

    private final EventStore store;
    private final Supplier<SessionId> fresh;
    private final Map<VisitorId, LiveSession> open = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<SessionId, Session> changed = new LinkedHashMap<>();
    private final Set<SessionId> opened = new LinkedHashSet<>();
    private long recordedEvents;
    private long recordedVisits;

    Recorder(EventStore store, Supplier<SessionId> fresh) {
        this.store = store;
        this.fresh = fresh;
    }

    /** @param arrivals in order of time, none earlier than those taken before */
    void take(List<Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            Optional<LiveSession> last = Optional.ofNullable(open.get(arrival.visitor()));
            // A ping without a visit is dropped, as it would be live.
            Sessions.register(last, arrival, fresh).forEach(this::keep);
            if (events.size() >= BATCH) {
                flush(arrival.timestamp());
            }
        }
    }

    /** Stores what is left. */
    Totals finish() {
        flush(Instant.MAX);
        return new Totals(recordedEvents, recordedVisits);
    }

    private void keep(Registered registered) {
        Session session = registered.visit().session();
        events.add(registered.event());
        open.put(session.visitor(), registered.visit());
        if (registered.change() != Change.KEPT_ALIVE) {
            changed.put(session.id(), session);
        }
        if (registered.change() == Change.OPENED) {
            opened.add(session.id());
        }
    }

    private void flush(Instant now) {
        if (events.isEmpty()) {
            return;
        }
        List<Session> known = new ArrayList<>(changed.values());
        known.removeIf(session -> opened.contains(session.id()));
        List<Session> unknown = new ArrayList<>(changed.values());
        unknown.removeIf(session -> !opened.contains(session.id()));
        store.append(new Batch(events, unknown, known));
        recordedEvents += events.size();
        recordedVisits += unknown.size();
        events.clear();
        changed.clear();
        opened.clear();
        open.values()
                .removeIf(live -> live.lastActivity().plus(LiveSession.TIMEOUT).isBefore(now));
    }

    /** How much was stored. */
    record Totals(long events, long visits) {}
}
