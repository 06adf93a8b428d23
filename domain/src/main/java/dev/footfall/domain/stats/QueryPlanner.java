package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.Sum;
import dev.footfall.domain.stats.QueryPlan.Column.WhenNone;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.stats.QueryResult.Imports;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which data set answers what, and how the parts come together (stats-query-v2.md §9 to §12). */
public final class QueryPlanner {
    private static final int HUNDREDTHS = 2;

    private final ResolvedQuery query;
    private final Merging merging;
    private final NativeParts own;
    private final TimeOnPage timeOnPage;
    private final Pings pings;
    private final Sides metrics;
    private final Layout layout = new Layout();

    private QueryPlanner(ResolvedQuery query, Merging merging) {
        this.query = query;
        this.merging = merging;
        this.own = new NativeParts(query);
        this.timeOnPage = new TimeOnPage(query);
        this.pings = new Pings(query, own, timeOnPage);
        this.metrics = Sides.of(query);
    }

    public static QueryPlan plan(ResolvedQuery query) {
        return new QueryPlanner(
                        query,
                        ImportedData.use(query) == Imports.INCLUDED ? Merging.WITH_IMPORTED : Merging.NATIVE_ONLY)
                .plan();
    }

    /** The events a question is about, whatever it wants to know of them. */
    public static Source.Events events(ResolvedQuery query) {
        return new NativeParts(query).events(query.filters());
    }

    /** Which events reach a goal. */
    public static Predicate reaching(Goal goal) {
        return GoalPredicates.filtered(goal);
    }

    private QueryPlan plan() {
        List<AnsweringSide> sides = sides();
        List<Part> drivers = sides.getFirst().side().parts();
        sides.forEach(answering -> answering.side().parts().forEach(layout::place));
        List<Column> columns =
                query.metrics().stream().map(metric -> column(metric, sides)).toList();
        List<Part> parts = layout.parts();
        AskedRows rows = new AskedRows(query);
        return new QueryPlan(
                query,
                drivers,
                parts.subList(drivers.size(), parts.size()),
                columns,
                rows.only(),
                rows.order(),
                query.pagination(),
                query.include().contains(Include.TOTAL_ROWS) ? RowCount.ASKED : RowCount.NOT_ASKED);
    }

    /** The one whose groups are the rows of the answer first. */
    private List<AnsweringSide> sides() {
        List<AnsweringSide> sides = new ArrayList<>();
        List<Metric> smeared =
                metrics.ofVisits().stream().filter(this::isSmeared).toList();
        if (!smeared.isEmpty()) {
            sides.add(new AnsweringSide(
                    smeared, new Side(own.ofActiveVisits(measures(smeared, List.of())), List.of())));
        }
        if (!metrics.ofEvents().isEmpty()) {
            List<Part> imported = imported(query.asking(metrics.ofEvents(), query.filters(), query.dimensions()));
            sides.add(new AnsweringSide(
                    metrics.ofEvents(), new Side(own.ofEvents(measures(metrics.ofEvents(), imported)), imported)));
        }
        List<Metric> whole =
                metrics.ofVisits().stream().filter(metric -> !isSmeared(metric)).toList();
        if (!whole.isEmpty()) {
            List<Part> imported = imported(own.asOfVisits(whole));
            sides.add(new AnsweringSide(whole, new Side(own.ofVisits(measures(whole, imported)), imported)));
        }
        return sides;
    }

    // An hour is shorter than a visit, so people are counted in every hour they were there: §10.3.
    private boolean isSmeared(Metric metric) {
        return metric.grain() == Grain.EITHER
                && metric != Metric.SAMPLE_PERCENT
                && (query.dimensions().contains(new Dimension.Time.Buckets(Granularity.HOUR))
                        || query.dimensions().contains(new Dimension.Time.Buckets(Granularity.MINUTE)));
    }

    private List<Part> imported(ResolvedQuery side) {
        return merging == Merging.WITH_IMPORTED ? ImportedParts.of(side) : List.of();
    }

    private List<Measure> measures(List<Metric> of, List<Part> imported) {
        Set<Measure> measures = new LinkedHashSet<>();
        of.forEach(metric -> measures(metric).forEach(measures::add));
        if (!imported.isEmpty() && of.stream().anyMatch(metric -> metric.grain() == Grain.VISIT)) {
            measures.add(Plain.VISITS);
        }
        return List.copyOf(measures);
    }

    private Stream<Measure> measures(Metric metric) {
        return switch (metric) {
            case VISITORS, PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE -> Stream.of(Plain.VISITORS);
            case VISITS, EXIT_RATE -> Stream.of(Plain.VISITS);
            case PAGEVIEWS -> Stream.of(Plain.PAGEVIEWS);
            case EVENTS -> Stream.of(Plain.EVENTS);
            case BOUNCE_RATE -> Stream.of(new Measure.BounceRate(own.bouncesCounted()));
            case VISIT_DURATION -> Stream.of(Plain.VISIT_DURATION);
            case VIEWS_PER_VISIT -> Stream.of(Plain.VIEWS_PER_VISIT);
            case TOTAL_REVENUE -> Stream.of(Plain.TOTAL_REVENUE);
            case AVERAGE_REVENUE -> Stream.of(Plain.AVERAGE_REVENUE);
            case SCROLL_DEPTH, TIME_ON_PAGE, SAMPLE_PERCENT -> Stream.empty();
        };
    }

    private Column column(Metric metric, List<AnsweringSide> sides) {
        Side side = sides.stream()
                .filter(answering -> answering.metrics().contains(metric))
                .findFirst()
                .orElseThrow()
                .side();
        return switch (metric) {
            case VISITORS -> counted(side.sum(metric, Plain.VISITORS, layout));
            case VISITS -> counted(side.sum(metric, Plain.VISITS, layout));
            case PAGEVIEWS -> counted(side.sum(metric, Plain.PAGEVIEWS, layout));
            case EVENTS -> counted(side.sum(metric, Plain.EVENTS, layout));
            case BOUNCE_RATE -> side.mean(metric, new Measure.BounceRate(own.bouncesCounted()), 100, 0, layout);
            case VISIT_DURATION -> side.mean(metric, Plain.VISIT_DURATION, 1, 0, layout);
            case VIEWS_PER_VISIT -> side.mean(metric, Plain.VIEWS_PER_VISIT, 1, HUNDREDTHS, layout);
            case PERCENTAGE -> share(side, everybody(query.filters()), WhenNone.NOTHING);
            case CONVERSION_RATE -> share(side, everybody(withoutGoals()), WhenNone.ZERO);
            case GROUP_CONVERSION_RATE -> share(side, groupsWithoutGoals(), WhenNone.ZERO);
            case SCROLL_DEPTH -> pings.scrollDepth(side, layout);
            case TIME_ON_PAGE -> timeOnPage.column(pings.ofReading(), own, side, layout);
            case TOTAL_REVENUE -> revenue(side, Plain.TOTAL_REVENUE);
            case AVERAGE_REVENUE -> revenue(side, Plain.AVERAGE_REVENUE);
            case EXIT_RATE ->
                new Column.Share(side.sum(metric, Plain.VISITS, layout), viewsOfPages(), 1, WhenNone.NOTHING);
            case SAMPLE_PERCENT -> new Column.Constant(100);
        };
    }

    private static Column counted(Sum sum) {
        return sum.terms().size() == 1 ? sum.terms().getFirst() : sum;
    }

    private Column share(Side side, Sum whole, WhenNone whenNone) {
        return new Column.Share(side.sum(Metric.VISITORS, Plain.VISITORS, layout), whole, HUNDREDTHS, whenNone);
    }

    /** Of whom a ratio is a part (§8.1). */
    private Sum everybody(List<Filter> filters) {
        List<Part> imported = imported(query.asking(List.of(Metric.VISITORS), filters, List.of()));
        return new Side(own.everybody(filters), imported).sum(Metric.VISITORS, Plain.VISITORS, layout);
    }

    private Sum groupsWithoutGoals() {
        if (query.dimensions().contains(OfEvent.GOAL)) {
            return new Sum(List.of(layout.of(own.nobody(), Plain.VISITORS)));
        }
        return new QueryPlanner(query.asking(List.of(Metric.VISITORS), withoutGoals(), query.dimensions()), merging)
                .sides()
                .getFirst()
                .side()
                .sum(Metric.VISITORS, Plain.VISITORS, layout);
    }

    private List<Filter> withoutGoals() {
        return query.filters().stream()
                .filter(filter -> !(filter instanceof Match match
                        && (match.dimension() == OfEvent.GOAL || match.dimension() instanceof Dimension.Property)))
                .toList();
    }

    private Column revenue(Side side, Measure amount) {
        return new Revenue(query)
                .column(layout.of(side.own(), amount), query.dimensions().indexOf(OfEvent.GOAL));
    }

    /** How often the pages were seen on which visits ended (appendix A). */
    private Sum viewsOfPages() {
        List<Filter> others = query.filters().stream()
                .filter(filter -> !(filter instanceof Match match && match.dimension() == OfVisit.EXIT_PAGE))
                .toList();
        ResolvedQuery pages = query.asking(List.of(Metric.PAGEVIEWS), others, List.of(OfEvent.PAGE));
        List<Part> imported = imported(pages).stream()
                .filter(part -> Side.table(part) == ImportedTable.PAGES)
                .toList();
        return new Side(new NativeParts(pages).ofEvents(List.of(Plain.PAGEVIEWS)), imported)
                .sum(Metric.PAGEVIEWS, Plain.PAGEVIEWS, layout);
    }

    /** Which metrics a side answers. */
    private record AnsweringSide(List<Metric> metrics, Side side) {}

    /** Whether imported rows are part of the answer. */
    private enum Merging {
        WITH_IMPORTED,
        NATIVE_ONLY
    }
}
