package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.ImportsSkipped;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The answer to one question: sides, groups, join, order, page and what is said about them. */
final class Answer {
    private static final long SLOT_SECONDS = 15 * 60;

    private final ResolvedQuery query;
    private final Sets sets;
    private final LocalClock clock;
    private final Formulas formulas;

    Answer(ResolvedQuery query, Sets sets) {
        this.query = query;
        this.sets = sets;
        this.clock = new LocalClock(query.site().zone().id(), query.range());
        this.formulas = new Formulas(query.filters());
    }

    QueryResult result() {
        List<Row> all = rows().stream().sorted(Row.order(query)).toList();
        List<QueryResult.Row> page = all.stream()
                .skip(query.pagination().offset())
                .limit(query.pagination().limit())
                .map(Row::shown)
                .toList();
        return new QueryResult(page, about(page, all.size()), query);
    }

    private Meta about(List<QueryResult.Row> page, long rows) {
        return new Meta(
                asks(Include.TOTAL_ROWS) ? OptionalLong.of(page.isEmpty() ? 0 : rows) : OptionalLong.empty(),
                asks(Include.TIME_LABELS) ? timeLabels() : Optional.empty(),
                asks(Include.IMPORTS) ? Optional.of(ImportsSkipped.NO_IMPORTED_DATA) : Optional.empty());
    }

    private boolean asks(Include include) {
        return query.include().contains(include);
    }

    private Optional<List<String>> timeLabels() {
        return query.dimensions().stream()
                .filter(Dimension.Time.Buckets.class::isInstance)
                .map(dimension -> clock.labels(((Dimension.Time.Buckets) dimension).granularity()))
                .findFirst();
    }

    // Events decide the rows; without any, it is the hours in which people were there; else the visits: §9.4, §10.3.
    private List<Row> rows() {
        Sides sides = Sides.of(query);
        List<Metric> smeared = sides.ofVisits().stream().filter(this::isSmeared).toList();
        List<Metric> whole =
                sides.ofVisits().stream().filter(metric -> !isSmeared(metric)).toList();
        List<Groups<?>> parts = new ArrayList<>();
        if (!sides.ofEvents().isEmpty()) {
            parts.add(ofEvents(sides.ofEvents()));
        }
        if (!smeared.isEmpty()) {
            parts.add(ofActiveVisits(smeared));
        }
        if (!whole.isEmpty()) {
            parts.add(ofVisits(whole));
        }
        return parts.getFirst().keys().stream().map(key -> row(key, parts)).toList();
    }

    private Row row(List<Cell> key, List<Groups<?>> parts) {
        return new Row(
                key,
                query.metrics().stream()
                        .map(metric -> parts.stream()
                                .filter(part -> part.computes(metric))
                                .findFirst()
                                .orElseThrow()
                                .value(metric, key))
                        .toList());
    }

    private boolean isSmeared(Metric metric) {
        return (metric == Metric.VISITORS || metric == Metric.VISITS)
                && query.dimensions().contains(new Dimension.Time.Buckets(Granularity.HOUR));
    }

    private Groups<Event> ofEvents(List<Metric> metrics) {
        Groups<Event> groups = started(new Groups<>(metrics, formulas::ofEvents));
        sets.events().forEach(event -> groups.add(key(event), event));
        return groups;
    }

    private Groups<Session> ofVisits(List<Metric> metrics) {
        Groups<Session> groups = started(new Groups<>(metrics, formulas::ofVisits));
        sets.visits().forEach(visit -> groups.add(key(visit, visit.timestamp()), visit));
        return groups;
    }

    private Groups<Session> ofActiveVisits(List<Metric> metrics) {
        Groups<Session> groups = started(new Groups<>(metrics, formulas::ofVisits));
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

    private List<Cell> key(Event event) {
        return query.dimensions().stream()
                .map(dimension -> dimension instanceof Dimension.Time.Buckets time
                        ? clock.bucket(time.granularity(), event.timestamp())
                        : Label.of(
                                dimension,
                                Truth.isOfVisitsOnly(dimension)
                                        ? Stored.in(sets.visitOf(event), dimension)
                                        : Stored.in(event, dimension)))
                .toList();
    }

    private List<Cell> key(Session visit, Instant moment) {
        return query.dimensions().stream()
                .map(dimension -> dimension instanceof Dimension.Time.Buckets time
                        ? clock.bucket(time.granularity(), moment)
                        : Label.of(sets.onVisits(dimension), Stored.in(visit, sets.onVisits(dimension))))
                .toList();
    }

    // Out of order, the last event of a visit may lie before its start; it was there between the two all the same.
    private LongStream slots(Session visit) {
        boolean inOrder = !visit.timestamp().isBefore(visit.start());
        long start = (inOrder ? visit.start() : visit.timestamp()).getEpochSecond();
        long end = (inOrder ? visit.timestamp() : visit.start()).getEpochSecond();
        long from = Math.max(start, sets.first().getEpochSecond());
        long to = Math.min(end, sets.last().getEpochSecond());
        return LongStream.iterate(
                from - Math.floorMod(from, SLOT_SECONDS), slot -> slot <= to, slot -> slot + SLOT_SECONDS);
    }
}
