package dev.footfall.contract;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events and the visits they made, as the domain makes them.
 *
 * @param sessions in their state after the last event
 */
public record Traffic(List<Event> events, List<Session> sessions) {
    public static final Traffic NONE = new Traffic(List.of(), List.of());

    public Traffic {
        events = List.copyOf(events);
        sessions = List.copyOf(sessions);
    }

    /** Everything the visitors do on a site, one after the other. The same story makes the same numbers. */
    public static Traffic on(SiteId site, Visitor... visitors) {
        return on(site, List.of(visitors));
    }

    public static Traffic on(SiteId site, List<Visitor> visitors) {
        List<Event> events = new ArrayList<>();
        Map<SessionId, Session> sessions = new LinkedHashMap<>();
        for (Visitor visitor : visitors) {
            Optional<LiveSession> last = Optional.empty();
            int step = 0;
            for (Arrival arrival : visitor.arrivals(site)) {
                String name = site.value() + " " + visitor.name() + " " + step++;
                SessionId fresh = new SessionId(Visitor.bits(name));
                Optional<Sessions.Registered> registered =
                        Sessions.register(last, arrival, () -> fresh).fold(dropped -> Optional.empty(), Optional::of);
                if (registered.isPresent()) {
                    LiveSession visit = registered.get().visit();
                    events.add(registered.get().event());
                    sessions.put(visit.session().id(), visit.session());
                    last = Optional.of(visit);
                }
            }
        }
        return new Traffic(events, List.copyOf(sessions.values()));
    }

    public Traffic and(Traffic other) {
        List<Event> allEvents = new ArrayList<>(events);
        allEvents.addAll(other.events);
        List<Session> allSessions = new ArrayList<>(sessions);
        allSessions.addAll(other.sessions);
        return new Traffic(allEvents, allSessions);
    }

    /** All of it as one commit of an empty store. */
    public EventStore.Batch batch() {
        return new EventStore.Batch(events, sessions, List.of());
    }
}
