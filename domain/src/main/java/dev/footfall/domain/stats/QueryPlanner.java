package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Sort;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.QueryPlan.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which data set answers what, and how the parts come together (stats-query-v2.md §9 to §11). */
public final class QueryPlanner {
    private static final int SLOT_SECONDS = 15 * 60;

    private final ResolvedQuery query;
    private final Interval readable;
    private final Sides sides;
    private final boolean entersByPage;

    private QueryPlanner(ResolvedQuery query) {
        this.query = query;
        this.readable = nativeRange(query);
        this.sides = Sides.of(query);
        this.entersByPage = query.dimensions().contains(OfEvent.PAGE);
    }

    public static QueryPlan plan(ResolvedQuery query) {
        return new QueryPlanner(query).plan();
    }

    /** The plan that counts the people who did anything but read since {@code since} (stats-api-v1.md §16). */
    public static QueryPlan currentVisitors(SiteScope site, Instant since) {
        Interval open = new Interval(since, since.plus(36_500, ChronoUnit.DAYS));
        ResolvedQuery question = new ResolvedQuery(
                site,
                List.of(Metric.VISITORS),
                open,
                List.of(new Filter.Not(Match.of(Filter.Operator.IS, OfEvent.NAME, "engagement"))),
                List.of(),
                List.of(),
                Set.of(),
                Pagination.DEFAULT,
                Counting.EVENTS_ONLY);
        Part people = new Part(
                new Source.Events(site.id(), open, FilterMeaning.forEvents(question.filters()), Optional.empty()),
                List.of(),
                List.of(Plain.VISITORS));
        return new QueryPlan(
                question,
                people,
                List.of(),
                List.of(new Column(0, 0)),
                List.of(),
                Pagination.DEFAULT,
                RowCount.NOT_ASKED);
    }

    // Native data begins where the site says.
    private static Interval nativeRange(ResolvedQuery query) {
        Interval range = query.range();
        Instant floor = nativeFloor(query);
        return !range.first().isBefore(floor) || range.last().isBefore(floor)
                ? range
                : new Interval(floor, range.last());
    }

    private static Instant nativeFloor(ResolvedQuery query) {
        return query.site().nativeStart().truncatedTo(ChronoUnit.SECONDS);
    }

    // A range wholly before the start of native data is kept, and nothing is in it.
    private Predicate nativeOnly(Predicate where) {
        return query.range().last().isBefore(nativeFloor(query)) ? new Predicate.Never() : where;
    }

    private QueryPlan plan() {
        List<Part> parts = new ArrayList<>();
        List<Metric> shown = new ArrayList<>();
        if (!sides.ofEvents().isEmpty()) {
            parts.add(new Part(events(), eventKeys(), measures(sides.ofEvents())));
            shown.addAll(sides.ofEvents());
        }
        List<Metric> smeared = sides.ofVisits().stream().filter(this::isSmeared).toList();
        if (!smeared.isEmpty()) {
            parts.add(new Part(visits(), visitKeys(Spread.OVER_ALL_BUCKETS), measures(smeared)));
            shown.addAll(smeared);
        }
        List<Metric> whole =
                sides.ofVisits().stream().filter(metric -> !isSmeared(metric)).toList();
        if (!whole.isEmpty()) {
            parts.add(new Part(visits(), visitKeys(Spread.IN_LAST_BUCKET), measures(whole)));
            shown.addAll(whole);
        }
        return assemble(parts, shown);
    }

    private QueryPlan assemble(List<Part> parts, List<Metric> shown) {
        List<Column> all = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int measure = 0; measure < parts.get(part).measures().size(); measure++) {
                all.add(new Column(part, measure));
            }
        }
        List<Column> columns = query.metrics().stream()
                .map(metric -> all.get(shown.indexOf(metric)))
                .toList();
        return new QueryPlan(
                query,
                parts.getFirst(),
                parts.subList(1, parts.size()),
                columns,
                order(),
                query.pagination(),
                query.include().contains(Include.TOTAL_ROWS) ? RowCount.ASKED : RowCount.NOT_ASKED);
    }

    // Ties are broken by all dimensions, so that pages neither overlap nor skip: §11.
    private List<Sort> order() {
        List<Sort> order = new ArrayList<>();
        for (SortTerm term : query.order()) {
            order.add(new Sort(
                    switch (term.by()) {
                        case SortTerm.By.OfMetric(Metric metric) ->
                            new Sorted.ByColumn(query.metrics().indexOf(metric));
                        case SortTerm.By.OfDimension(Dimension dimension) ->
                            new Sorted.ByKey(query.dimensions().indexOf(dimension));
                    },
                    term.direction()));
        }
        for (int key = 0; key < query.dimensions().size(); key++) {
            Sorted byKey = new Sorted.ByKey(key);
            if (order.stream().noneMatch(sort -> sort.by().equals(byKey))) {
                order.add(new Sort(byKey, SortTerm.Direction.ASC));
            }
        }
        return order;
    }

    // An hour is shorter than a visit, so people are counted in every hour they were there: §10.3.
    private boolean isSmeared(Metric metric) {
        return (metric == Metric.VISITORS || metric == Metric.VISITS)
                && query.dimensions().contains(new Dimension.Time.Buckets(Granularity.HOUR));
    }

    private Source.Events events() {
        return new Source.Events(
                query.site().id(),
                readable,
                nativeOnly(FilterMeaning.forEvents(query.filters())),
                sides.needsVisits()
                        ? Optional.of(new Source.Visits(
                                query.site().id(),
                                readable,
                                FilterMeaning.forVisits(query.filters()),
                                Optional.empty()))
                        : Optional.empty());
    }

    private Source.Visits visits() {
        List<Filter> filters =
                entersByPage ? query.filters().stream().map(this::onEntryPage).toList() : query.filters();
        boolean filtersEvents = filters.stream()
                .flatMap(Filter::leaves)
                .anyMatch(match -> match.dimension().grain() == Grain.EVENT);
        return new Source.Visits(
                query.site().id(),
                readable,
                nativeOnly(FilterMeaning.forVisits(filters)),
                filtersEvents
                        ? Optional.of(new Source.Events(
                                query.site().id(), readable, FilterMeaning.forEvents(filters), Optional.empty()))
                        : Optional.empty());
    }

    private Filter onEntryPage(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                new Filter.And(all.stream().map(this::onEntryPage).toList());
            case Filter.Or(List<Filter> any) ->
                new Filter.Or(any.stream().map(this::onEntryPage).toList());
            case Filter.Not(Filter negated) -> new Filter.Not(onEntryPage(negated));
            case Match match -> match.on(onEntryPage(match.dimension()));
        };
    }

    private Dimension onEntryPage(Dimension dimension) {
        if (entersByPage && dimension == OfEvent.PAGE) {
            return OfVisit.ENTRY_PAGE;
        }
        return entersByPage
                        && dimension == OfEvent.HOSTNAME
                        && query.dimensions().contains(OfEvent.HOSTNAME)
                ? OfVisit.ENTRY_PAGE_HOSTNAME
                : dimension;
    }

    private List<GroupKey> eventKeys() {
        return query.dimensions().stream()
                .map(dimension -> key(dimension, Spread.IN_LAST_BUCKET))
                .toList();
    }

    private List<GroupKey> visitKeys(Spread spread) {
        return query.dimensions().stream()
                .map(dimension -> key(onEntryPage(dimension), spread))
                .toList();
    }

    private GroupKey key(Dimension dimension, Spread spread) {
        if (!(dimension instanceof Dimension.Time.Buckets time)) {
            return new GroupKey.Attribute(dimension);
        }
        TimeBuckets buckets = TimeBuckets.of(time.granularity(), query.site().zone(), query.range());
        return spread == Spread.OVER_ALL_BUCKETS && time.granularity() == Granularity.HOUR
                ? new GroupKey.ActiveBuckets(buckets, readable, SLOT_SECONDS)
                : new GroupKey.TimeBucket(buckets);
    }

    private List<Measure> measures(List<Metric> metrics) {
        return metrics.stream()
                .map(metric -> switch (metric) {
                    case VISITORS -> Plain.VISITORS;
                    case VISITS -> Plain.VISITS;
                    case PAGEVIEWS -> Plain.PAGEVIEWS;
                    case EVENTS -> Plain.EVENTS;
                    case BOUNCE_RATE -> new Measure.BounceRate(bouncesCounted());
                    case VISIT_DURATION -> Plain.VISIT_DURATION;
                    case VIEWS_PER_VISIT -> Plain.VIEWS_PER_VISIT;
                })
                .toList();
    }

    // Who filters by page asks how many of those who entered there bounced: §8.3.
    private Predicate bouncesCounted() {
        return ResolvedQuery.topLevel(query.filters(), OfEvent.PAGE).stream()
                .findFirst()
                .map(match -> FilterMeaning.ofLeaf(match.on(OfVisit.ENTRY_PAGE)))
                .orElseGet(Predicate.Always::new);
    }

    /** Where a visit is counted that touched several buckets. */
    private enum Spread {
        IN_LAST_BUCKET,
        OVER_ALL_BUCKETS
    }
}
