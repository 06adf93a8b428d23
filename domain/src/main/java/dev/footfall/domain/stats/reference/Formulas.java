package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What metrics are of a group (stats-query-v2.md §8, §12.5). Everything is rounded half to even. */
record Formulas(
        List<Filter> filters,
        Stored stored,
        Shares shares,
        Revenues revenues,
        Optional<PageTime> pageTime,
        Exits exits) {
    static Formulas of(ResolvedQuery query, Traffic traffic) {
        return new Formulas(
                query.filters(),
                traffic.stored(),
                Shares.of(query, traffic),
                new Revenues(query),
                PageTime.of(query, traffic),
                Exits.of(query, traffic));
    }

    Value ofEvents(Metric metric, List<Cell> key, List<Event> events, Optional<Tally> imported) {
        Tally more = imported.orElse(Tally.NONE);
        long visitors = events.stream().map(Event::visitor).distinct().count() + more.visitors();
        return switch (metric) {
            case VISITORS -> new Value.Whole(visitors);
            case VISITS ->
                new Value.Whole(events.stream().map(Event::session).distinct().count() + more.visits());
            case PAGEVIEWS ->
                new Value.Whole(events.stream()
                                .filter(event -> event.name().isPageview())
                                .count()
                        + more.pageviews());
            case EVENTS ->
                new Value.Whole(events.stream()
                                .filter(event -> !event.name().isEngagement())
                                .count()
                        + more.events());
            case PERCENTAGE -> shares.ofEverybody(visitors);
            case CONVERSION_RATE -> shares.ofCandidates(visitors);
            case GROUP_CONVERSION_RATE -> shares.ofGroup(key, visitors);
            case SCROLL_DEPTH -> Reading.scrollDepth(events, more);
            case TIME_ON_PAGE -> pageTime.orElseThrow().of(key, events, imported);
            case TOTAL_REVENUE -> revenues.total(key, events);
            case AVERAGE_REVENUE -> revenues.average(key, events);
            case SAMPLE_PERCENT -> new Value.Whole(100);
            case BOUNCE_RATE, VISIT_DURATION, VIEWS_PER_VISIT, EXIT_RATE ->
                throw new IllegalArgumentException(metric + " is of visits");
        };
    }

    Value ofVisits(Metric metric, List<Cell> key, List<Session> visits, Optional<Tally> imported) {
        Tally more = imported.orElse(Tally.NONE);
        long visitors = visits.stream().map(Session::visitor).distinct().count() + more.visitors();
        return switch (metric) {
            case VISITORS -> new Value.Whole(visitors);
            case VISITS ->
                new Value.Whole(visits.stream().map(Session::id).distinct().count() + more.visits());
            case PAGEVIEWS ->
                new Value.Whole(visits.stream().mapToLong(Session::pageviews).sum() + more.pageviews());
            case EVENTS ->
                new Value.Whole(visits.stream().mapToLong(Session::events).sum() + more.events());
            case PERCENTAGE -> shares.ofEverybody(visitors);
            case CONVERSION_RATE -> shares.ofCandidates(visitors);
            case GROUP_CONVERSION_RATE -> shares.ofGroup(key, visitors);
            case BOUNCE_RATE -> new Merged(visits.size(), imported).bounceRate(bounceRate(visits));
            case VISIT_DURATION ->
                new Merged(visits.size(), imported).duration((long) Math.rint(mean(visits, Session::durationSeconds)));
            case VIEWS_PER_VISIT ->
                new Merged(visits.size(), imported)
                        .viewsPerVisit((long) Math.rint(mean(visits, Session::pageviews) * 100));
            case EXIT_RATE -> exits.rate(key, visits.size() + more.exits());
            case SAMPLE_PERCENT -> new Value.Whole(100);
            case SCROLL_DEPTH, TIME_ON_PAGE, TOTAL_REVENUE, AVERAGE_REVENUE ->
                throw new IllegalArgumentException(metric + " is of events");
        };
    }

    // Who filters by page asks about those who began there, and only the first such filter says where: §8.3.
    private long bounceRate(List<Session> visits) {
        List<Session> counted = filters.stream()
                .filter(filter -> filter instanceof Match leaf && leaf.dimension() == OfEvent.PAGE)
                .map(Match.class::cast)
                .findFirst()
                .map(leaf -> visits.stream()
                        .filter(visit -> Fit.fits(leaf.on(OfVisit.ENTRY_PAGE), stored.in(visit, OfVisit.ENTRY_PAGE)))
                        .toList())
                .orElse(visits);
        long bounces = counted.stream().filter(Session::isBounce).count();
        return counted.isEmpty() ? 0 : (long) Math.rint(100.0 * bounces / counted.size());
    }

    private static double mean(List<Session> visits, ToLongFunction<Session> number) {
        return visits.isEmpty() ? 0 : (double) visits.stream().mapToLong(number).sum() / visits.size();
    }
}
