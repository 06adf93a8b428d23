package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.WhenNone;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Sort;
import dev.footfall.domain.stats.QueryPlan.Sorted;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which data set answers what, and how the parts come together (stats-query-v2.md §9 to §11). */
public final class QueryPlanner {
    private static final int SLOT_SECONDS = 15 * 60;
    private static final int WHOLE_PAGE = 100;

    private final ResolvedQuery query;
    private final Interval readable;
    private final Sides sides;
    private final boolean entersByPage;
    private final FilterMeaning.Scope scope;

    private QueryPlanner(ResolvedQuery query) {
        this.query = query;
        this.readable = nativeRange(query);
        this.sides = Sides.of(query);
        this.entersByPage = query.dimensions().contains(OfEvent.PAGE);
        this.scope = new FilterMeaning.Scope(query.site().id(), readable, query.goals());
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
                new Source.Events(
                        site.id(),
                        open,
                        FilterMeaning.forEvents(
                                question.filters(), new FilterMeaning.Scope(site.id(), open, List.of())),
                        Optional.empty()),
                List.of(),
                List.of(Plain.VISITORS));
        return new QueryPlan(
                question,
                people,
                List.of(),
                List.of(new Column.Measured(0, 0)),
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
        Map<Metric, Column.Measured> measured = new EnumMap<>(Metric.class);
        for (PlannedPart planned : nativeParts()) {
            planned.measured()
                    .forEach((metric, measure) -> measured.put(metric, new Column.Measured(parts.size(), measure)));
            parts.add(planned.part());
        }
        if (query.metrics().contains(Metric.SCROLL_DEPTH)) {
            measured.put(Metric.SCROLL_DEPTH, new Column.Measured(parts.size(), 0));
            parts.add(scrollDepth());
        }
        List<Column> columns = new ArrayList<>();
        for (Metric metric : query.metrics()) {
            Optional<Part> whole = denominator(metric);
            columns.add(whole.<Column>map(of -> new Column.Share(
                            found(measured, metric), new Column.Measured(parts.size(), 0), whenNone(metric)))
                    .orElseGet(() -> column(measured, metric)));
            whole.ifPresent(parts::add);
        }
        return new QueryPlan(
                query,
                parts.getFirst(),
                parts.subList(1, parts.size()),
                columns,
                order(),
                query.pagination(),
                query.include().contains(Include.TOTAL_ROWS) ? RowCount.ASKED : RowCount.NOT_ASKED);
    }

    private Column column(Map<Metric, Column.Measured> measured, Metric metric) {
        Column.Measured found = found(measured, metric);
        return metric.isRevenue()
                ? new Revenue(query).column(found, query.dimensions().indexOf(OfEvent.GOAL))
                : found;
    }

    private static Column.Measured found(Map<Metric, Column.Measured> measured, Metric metric) {
        return Optional.ofNullable(measured.get(metric)).orElseThrow();
    }

    private static WhenNone whenNone(Metric ratio) {
        return ratio == Metric.PERCENTAGE ? WhenNone.NOTHING : WhenNone.ZERO;
    }

    /** The parts that bring rows, the one whose groups are the rows of the answer first. */
    private List<PlannedPart> nativeParts() {
        List<PlannedPart> parts = new ArrayList<>();
        if (!sides.ofEvents().isEmpty()) {
            parts.add(planned(events(query.filters(), sides.needsVisits()), eventKeys(), sides.ofEvents()));
        }
        List<Metric> smeared = sides.ofVisits().stream().filter(this::isSmeared).toList();
        if (!smeared.isEmpty()) {
            parts.add(planned(visits(), visitKeys(Spread.OVER_ALL_BUCKETS), smeared));
        }
        List<Metric> whole =
                sides.ofVisits().stream().filter(metric -> !isSmeared(metric)).toList();
        if (!whole.isEmpty()) {
            parts.add(planned(visits(), visitKeys(Spread.IN_LAST_BUCKET), whole));
        }
        return parts;
    }

    private PlannedPart planned(Source source, List<GroupKey> keys, List<Metric> metrics) {
        List<Measure> measures = new ArrayList<>();
        Map<Metric, Integer> numbers = new EnumMap<>(Metric.class);
        for (Metric metric : metrics) {
            if (metric != Metric.SCROLL_DEPTH) {
                Measure measure = measure(metric);
                if (!measures.contains(measure)) {
                    measures.add(measure);
                }
                numbers.put(metric, measures.indexOf(measure));
            }
        }
        // A part that only brings rows counts something all the same.
        return new PlannedPart(
                new Part(source, keys, measures.isEmpty() ? List.of(Plain.VISITORS) : measures), numbers);
    }

    /** Deepest points per visit, from pings that know theirs: §8.5. */
    private Part scrollDepth() {
        Source.Events events = events(query.filters(), sides.needsVisits());
        Predicate known = new Predicate.AllOf(List.of(
                events.where(),
                new Predicate.TextMatch(
                        OfEvent.NAME,
                        new Predicate.TextTest.EqualsAny(
                                Set.of(EventName.ENGAGEMENT.value()), Predicate.LetterCase.MATTERS)),
                new Predicate.ScrolledBetween(0, WHOLE_PAGE)));
        return new Part(
                new Source.Events(events.site(), events.range(), known, events.ofVisits()),
                eventKeys(),
                List.of(Plain.SCROLL_DEPTH));
    }

    /** Of whom a ratio is a part (§8.1); empty for what is no ratio. */
    private Optional<Part> denominator(Metric metric) {
        return switch (metric) {
            case PERCENTAGE -> Optional.of(everybody(query.filters()));
            case CONVERSION_RATE -> Optional.of(everybody(withoutGoals()));
            case GROUP_CONVERSION_RATE ->
                Optional.of(
                        query.dimensions().contains(OfEvent.GOAL)
                                ? nobody()
                                : new QueryPlanner(groupsWithoutGoals())
                                        .nativeParts()
                                        .getFirst()
                                        .part());
            case VISITORS,
                    VISITS,
                    PAGEVIEWS,
                    EVENTS,
                    BOUNCE_RATE,
                    VISIT_DURATION,
                    VIEWS_PER_VISIT,
                    SCROLL_DEPTH,
                    TIME_ON_PAGE,
                    TOTAL_REVENUE,
                    AVERAGE_REVENUE -> Optional.empty();
        };
    }

    private Part everybody(List<Filter> filters) {
        return new Part(events(filters, Sides.filters(filters, Grain.VISIT)), List.of(), List.of(Plain.VISITORS));
    }

    // Without its goals, nothing is left of a list of goals: §8.1.
    private Part nobody() {
        return new Part(
                new Source.Events(query.site().id(), readable, new Predicate.Never(), Optional.empty()),
                List.of(),
                List.of(Plain.VISITORS));
    }

    private ResolvedQuery groupsWithoutGoals() {
        return new ResolvedQuery(
                query.site(),
                List.of(Metric.VISITORS),
                query.range(),
                withoutGoals(),
                query.dimensions(),
                List.of(),
                Set.of(),
                Pagination.DEFAULT,
                query.counting(),
                query.goals());
    }

    private List<Filter> withoutGoals() {
        return query.filters().stream()
                .filter(filter -> !(filter instanceof Match match
                        && (match.dimension() == OfEvent.GOAL || match.dimension() instanceof Dimension.Property)))
                .toList();
    }

    /** @param measured which measure of the part a metric is made of */
    private record PlannedPart(Part part, Map<Metric, Integer> measured) {}

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
        return metric.grain() == Grain.EITHER
                && query.dimensions().contains(new Dimension.Time.Buckets(Granularity.HOUR));
    }

    private Source.Events events(List<Filter> filters, boolean needsVisits) {
        return new Source.Events(
                query.site().id(),
                readable,
                nativeOnly(FilterMeaning.forEvents(filters, scope)),
                needsVisits
                        ? Optional.of(new Source.Visits(
                                query.site().id(), readable, FilterMeaning.forVisits(filters, scope), Optional.empty()))
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
                nativeOnly(FilterMeaning.forVisits(filters, scope)),
                filtersEvents
                        ? Optional.of(new Source.Events(
                                query.site().id(), readable, FilterMeaning.forEvents(filters, scope), Optional.empty()))
                        : Optional.empty());
    }

    private Filter onEntryPage(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                new Filter.And(all.stream().map(this::onEntryPage).toList());
            case Filter.Or(List<Filter> any) ->
                new Filter.Or(any.stream().map(this::onEntryPage).toList());
            case Filter.Not(Filter negated) -> new Filter.Not(onEntryPage(negated));
            case Filter.Behavior(var occurrence, Filter event) -> new Filter.Behavior(occurrence, onEntryPage(event));
            case Filter.InSegments segments -> segments;
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
        if (dimension == OfEvent.GOAL) {
            return new GroupKey.ReachedGoal(query.matchingGoals().stream()
                    .map(goal -> new GroupKey.NamedCondition(goal.displayName(), GoalPredicates.grouped(goal)))
                    .toList());
        }
        if (!(dimension instanceof Dimension.Time.Buckets time)) {
            return new GroupKey.Attribute(dimension);
        }
        TimeBuckets buckets = TimeBuckets.of(time.granularity(), query.site().zone(), query.range());
        return spread == Spread.OVER_ALL_BUCKETS && time.granularity() == Granularity.HOUR
                ? new GroupKey.ActiveBuckets(buckets, readable, SLOT_SECONDS)
                : new GroupKey.TimeBucket(buckets);
    }

    private Measure measure(Metric metric) {
        return switch (metric) {
            case VISITORS, PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE -> Plain.VISITORS;
            case VISITS -> Plain.VISITS;
            case PAGEVIEWS -> Plain.PAGEVIEWS;
            case EVENTS -> Plain.EVENTS;
            case BOUNCE_RATE -> new Measure.BounceRate(bouncesCounted());
            case VISIT_DURATION -> Plain.VISIT_DURATION;
            case VIEWS_PER_VISIT -> Plain.VIEWS_PER_VISIT;
            case SCROLL_DEPTH -> Plain.SCROLL_DEPTH;
            case TIME_ON_PAGE -> Plain.TIME_ON_PAGE;
            case TOTAL_REVENUE -> Plain.TOTAL_REVENUE;
            case AVERAGE_REVENUE -> Plain.AVERAGE_REVENUE;
        };
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
