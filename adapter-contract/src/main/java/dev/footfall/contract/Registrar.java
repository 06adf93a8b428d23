package dev.footfall.contract;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.VisitorId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes visits of the arrivals of one site, knowing the last visits of their visitors. The same arrivals make the same numbers. */
final class Registrar {
    private final Map<VisitorId, LiveSession> last = new LinkedHashMap<>();
    private final Map<SessionId, Session> opened = new LinkedHashMap<>();
    private final Map<SessionId, Session> continued = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    private Registrar(List<LiveSession> known) {
        known.forEach(live -> last.put(live.session().visitor(), live));
    }

    /** @param first the number of the first arrival, counted over all batches */
    static Batch batch(List<LiveSession> known, List<Arrival> arrivals, int first) {
        Registrar registrar = new Registrar(known);
        int number = first;
        for (Arrival arrival : arrivals) {
            SessionId fresh = new SessionId(Visitor.bits("arrival " + number++));
            Sessions.register(Optional.ofNullable(registrar.last.get(arrival.visitor())), arrival, () -> fresh)
                    .forEach(registrar::take);
        }
        return new Batch(
                registrar.events, List.copyOf(registrar.opened.values()), List.copyOf(registrar.continued.values()));
    }

    static Set<VisitorId> visitors(List<Arrival> arrivals) {
        Set<VisitorId> visitors = new LinkedHashSet<>();
        arrivals.forEach(arrival -> visitors.add(arrival.visitor()));
        return visitors;
    }

    private void take(Sessions.Registered registered) {
        Session session = registered.visit().session();
        events.add(registered.event());
        last.put(session.visitor(), registered.visit());
        switch (registered.change()) {
            case OPENED -> opened.put(session.id(), session);
            case CONTINUED -> (opened.containsKey(session.id()) ? opened : continued).put(session.id(), session);
            case KEPT_ALIVE -> {}
        }
    }
}
