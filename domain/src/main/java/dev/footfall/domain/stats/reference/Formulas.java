package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.List;

/** What metrics are of a group (stats-query-v2.md §8). Everything is rounded half to even; of nothing everything is 0. */
record Formulas(List<Filter> filters) {
    Value ofEvents(Metric metric, List<Event> events) {
        return new Value.Whole(
                switch (metric) {
                    case VISITORS ->
                        events.stream().map(Event::visitor).distinct().count();
                    case VISITS ->
                        events.stream().map(Event::session).distinct().count();
                    case PAGEVIEWS ->
                        events.stream()
                                .filter(event -> event.name().isPageview())
                                .count();
                    case EVENTS ->
                        events.stream()
                                .filter(event -> !event.name().isEngagement())
                                .count();
                    case BOUNCE_RATE, VISIT_DURATION, VIEWS_PER_VISIT ->
                        throw new IllegalArgumentException(metric + " is of visits");
                });
    }

    Value ofVisits(Metric metric, List<Session> visits) {
        return switch (metric) {
            case VISITORS ->
                new Value.Whole(visits.stream().map(Session::visitor).distinct().count());
            case VISITS ->
                new Value.Whole(visits.stream().map(Session::id).distinct().count());
            case PAGEVIEWS ->
                new Value.Whole(visits.stream().mapToLong(Session::pageviews).sum());
            case EVENTS ->
                new Value.Whole(visits.stream().mapToLong(Session::events).sum());
            case BOUNCE_RATE -> bounceRate(visits);
            case VISIT_DURATION ->
                new Value.Whole(
                        visits.isEmpty()
                                ? 0
                                : (long) Math.rint(mean(
                                        visits.stream()
                                                .mapToLong(Session::durationSeconds)
                                                .sum(),
                                        visits)));
            case VIEWS_PER_VISIT ->
                new Value.Fraction(
                        visits.isEmpty()
                                ? 0
                                : Math.rint(mean(
                                                        visits.stream()
                                                                .mapToLong(Session::pageviews)
                                                                .sum(),
                                                        visits)
                                                * 100)
                                        / 100);
        };
    }

    // Who filters by page asks about those who began there, and only the first such filter says where: §8.3.
    private Value bounceRate(List<Session> visits) {
        List<Session> counted = filters.stream()
                .filter(filter -> filter instanceof Match leaf && leaf.dimension() == OfEvent.PAGE)
                .map(Match.class::cast)
                .findFirst()
                .map(leaf -> visits.stream()
                        .filter(visit -> Truth.aboutEntryPage(visit, leaf))
                        .toList())
                .orElse(visits);
        long bounces = counted.stream().filter(Session::isBounce).count();
        return new Value.Whole(counted.isEmpty() ? 0 : (long) Math.rint(100.0 * bounces / counted.size()));
    }

    private static double mean(long sum, List<Session> visits) {
        return (double) sum / visits.size();
    }
}
