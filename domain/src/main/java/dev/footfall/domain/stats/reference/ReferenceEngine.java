package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.List;

/**
 * Answers questions from lists of events and visits, slowly and by the book. It is the judge of the engines, and enough
 * for a few thousand events in memory.
 */
public final class ReferenceEngine {
    private final List<Event> events;
    private final List<Session> sessions;

    /** @param sessions the visits of all the events, in their present state; both lists may be of several sites */
    public ReferenceEngine(List<Event> events, List<Session> sessions) {
        this.events = List.copyOf(events);
        this.sessions = List.copyOf(sessions);
    }

    public QueryResult answer(ResolvedQuery query) {
        List<Event> ofSite = events.stream()
                .filter(event -> event.site().equals(query.site().id()))
                .toList();
        List<Session> visitsOfSite = sessions.stream()
                .filter(session -> session.site().equals(query.site().id()))
                .toList();
        return new Answer(query, new Traffic(ofSite, visitsOfSite)).result();
    }
}
