package dev.footfall.application.ingest;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.Sessions.Registered;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The visits that may still go on, one for each site and visitor. Used by one thread at a time.
 *
 * <p>A batch is worked out on a {@link Draft}, which becomes the state only once the batch is durable: a failed commit
 * leaves no trace.
 */
final class OpenSessions {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Map<Visitor, LiveSession> open = new LinkedHashMap<>();
    private final Supplier<SessionId> fresh;
    private Instant knownSince;

    /** @param since every visit with an event at or after it is among those running */
    OpenSessions(List<LiveSession> running, Instant since, Supplier<SessionId> fresh) {
        running.forEach(live -> open.put(Visitor.of(live.session()), live));
        this.knownSince = since;
        this.fresh = fresh;
    }

    Draft draft() {
        return new Draft();
    }

    /** Forgets visits that no event from {@code now} on can continue; looks through them once a minute at most. */
    void forgetEnded(Instant now) {
        Instant oldest = now.minus(LiveSession.TIMEOUT);
        if (oldest.minus(SWEEP).isBefore(knownSince)) {
            return;
        }
        knownSince = oldest;
        open.values().removeIf(live -> live.lastActivity().isBefore(oldest));
    }

    /** Every visit with an event at or after it is known. */
    Instant knownSince() {
        return knownSince;
    }

    /** Puts the visits of a site with an event at or after {@link #knownSince} in place of those known so far. */
    void replace(SiteId site, List<LiveSession> running) {
        open.keySet().removeIf(visitor -> visitor.site().equals(site));
        running.forEach(live -> open.put(Visitor.of(live.session()), live));
    }

    /** Puts the visits of all sites with an event at or after {@code since} in place of those known so far. */
    void replaceAll(List<LiveSession> running, Instant since) {
        knownSince = since;
        open.clear();
        running.forEach(live -> open.put(Visitor.of(live.session()), live));
    }

    /** Takes over visits of visitors of whom nothing was known. */
    void add(List<LiveSession> found) {
        found.forEach(live -> open.putIfAbsent(Visitor.of(live.session()), live));
    }

    boolean knows(SiteId site, VisitorId visitor) {
        return open.containsKey(new Visitor(site, visitor));
    }

    int size() {
        return open.size();
    }

    /** Who a visit belongs to. */
    private record Visitor(SiteId site, VisitorId id) {
        static Visitor of(Session session) {
            return new Visitor(session.site(), session.visitor());
        }
    }

    /** What a batch of arrivals comes to. */
    final class Draft {
        private final Map<Visitor, LiveSession> changed = new LinkedHashMap<>();
        private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
        private final Set<SessionId> opened = new LinkedHashSet<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Received> received = new ArrayList<>();

        /** Takes the next arrival, in order, and says whether it is dropped. */
        Optional<DropReason> take(Candidate candidate) {
            Arrival arrival = known(candidate);
            Either<DropReason, Registered> registered =
                    Sessions.register(last(arrival.site(), arrival.visitor()), arrival, () -> idOfVisit(candidate));
            registered.forEach(this::record);
            registered.forEach(stored -> candidate.received().ifPresent(received::add));
            return registered.fold(Optional::of, stored -> Optional.empty());
        }

        private SessionId idOfVisit(Candidate opening) {
            return opening.visit().filter(id -> !sessions.containsKey(id)).orElseGet(fresh);
        }

        // Across the change of salts a visitor who is still there keeps his old id: ingestion.md §16.
        private Arrival known(Candidate candidate) {
            Arrival arrival = candidate.arrival();
            return last(arrival.site(), arrival.visitor()).isPresent()
                    ? arrival
                    : candidate
                            .previousVisitor()
                            .filter(previous -> last(arrival.site(), previous)
                                    .filter(live -> live.goesOnAt(arrival.timestamp()))
                                    .isPresent())
                            .map(arrival::from)
                            .orElse(arrival);
        }

        private Optional<LiveSession> last(SiteId site, VisitorId visitor) {
            Visitor key = new Visitor(site, visitor);
            return Optional.ofNullable(changed.get(key)).or(() -> Optional.ofNullable(open.get(key)));
        }

        private void record(Registered registered) {
            Session session = registered.visit().session();
            events.add(registered.event());
            changed.put(Visitor.of(session), registered.visit());
            switch (registered.change()) {
                case OPENED -> {
                    opened.add(session.id());
                    sessions.put(session.id(), session);
                }
                case CONTINUED -> sessions.put(session.id(), session);
                case KEPT_ALIVE -> {}
            }
        }

        Batch batch() {
            List<Session> fromNow = new ArrayList<>();
            List<Session> fromBefore = new ArrayList<>();
            sessions.values().forEach(session -> (opened.contains(session.id()) ? fromNow : fromBefore).add(session));
            return new Batch(events, fromNow, fromBefore, received);
        }

        /** Whose visits of the site it changes. */
        Set<VisitorId> visitorsOf(SiteId site) {
            return changed.keySet().stream()
                    .filter(visitor -> visitor.site().equals(site))
                    .map(Visitor::id)
                    .collect(Collectors.toSet());
        }

        boolean isEmpty() {
            return events.isEmpty();
        }

        void becomeState() {
            open.putAll(changed);
        }
    }

    /**
     * An arrival under the visitor id of today's salt.
     *
     * @param previousVisitor the same visitor under the salt before
     * @param received the id it came with
     * @param visit the id of the visit it opens, if it opens one
     */
    record Candidate(
            Arrival arrival,
            Optional<VisitorId> previousVisitor,
            Optional<Received> received,
            Optional<SessionId> visit) {
        Candidate(Arrival arrival, Optional<VisitorId> previousVisitor) {
            this(arrival, previousVisitor, Optional.empty(), Optional.empty());
        }

        /** Of a file that may say how visits were called. */
        static Candidate loaded(Arrival arrival, Optional<SessionId> visit) {
            return new Candidate(arrival, Optional.empty(), Optional.empty(), visit);
        }

        Candidate with(Received id) {
            return new Candidate(arrival, previousVisitor, Optional.of(id), visit);
        }

        /** Under which numbers the visitor may be known. */
        Stream<VisitorId> visitors() {
            return Stream.concat(Stream.of(arrival.visitor()), previousVisitor.stream());
        }
    }
}
