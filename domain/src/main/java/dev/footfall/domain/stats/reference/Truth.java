package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether filters hold (stats-query-v2.md §6).
 *
 * @param goals all of the site's
 * @param stored what events and visits hold
 * @param inRange the events in the time range of the question, whatever its filters, by their visits
 */
record Truth(List<Goal> goals, Stored stored, Map<SessionId, List<Event>> inRange) {
    private static final Set<OfVisit> ONLY_VISITS_KNOW =
            Set.of(OfVisit.ENTRY_PAGE, OfVisit.EXIT_PAGE, OfVisit.ENTRY_PAGE_HOSTNAME, OfVisit.EXIT_PAGE_HOSTNAME);

    static boolean isOfEvents(Dimension dimension) {
        return dimension instanceof OfEvent || dimension instanceof Property;
    }

    static boolean isOfVisitsOnly(Dimension dimension) {
        return dimension instanceof OfVisit ofVisit && ONLY_VISITS_KNOW.contains(ofVisit);
    }

    /** All filters, of an event; what only visits know counts as true wherever it stands. */
    boolean about(Event event, List<Filter> filters) {
        return filters.stream().allMatch(filter -> holds(filter, event.session(), leaf -> fits(leaf, event)));
    }

    /** All filters, of a visit; what only events know counts as true wherever it stands. */
    boolean about(Session session, List<Filter> filters) {
        return filters.stream()
                .allMatch(filter -> holds(
                        filter,
                        session.id(),
                        leaf -> isOfEvents(leaf.dimension()) || Fit.fits(leaf, stored.in(session, leaf.dimension()))));
    }

    private boolean holds(Filter filter, SessionId visit, Predicate<Match> leaves) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all.stream().allMatch(each -> holds(each, visit, leaves));
            case Filter.Or(List<Filter> any) -> any.stream().anyMatch(each -> holds(each, visit, leaves));
            case Filter.Not(Filter negated) -> !holds(negated, visit, leaves);
            case Behavior(Behavior.Occurrence occurrence, Filter event) ->
                switch (occurrence) {
                    case HAS_DONE -> hasDone(visit, event);
                    case HAS_NOT_DONE -> !hasDone(visit, event);
                };
            case Filter.InSegments segments -> throw new IllegalArgumentException("not resolved: " + segments);
            case Match leaf -> leaves.test(leaf);
        };
    }

    // §6.6: other visits of the same visitor say nothing.
    private boolean hasDone(SessionId visit, Filter filter) {
        return inRange.getOrDefault(visit, List.of()).stream().anyMatch(event -> about(event, List.of(filter)));
    }

    private boolean fits(Match leaf, Event event) {
        if (leaf.dimension() == OfEvent.GOAL) {
            return goals.stream().anyMatch(goal -> Fit.names(leaf, goal.displayName()) && Reach.ofFilters(goal, event));
        }
        return isOfVisitsOnly(leaf.dimension()) || Fit.fits(leaf, stored.in(event, leaf.dimension()));
    }
}
