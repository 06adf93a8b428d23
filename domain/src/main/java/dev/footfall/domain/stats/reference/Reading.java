package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.SessionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far and how long people read (stats-query-v2.md §8.5, §8.6). */
final class Reading {
    private static final int WHOLE_PAGE = 100;

    private Reading() {}

    /** The mean of the deepest point of each visit. */
    static Value scrollDepth(List<Event> events) {
        Map<SessionId, Integer> deepest = events.stream()
                .filter(event -> event.name().isEngagement())
                .filter(event -> event.engagement().scrollDepth() <= WHOLE_PAGE)
                .collect(Collectors.toMap(
                        Event::session, event -> event.engagement().scrollDepth(), Integer::max));
        double sum = deepest.values().stream().mapToInt(Integer::intValue).sum();
        return mean(sum, deepest.size());
    }

    /** The mean over visits that sent pings. */
    static Value timeOnPage(List<Event> events) {
        double seconds = events.stream()
                        .mapToLong(event -> event.engagement().milliseconds())
                        .sum()
                / 1000.0;
        long visits = events.stream()
                .filter(event -> event.name().isEngagement())
                .map(Event::session)
                .distinct()
                .count();
        return mean(seconds, visits);
    }

    private static Value mean(double sum, long count) {
        return count == 0 ? new Value.Nothing() : new Value.Whole((long) Math.rint(sum / count));
    }
}
