package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers questions from lists of events and visits, by the book and in time that grows with them. It is the judge of the
 * engines, and what answers a Footfall in memory.
 */
public final class ReferenceEngine {
    private final List<Event> events;
    private final List<Session> sessions;
    private final List<OwnedRow> imported;
    private final PlaceNames names;

    /** For sites that imported nothing, of a world without names. */
    public ReferenceEngine(List<Event> events, List<Session> sessions) {
        this(events, sessions, List.of(), PlaceNames.of(List.of()));
    }

    /**
     * @param sessions the visits of all the events, in their present state; all lists may be of several sites
     * @param imported also of imports that are not completed: the question says which are
     */
    public ReferenceEngine(List<Event> events, List<Session> sessions, List<OwnedRow> imported, PlaceNames names) {
        this.events = List.copyOf(events);
        this.sessions = List.copyOf(sessions);
        this.imported = List.copyOf(imported);
        this.names = names;
    }

    public QueryResult answer(ResolvedQuery query) {
        return new Answer(query, traffic(query)).result();
    }

    /** The events a question is about. */
    public List<Event> events(ResolvedQuery query) {
        return new Sets(query, traffic(query)).events();
    }

    public static boolean reaches(Goal goal, Event event) {
        return Reach.ofFilters(goal, event);
    }

    private Traffic traffic(ResolvedQuery query) {
        return new Traffic(
                events.stream()
                        .filter(event -> query.site().data().contains(event.site()))
                        .toList(),
                sessions.stream()
                        .filter(session -> query.site().data().contains(session.site()))
                        .collect(Collectors.toMap(Session::id, Function.identity())),
                Optional.of(imported.stream()
                        .filter(row -> row.site().equals(query.site().id()))
                        .filter(row -> query.site().importIds().contains(row.importedBy()))
                        .toList()),
                names);
    }
}
