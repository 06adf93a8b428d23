package dev.footfall.application.fakes;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.SiteId;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps batches, fails when told to, and minds that sessions are opened before they are continued. */
public final class InMemoryEvents implements EventStore {
    public final List<Batch> batches = new ArrayList<>();
    public final List<Event> events = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private Predicate<Event> refused = event -> false;
    private boolean failsAfterStoring;
    private int failures;
    private int questions;

    /** Makes so many appends fail. */
    public synchronized void fail(int times) {
        failures = times;
    }

    /** Makes the next append store all, and then fail. */
    public synchronized void failAfterStoring() {
        failsAfterStoring = true;
    }

    /** Makes appends fail that have such an event. */
    public synchronized void refuse(Predicate<Event> unstorable) {
        refused = unstorable;
    }

    @Override
    public synchronized void append(Batch batch) {
        if (batch.events().stream().anyMatch(refused)) {
            throw new BatchRefused("too large", new IllegalArgumentException("too large"));
        }
        if (failures > 0) {
            failures--;
            throw new StoreUnavailable("the disk is full", new IllegalStateException("no space"));
        }
        batch.opened().forEach(session -> {
            if (sessions.put(session.id(), session) != null) {
                throw new IllegalStateException("opened twice: " + session);
            }
        });
        batch.continued().forEach(session -> {
            if (sessions.put(session.id(), session) == null) {
                throw new IllegalStateException("never opened: " + session);
            }
        });
        batches.add(batch);
        events.addAll(batch.events());
        received.addAll(batch.received());
        if (failsAfterStoring) {
            failsAfterStoring = false;
            throw new StoreUnavailable("nobody knows", new IllegalStateException("no answer"));
        }
    }

    @Override
    public synchronized List<LiveSession> activeSince(Instant lastActivity) {
        Map<SessionId, Instant> latest = new LinkedHashMap<>();
        events.forEach(event -> latest.put(event.session(), event.timestamp()));
        return latest.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(lastActivity))
                .map(entry -> new LiveSession(session(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public synchronized List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return activeSince(lastActivity).stream()
                .filter(live -> live.session().site().equals(site))
                .toList();
    }

    @Override
    public synchronized List<LiveSession> activeSince(
            SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        return activeSince(site, lastActivity).stream()
                .filter(live -> visitors.contains(live.session().visitor()))
                .toList();
    }

    @Override
    public synchronized Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        return received.stream()
                .filter(known -> known.site().equals(site) && !known.at().isBefore(since))
                .map(Received::id)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void forgetReceived(Instant moment) {
        received.removeIf(known -> known.at().isBefore(moment));
    }

    @Override
    public synchronized Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        questions++;
        return events.stream()
                .filter(event -> event.site().equals(site) && !event.timestamp().isBefore(notBefore))
                .map(Event::timestamp)
                .min(Instant::compareTo);
    }

    /** How often somebody wanted to know the first event. */
    public synchronized int questions() {
        return questions;
    }

    /** In the order in which they were opened. */
    public synchronized List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    private Session session(SessionId id) {
        return Optional.ofNullable(sessions.get(id)).orElseThrow();
    }
}
