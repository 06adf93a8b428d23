package dev.footfall.server.failures;

import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.Sessions.Change;
import dev.footfall.domain.visit.Sessions.Registered;
import dev.footfall.server.failures.Ledger.Outcome;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What senders were told, compared with what is stored. Four lists, all of which have to be empty.
 *
 * @param lost acknowledged, but not stored
 * @param resurrected refused or dropped, but stored
 * @param twice stored more than once
 * @param wrongVisits what is different about the stored visits from those that the stored events make
 */
record Reconciliation(List<EventId> lost, List<EventId> resurrected, List<EventId> twice, List<String> wrongVisits) {
    private static final int MOST_SHOWN = 3;

    static Reconciliation of(Map<EventId, Outcome> told, Stored stored) {
        Set<EventId> ids = new HashSet<>();
        List<EventId> twice = stored.events().stream()
                .map(EventId::of)
                .filter(id -> !ids.add(id))
                .toList();
        return new Reconciliation(
                told(told, Set.of(Outcome.ACKNOWLEDGED), id -> !ids.contains(id)),
                told(told, Set.of(Outcome.REFUSED, Outcome.DROPPED), ids::contains),
                twice,
                new Recomputed(stored.events()).against(stored.sessions()));
    }

    private static List<EventId> told(Map<EventId, Outcome> told, Set<Outcome> outcomes, Predicate<EventId> which) {
        return told.entrySet().stream()
                .filter(entry -> outcomes.contains(entry.getValue()) && which.test(entry.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    boolean balances() {
        return lost.isEmpty() && resurrected.isEmpty() && twice.isEmpty() && wrongVisits.isEmpty();
    }

    /** How many of each kind, and a few of them. */
    @Override
    public String toString() {
        return shown("lost", lost)
                + shown(", resurrected", resurrected)
                + shown(", twice", twice)
                + shown(", wrong visits", wrongVisits);
    }

    private static String shown(String name, List<?> found) {
        return name + " " + found.size()
                + (found.isEmpty() ? "" : " " + found.subList(0, Math.min(MOST_SHOWN, found.size())));
    }

    /** The visits that events make by the domain's rule. */
    private static final class Recomputed {
        private final Map<SessionId, Session> visits = new HashMap<>();
        private final List<String> complaints = new ArrayList<>();

        Recomputed(List<Event> events) {
            events.stream()
                    .collect(Collectors.groupingBy(Event::visitor))
                    .values()
                    .forEach(this::replay);
        }

        private void replay(List<Event> ofOneVisitor) {
            Optional<LiveSession> last = Optional.empty();
            for (Event event : ofOneVisitor.stream()
                    .sorted(Comparator.comparing(EventId::of))
                    .toList()) {
                Either<?, Registered> registered = Sessions.register(last, arrival(event), event::session);
                if (registered.isLeft()) {
                    complaints.add(EventId.of(event) + ": a ping without a visit");
                } else {
                    take(event, registered.get());
                    last = Optional.of(registered.get().visit());
                }
            }
        }

        private void take(Event event, Registered registered) {
            Session visit = registered.visit().session();
            if (!visit.id().equals(event.session())) {
                complaints.add(EventId.of(event) + ": stored with another visit");
            }
            if (registered.change() != Change.KEPT_ALIVE) {
                visits.put(visit.id(), visit);
            }
        }

        private static Arrival arrival(Event event) {
            return new Arrival(
                    event.site(),
                    event.name(),
                    event.timestamp(),
                    event.hostname(),
                    event.pathname(),
                    event.visitor(),
                    event.props(),
                    Tracker.interaction(event.name().value()),
                    event.engagement(),
                    event.revenue(),
                    event.attributes());
        }

        List<String> against(Collection<Session> stored) {
            List<String> all = new ArrayList<>(complaints);
            Map<SessionId, Session> missing = new HashMap<>(visits);
            for (Session session : stored) {
                Session expected = missing.remove(session.id());
                if (expected == null) {
                    all.add("stored twice, or without events: " + session);
                } else if (!expected.equals(session)) {
                    all.add("stored " + session + " instead of " + expected);
                }
            }
            missing.values().forEach(session -> all.add("not stored: " + session));
            return all;
        }
    }
}
