package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The groups of events and of visits that a question asks for. The hours and minutes in which people were there decide
 * the rows; else it is the events; without any, the visits (stats-query-v2.md §9.4, §10.3).
 */
final class Parts {
    private static final Dimension HOUR = new Dimension.Time.Buckets(Granularity.HOUR);
    private static final Dimension MINUTE = new Dimension.Time.Buckets(Granularity.MINUTE);

    private final ResolvedQuery query;
    private final Traffic traffic;
    private final Sets sets;
    private final List<Goal> goals;
    private final LocalClock clock;
    private final Formulas formulas;
    private final List<Groups<?>> inOrder = new ArrayList<>();

    private Parts(ResolvedQuery query, Traffic traffic) {
        this.query = query;
        this.traffic = traffic;
        this.sets = new Sets(query, traffic);
        this.goals = query.matchingGoals();
        this.clock = LocalClock.of(query);
        this.formulas = Formulas.of(query, traffic);
    }

    static Parts of(ResolvedQuery query, Traffic traffic) {
        Parts parts = new Parts(query, traffic);
        Sides sides = Sides.of(query);
        List<Metric> smeared =
                sides.ofVisits().stream().filter(parts::isSmeared).toList();
        List<Metric> whole = sides.ofVisits().stream()
                .filter(metric -> !parts.isSmeared(metric))
                .toList();
        if (!smeared.isEmpty()) {
            parts.inOrder.add(parts.ofActiveVisits(smeared));
        }
        if (!sides.ofEvents().isEmpty()) {
            parts.inOrder.add(parts.ofEvents(sides.ofEvents()));
        }
        if (!whole.isEmpty()) {
            parts.inOrder.add(parts.ofVisits(whole));
        }
        return parts;
    }

    List<List<Cell>> keys() {
        return inOrder.getFirst().keys();
    }

    /** Of nothing, where there is no such group. */
    Value value(Metric metric, List<Cell> key) {
        return inOrder.stream()
                .filter(part -> part.computes(metric))
                .findFirst()
                .orElseThrow()
                .value(metric, key);
    }

    // Shares are of the visitors that would be shown beside them.
    private boolean isSmeared(Metric metric) {
        return (query.dimensions().contains(HOUR) || query.dimensions().contains(MINUTE))
                && switch (metric) {
                    case VISITORS, VISITS, PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE -> true;
                    case PAGEVIEWS,
                            EVENTS,
                            BOUNCE_RATE,
                            VISIT_DURATION,
                            VIEWS_PER_VISIT,
                            SCROLL_DEPTH,
                            TIME_ON_PAGE,
                            TOTAL_REVENUE,
                            AVERAGE_REVENUE,
                            EXIT_RATE,
                            SAMPLE_PERCENT -> false;
                };
    }

    private Groups<Event> ofEvents(List<Metric> metrics) {
        Groups<Event> groups = started(new Groups<>(
                metrics,
                formulas::ofEvents,
                ImportedGroups.of(query, query.filters(), query.dimensions(), metrics, traffic)));
        for (Event event : sets.events()) {
            keys(event).forEach(key -> groups.add(key, event));
        }
        return groups;
    }

    private Groups<Session> ofVisits(List<Metric> metrics) {
        List<Dimension> dimensions =
                query.dimensions().stream().map(sets::onVisits).toList();
        Groups<Session> groups = started(new Groups<>(
                metrics,
                formulas::ofVisits,
                ImportedGroups.of(query, sets.filtersOnVisits(), dimensions, metrics, traffic)));
        sets.visits().forEach(visit -> groups.add(key(visit, visit.timestamp()), visit));
        return groups;
    }

    // What was imported knows neither hours nor minutes.
    private Groups<Session> ofActiveVisits(List<Metric> metrics) {
        Groups<Session> groups = started(new Groups<>(metrics, formulas::ofVisits, Optional.empty()));
        for (Session visit : sets.visits()) {
            slots(visit).forEach(slot -> groups.add(key(visit, Instant.ofEpochSecond(slot)), visit));
        }
        return groups;
    }

    // Without dimensions there is always one group, also of nothing.
    private <T> Groups<T> started(Groups<T> groups) {
        if (query.dimensions().isEmpty()) {
            groups.open(List.of());
        }
        return groups;
    }

    // An event is in as many groups as it reaches goals, where goals are asked for: §7.4.
    private List<List<Cell>> keys(Event event) {
        List<List<Cell>> keys = List.of(List.of());
        for (Dimension dimension : query.dimensions()) {
            List<Cell> cells = cells(event, dimension);
            keys = keys.stream()
                    .flatMap(key -> cells.stream()
                            .map(cell ->
                                    Stream.concat(key.stream(), Stream.of(cell)).toList()))
                    .toList();
        }
        return keys;
    }

    private List<Cell> cells(Event event, Dimension dimension) {
        if (dimension == OfEvent.GOAL) {
            return goals.stream()
                    .filter(goal -> Reach.ofBreakdowns(goal, event))
                    .map(goal -> new Cell(new Value.Text(goal.displayName()), 0))
                    .toList();
        }
        return List.of(
                dimension instanceof Dimension.Time.Buckets time
                        ? clock.bucket(time.granularity(), event.timestamp())
                        : Label.of(
                                dimension,
                                Truth.isOfVisitsOnly(dimension)
                                        ? traffic.stored().in(sets.visitOf(event), dimension)
                                        : traffic.stored().in(event, dimension)));
    }

    private List<Cell> key(Session visit, Instant moment) {
        return query.dimensions().stream()
                .map(dimension -> dimension instanceof Dimension.Time.Buckets time
                        ? clock.bucket(time.granularity(), moment)
                        : Label.of(sets.onVisits(dimension), traffic.stored().in(visit, sets.onVisits(dimension))))
                .toList();
    }

    // Out of order, the last event of a visit may lie before its start; it was there between the two all the same.
    private LongStream slots(Session visit) {
        boolean forwards = !visit.timestamp().isBefore(visit.start());
        long start = (forwards ? visit.start() : visit.timestamp()).getEpochSecond();
        long end = (forwards ? visit.timestamp() : visit.start()).getEpochSecond();
        long length = query.dimensions().contains(MINUTE) ? 60 : 15 * 60;
        long from = Math.max(start, sets.first().getEpochSecond());
        long to = Math.min(end, sets.last().getEpochSecond());
        return LongStream.iterate(from - Math.floorMod(from, length), slot -> slot <= to, slot -> slot + length);
    }
}
