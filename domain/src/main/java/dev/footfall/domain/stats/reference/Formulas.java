package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.List;
import java.util.function.ToLongFunction;

/** What metrics are of a group (stats-query-v2.md §8). Everything is rounded half to even. */
record Formulas(List<Filter> filters, Shares shares, Revenues revenues) {
    Value ofEvents(Metric metric, List<Cell> key, List<Event> events) {
        long visitors = events.stream().map(Event::visitor).distinct().count();
        return switch (metric) {
            case VISITORS -> new Value.Whole(visitors);
            case VISITS ->
                new Value.Whole(events.stream().map(Event::session).distinct().count());
            case PAGEVIEWS ->
                new Value.Whole(events.stream()
                        .filter(event -> event.name().isPageview())
                        .count());
            case EVENTS ->
                new Value.Whole(events.stream()
                        .filter(event -> !event.name().isEngagement())
                        .count());
            case PERCENTAGE -> shares.ofEverybody(visitors);
            case CONVERSION_RATE -> shares.ofCandidates(visitors);
            case GROUP_CONVERSION_RATE -> shares.ofGroup(key, visitors);
            case SCROLL_DEPTH -> Reading.scrollDepth(events);
            case TIME_ON_PAGE -> Reading.timeOnPage(events);
            case TOTAL_REVENUE -> revenues.total(key, events);
            case AVERAGE_REVENUE -> revenues.average(key, events);
            case BOUNCE_RATE, VISIT_DURATION, VIEWS_PER_VISIT ->
                throw new IllegalArgumentException(metric + " is of visits");
        };
    }

    Value ofVisits(Metric metric, List<Cell> key, List<Session> visits) {
        long visitors = visits.stream().map(Session::visitor).distinct().count();
        return switch (metric) {
            case VISITORS -> new Value.Whole(visitors);
            case VISITS ->
                new Value.Whole(visits.stream().map(Session::id).distinct().count());
            case PAGEVIEWS ->
                new Value.Whole(visits.stream().mapToLong(Session::pageviews).sum());
            case EVENTS ->
                new Value.Whole(visits.stream().mapToLong(Session::events).sum());
            case PERCENTAGE -> shares.ofEverybody(visitors);
            case CONVERSION_RATE -> shares.ofCandidates(visitors);
            case GROUP_CONVERSION_RATE -> shares.ofGroup(key, visitors);
            case BOUNCE_RATE -> bounceRate(visits);
            case VISIT_DURATION -> new Value.Whole((long) Math.rint(mean(visits, Session::durationSeconds)));
            case VIEWS_PER_VISIT -> new Value.Fraction(Math.rint(mean(visits, Session::pageviews) * 100) / 100);
            case SCROLL_DEPTH, TIME_ON_PAGE, TOTAL_REVENUE, AVERAGE_REVENUE ->
                throw new IllegalArgumentException(metric + " is of events");
        };
    }

    // Who filters by page asks about those who began there, and only the first such filter says where: §8.3.
    private Value bounceRate(List<Session> visits) {
        List<Session> counted = filters.stream()
                .filter(filter -> filter instanceof Match leaf && leaf.dimension() == OfEvent.PAGE)
                .map(Match.class::cast)
                .findFirst()
                .map(leaf -> visits.stream()
                        .filter(visit -> Fit.fits(leaf.on(OfVisit.ENTRY_PAGE), Stored.in(visit, OfVisit.ENTRY_PAGE)))
                        .toList())
                .orElse(visits);
        long bounces = counted.stream().filter(Session::isBounce).count();
        return new Value.Whole(counted.isEmpty() ? 0 : (long) Math.rint(100.0 * bounces / counted.size()));
    }

    private static double mean(List<Session> visits, ToLongFunction<Session> number) {
        return visits.isEmpty() ? 0 : (double) visits.stream().mapToLong(number).sum() / visits.size();
    }
}
