package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryProblem.PropertiesUnavailable;
import dev.footfall.domain.stats.QueryProblem.RevenueUnavailable;
import dev.footfall.domain.stats.QueryProblem.TimeLabelsWithoutTime;
import dev.footfall.domain.stats.QueryProblem.TooManyTimeLabels;
import dev.footfall.domain.stats.QueryProblem.UnqueriedOrder;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question that makes sense: every rule between metrics, dimensions and filters holds.
 *
 * <p>{@link #of} checks the rules of v2; another API whose rules differ checks its own and uses the constructor.
 *
 * @param order empty: the default order
 * @param goals of the site, newest first, where the question is about goals; else none
 * @param comparison the period the answer is to be compared with
 */
public record Query(
        List<Metric> metrics,
        DateRange range,
        List<Dimension> dimensions,
        List<Filter> filters,
        Optional<List<SortTerm>> order,
        Set<Include> include,
        Pagination pagination,
        Counting counting,
        List<Goal> goals,
        Optional<Comparison> comparison) {
    public Query {
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        filters = List.copyOf(filters);
        order = order.map(List::copyOf);
        include = Set.copyOf(include);
        goals = List.copyOf(goals);
    }

    /** A question whose answer stands alone. */
    public Query(
            List<Metric> metrics,
            DateRange range,
            List<Dimension> dimensions,
            List<Filter> filters,
            Optional<List<SortTerm>> order,
            Set<Include> include,
            Pagination pagination,
            Counting counting,
            List<Goal> goals) {
        this(metrics, range, dimensions, filters, order, include, pagination, counting, goals, Optional.empty());
    }

    /** A question that has nothing to do with goals. */
    public Query(
            List<Metric> metrics,
            DateRange range,
            List<Dimension> dimensions,
            List<Filter> filters,
            Optional<List<SortTerm>> order,
            Set<Include> include,
            Pagination pagination,
            Counting counting) {
        this(metrics, range, dimensions, filters, order, include, pagination, counting, List.of());
    }

    /** Checks the rules of v2 in their published order (stats-query-v2.md §1.1, 12 to 21); the first one broken answers. */
    public static Either<QueryProblem, Query> of(QueryRequest request, SiteFacts facts) {
        return Segments.resolve(request.filters(), facts)
                .map(filters -> request.where(filters.toArray(Filter[]::new)))
                .flatMap(resolved -> checked(resolved, facts));
    }

    private static Either<QueryProblem, Query> checked(QueryRequest request, SiteFacts facts) {
        return Stream.<Optional<QueryProblem>>of(
                        unqueriedOrder(request),
                        forbiddenProperty(request, facts),
                        FilterRules.firstBroken(request, facts),
                        unavailableRevenue(request, facts),
                        MetricRules.firstBroken(request),
                        unfitTimeLabels(request),
                        tooManyTimeLabels(request))
                .flatMap(Optional::stream)
                .findFirst()
                .<Either<QueryProblem, Query>>map(Either::left)
                .orElseGet(() -> Either.right(new Query(
                        request.metrics(),
                        request.range(),
                        request.dimensions(),
                        request.filters(),
                        request.order(),
                        request.include(),
                        request.pagination(),
                        Counting.EVENTS_ONLY,
                        request.isAboutGoals() ? facts.goals() : List.of(),
                        request.comparison())));
    }

    /** The same, with an answer that also brings this. */
    public Query including(Include more) {
        Set<Include> all = new HashSet<>(include);
        all.add(more);
        return new Query(metrics, range, dimensions, filters, order, all, pagination, counting, goals, comparison);
    }

    /** The same, whose answer is compared with that about another period. */
    public Query comparedWith(Comparison other) {
        return new Query(
                metrics, range, dimensions, filters, order, include, pagination, counting, goals, Optional.of(other));
    }

    public boolean includes(Include asked) {
        return include.contains(asked);
    }

    /**
     * Fixes what depends on the moment.
     *
     * @param statsStart the first local day with data; only questions about all time need it
     */
    public ResolvedQuery resolve(SiteScope site, Instant now, Optional<LocalDate> statsStart) {
        return ResolvedQuery.of(this, site, now, statsStart);
    }

    private static Optional<QueryProblem> unqueriedOrder(QueryRequest request) {
        return request.order().stream()
                .flatMap(List::stream)
                .filter(term -> switch (term.by()) {
                    case SortTerm.By.OfMetric(Metric metric) ->
                        !request.metrics().contains(metric);
                    case SortTerm.By.OfDimension(Dimension dimension) ->
                        !request.dimensions().contains(dimension);
                })
                .findFirst()
                .map(UnqueriedOrder::new);
    }

    private static Optional<QueryProblem> forbiddenProperty(QueryRequest request, SiteFacts facts) {
        return Stream.concat(
                        request.dimensions().stream(),
                        request.filters().stream().flatMap(Filter::leaves).map(Match::dimension))
                .filter(Dimension.Property.class::isInstance)
                .map(Dimension.Property.class::cast)
                .filter(property -> !facts.allows(property))
                .findFirst()
                .map(property -> new PropertiesUnavailable());
    }

    private static Optional<QueryProblem> unavailableRevenue(QueryRequest request, SiteFacts facts) {
        return request.metrics().stream().anyMatch(Metric::isRevenue)
                        && !facts.features().contains(Feature.REVENUE_GOALS)
                ? Optional.of(new RevenueUnavailable())
                : Optional.empty();
    }

    // Ours alone: nobody reads a hundred thousand labels, and ten thousand years of hours would not fit into memory.
    private static Optional<QueryProblem> tooManyTimeLabels(QueryRequest request) {
        return (request.comparison().isPresent() || request.include().stream().anyMatch(Include::listsTimeLabels))
                        && request.dimensions().stream()
                                .filter(Dimension.Time.Buckets.class::isInstance)
                                .map(Dimension.Time.Buckets.class::cast)
                                .anyMatch(time ->
                                        daysListed(request) / daysIn(time.granularity()) > TooManyTimeLabels.MOST)
                ? Optional.of(new TooManyTimeLabels())
                : Optional.empty();
    }

    private static long daysListed(QueryRequest request) {
        long other = request.comparison()
                .map(comparison -> comparison.with().mostDays())
                .orElse(0L);
        return Math.max(request.range().mostDays(), other);
    }

    private static double daysIn(Granularity granularity) {
        return switch (granularity) {
            case MINUTE -> 1 / 1440.0;
            case HOUR -> 1 / 24.0;
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
        };
    }

    private static Optional<QueryProblem> unfitTimeLabels(QueryRequest request) {
        return request.include().contains(Include.TIME_LABELS)
                        && request.dimensions().stream().noneMatch(Dimension.Time.class::isInstance)
                ? Optional.of(new TimeLabelsWithoutTime())
                : Optional.empty();
    }
}
