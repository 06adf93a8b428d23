package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Time on pages worked out from when people went on to the next one (stats-query-v2.md appendix B).
 *
 * @param stays of each visit, page and next page, by page
 */
record PageChanges(Map<String, List<Stay>> stays, Optional<Match> firstPageLeaf) {
    private static final Comparator<Event> IN_TIME =
            Comparator.comparing(Event::timestamp).thenComparing(event -> page(event.pathname()));

    static PageChanges of(ResolvedQuery query, Traffic traffic, Instant end) {
        boolean breakdown = !query.dimensions().isEmpty();
        List<Filter> filters = Aside.without(
                query.filters(),
                dimension -> dimension == OfEvent.PAGE || (breakdown && dimension instanceof Property));
        Map<String, List<Stay>> stays = new Sets(
                        Aside.about(query, Metric.TIME_ON_PAGE, filters, query.dimensions()), traffic)
                .events().stream()
                        .filter(event -> event.timestamp().isBefore(end))
                        .filter(event -> !event.name().isEngagement())
                        .collect(Collectors.groupingBy(Event::session))
                        .values()
                        .stream()
                        .flatMap(visit -> ofVisit(visit).stream())
                        .collect(Collectors.groupingBy(Stay::page));
        return new PageChanges(
                stays,
                query.filters().stream()
                        .filter(Match.class::isInstance)
                        .map(Match.class::cast)
                        .filter(leaf -> leaf.dimension() == OfEvent.PAGE)
                        .findFirst());
    }

    private static Collection<Stay> ofVisit(List<Event> visit) {
        List<Event> events = visit.stream().sorted(IN_TIME).toList();
        Map<List<String>, Stay> stays = new HashMap<>();
        for (int i = 0; i + 1 < events.size(); i++) {
            String page = events.get(i).pathname();
            String next = events.get(i + 1).pathname();
            long seconds = Duration.between(
                            events.get(i).timestamp(), events.get(i + 1).timestamp())
                    .toSeconds();
            stays.merge(List.of(page, next), new Stay(page, seconds, page.equals(next) ? 0 : 1), Stay::longer);
        }
        return stays.values();
    }

    private static Cell page(String pathname) {
        return new Cell(new Value.Text(pathname), 0);
    }

    Stay on(Cell page) {
        return sum(stays.getOrDefault(((Value.Text) page.shown()).text(), List.of()));
    }

    /** On all pages of the first filter that is about pages and nothing else. */
    Stay onFilteredPages() {
        return sum(stays.values().stream()
                .flatMap(List::stream)
                .filter(stay -> firstPageLeaf
                        .map(leaf -> Fit.fits(leaf, Optional.of(stay.page())))
                        .orElse(true))
                .toList());
    }

    private static Stay sum(List<Stay> some) {
        return new Stay(
                "",
                some.stream().mapToLong(Stay::seconds).sum(),
                some.stream().mapToLong(Stay::changes).sum());
    }

    /** @param changes how often another page came next, at most once a visit and next page */
    record Stay(String page, long seconds, long changes) {
        private Stay longer(Stay again) {
            return new Stay(page, seconds + again.seconds, changes);
        }
    }
}
