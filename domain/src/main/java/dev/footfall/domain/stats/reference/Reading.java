package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.SessionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people's pings say of how far and how long they read (stats-query-v2.md §8.5, §8.6). */
final class Reading {
    private static final int WHOLE_PAGE = 100;

    private Reading() {}

    /** The mean of the deepest point of each visit. */
    static Value scrollDepth(List<Event> events, Tally imported) {
        Map<SessionId, Integer> deepest = events.stream()
                .filter(event -> event.name().isEngagement())
                .filter(event -> event.engagement().scrollDepth() <= WHOLE_PAGE)
                .collect(Collectors.toMap(
                        Event::session, event -> event.engagement().scrollDepth(), Integer::max));
        long sum = deepest.values().stream().mapToInt(Integer::intValue).sum() + imported.scrollDepth();
        long visits = deepest.size() + imported.scrolledVisits();
        return visits == 0 ? new Value.Nothing() : new Value.Whole(Quotient.rounded(sum, visits));
    }

    static long milliseconds(List<Event> events) {
        return events.stream()
                .mapToLong(event -> event.engagement().milliseconds())
                .sum();
    }

    /** Those that sent pings. */
    static long visits(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().isEngagement())
                .map(Event::session)
                .distinct()
                .count();
    }
}
