package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events and the visits a question is about (stats-query-v2.md §9.1 to §9.3). */
final class Sets {
    private static final Duration OLDEST_START = Duration.ofDays(7);

    private final ResolvedQuery query;
    private final Map<SessionId, Session> allVisits;
    private final List<Event> inRange;
    private final Truth truth;

    Sets(ResolvedQuery query, Traffic traffic) {
        this.query = query;
        this.allVisits = traffic.visits();
        this.inRange = traffic.events().stream()
                .filter(event -> !event.timestamp().isBefore(first())
                        && !event.timestamp().isAfter(last()))
                .toList();
        this.truth = new Truth(
                query.goals(), traffic.stored(), inRange.stream().collect(Collectors.groupingBy(Event::session)));
    }

    /** Native data begins no earlier than the site's own start: §4. */
    Instant first() {
        Instant floor = query.site().nativeStart();
        return floor.isAfter(query.range().first()) ? floor : query.range().first();
    }

    Instant last() {
        return query.range().last();
    }

    /** The event set of a question that is answered from events. */
    List<Event> events() {
        boolean visitsMatter = Stream.concat(leafDimensions(query.filters()), query.dimensions().stream())
                .anyMatch(Truth::isOfVisitsOnly);
        Set<SessionId> visits = visitsOf(query.filters()).keySet();
        return eventsOf(query.filters()).stream()
                .filter(event -> !visitsMatter || visits.contains(event.session()))
                .toList();
    }

    /** The session set of a question that is answered from visits. */
    List<Session> visits() {
        List<Filter> filters = filtersOnVisits();
        boolean eventsMatter = leafDimensions(filters).anyMatch(Truth::isOfEvents);
        Set<SessionId> withEvents =
                eventsOf(filters).stream().map(Event::session).collect(Collectors.toSet());
        return visitsOf(filters).values().stream()
                .filter(visit -> !eventsMatter || withEvents.contains(visit.id()))
                .toList();
    }

    /** What visits have to fulfil where their events would have to fulfil the filters. */
    List<Filter> filtersOnVisits() {
        return query.filters().stream().map(this::onVisits).toList();
    }

    /** What a visit is grouped by where its events would be grouped by the dimension. */
    Dimension onVisits(Dimension dimension) {
        boolean pages = query.dimensions().contains(OfEvent.PAGE);
        if (pages && dimension == OfEvent.PAGE) {
            return OfVisit.ENTRY_PAGE;
        }
        boolean hostnames = pages && query.dimensions().contains(OfEvent.HOSTNAME);
        return hostnames && dimension == OfEvent.HOSTNAME ? OfVisit.ENTRY_PAGE_HOSTNAME : dimension;
    }

    private Filter onVisits(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                new Filter.And(all.stream().map(this::onVisits).toList());
            case Filter.Or(List<Filter> any) ->
                new Filter.Or(any.stream().map(this::onVisits).toList());
            case Filter.Not(Filter negated) -> new Filter.Not(onVisits(negated));
            // §9.3 says all leaves: these too. No event knows its entry page, so then any event will do (§6.7).
            case Filter.Behavior(var occurrence, Filter event) -> new Filter.Behavior(occurrence, onVisits(event));
            case Filter.InSegments segments -> throw new IllegalArgumentException("not resolved: " + segments);
            case Match leaf -> leaf.on(onVisits(leaf.dimension()));
        };
    }

    private static Stream<Dimension> leafDimensions(List<Filter> filters) {
        return filters.stream().flatMap(Filter::leaves).map(Match::dimension);
    }

    private List<Event> eventsOf(List<Filter> filters) {
        return inRange.stream().filter(event -> truth.about(event, filters)).toList();
    }

    /** Visits that were active in the range and for which the filters hold. Nothing is active in a range that is none. */
    private Map<SessionId, Session> visitsOf(List<Filter> filters) {
        if (first().isAfter(last())) {
            return Map.of();
        }
        return allVisits.values().stream()
                .filter(visit ->
                        !visit.timestamp().isBefore(first()) && !visit.start().isAfter(last()))
                .filter(visit -> !visit.start().isBefore(first().minus(OLDEST_START)))
                .filter(visit -> truth.about(visit, filters))
                .collect(Collectors.toMap(Session::id, Function.identity()));
    }

    /** The visit an event belongs to. */
    Session visitOf(Event event) {
        return Optional.ofNullable(allVisits.get(event.session())).orElseThrow();
    }
}
