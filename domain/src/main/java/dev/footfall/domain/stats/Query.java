package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryProblem.EventMetricsByVisit;
import dev.footfall.domain.stats.QueryProblem.OnlyAtTopLevel;
import dev.footfall.domain.stats.QueryProblem.PropertiesUnavailable;
import dev.footfall.domain.stats.QueryProblem.TimeLabelsWithoutTime;
import dev.footfall.domain.stats.QueryProblem.TooManyTimeLabels;
import dev.footfall.domain.stats.QueryProblem.UnqueriedOrder;
import dev.footfall.domain.stats.QueryProblem.ViewsPerVisitByDimension;
import dev.footfall.domain.stats.QueryProblem.ViewsPerVisitOfPage;
import dev.footfall.domain.stats.QueryProblem.VisitMetricsByEvent;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question that makes sense: every rule between metrics, dimensions and filters holds.
 *
 * <p>{@link #of} checks the rules of v2; another API whose rules differ checks its own and uses the constructor.
 *
 * @param order empty: the default order
 */
public record Query(
        List<Metric> metrics,
        DateRange range,
        List<Dimension> dimensions,
        List<Filter> filters,
        Optional<List<SortTerm>> order,
        Set<Include> include,
        Pagination pagination,
        Counting counting) {
    private static final Set<Dimension> PAGE = Set.of(OfEvent.PAGE);
    private static final Set<Dimension> PAGE_AND_HOSTNAME = Set.of(OfEvent.PAGE, OfEvent.HOSTNAME);

    public Query {
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        filters = List.copyOf(filters);
        order = order.map(List::copyOf);
        include = Set.copyOf(include);
    }

    /** Checks the rules of v2 in their published order (stats-query-v2.md §1.1, 13 to 21); the first one broken answers. */
    public static Either<QueryProblem, Query> of(QueryRequest request, SiteFacts facts) {
        return Stream.<Optional<QueryProblem>>of(
                        unqueriedOrder(request),
                        forbiddenProperty(request, facts),
                        nestedTopLevelDimension(request),
                        unfitMetric(request),
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
                        Counting.EVENTS_ONLY)));
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

    private static Optional<QueryProblem> nestedTopLevelDimension(QueryRequest request) {
        return request.filters().stream()
                .filter(filter -> !(filter instanceof Match))
                .flatMap(Filter::leaves)
                .map(Match::dimension)
                .filter(OfEvent.HOSTNAME::equals)
                .findFirst()
                .map(OnlyAtTopLevel::new);
    }

    private static Optional<QueryProblem> unfitMetric(QueryRequest request) {
        if (request.metrics().contains(Metric.VIEWS_PER_VISIT)) {
            if (request.filters().stream()
                    .flatMap(Filter::leaves)
                    .anyMatch(match -> match.dimension() == OfEvent.PAGE)) {
                return Optional.of(new ViewsPerVisitOfPage());
            }
            if (!request.dimensions().isEmpty()) {
                return Optional.of(new ViewsPerVisitByDimension());
            }
        }
        return conflict(request);
    }

    // stats-query-v2.md §8.4: pages alone go with everything, because a visit has an entry page.
    private static Optional<QueryProblem> conflict(QueryRequest request) {
        List<Dimension> eventOnly = dimensions(request, dimension -> dimension.grain() == Grain.EVENT);
        if (Set.copyOf(eventOnly).equals(PAGE) || Set.copyOf(eventOnly).equals(PAGE_AND_HOSTNAME)) {
            return Optional.empty();
        }
        List<Metric> ofVisits = metrics(request, Grain.VISIT);
        if (!ofVisits.isEmpty() && !eventOnly.isEmpty()) {
            return Optional.of(new VisitMetricsByEvent(ofVisits, eventOnly));
        }
        List<Metric> ofEvents = metrics(request, Grain.EVENT);
        List<Dimension> visitOnly = dimensions(request, dimension -> dimension.grain() == Grain.VISIT);
        return !ofEvents.isEmpty() && !visitOnly.isEmpty()
                ? Optional.of(new EventMetricsByVisit(ofEvents, visitOnly))
                : Optional.empty();
    }

    private static List<Dimension> dimensions(QueryRequest request, Predicate<Dimension> wanted) {
        return request.dimensions().stream().filter(wanted).toList();
    }

    private static List<Metric> metrics(QueryRequest request, Grain grain) {
        return request.metrics().stream()
                .filter(metric -> metric.grain() == grain)
                .toList();
    }

    // Ours alone: nobody reads a hundred thousand labels, and ten thousand years of hours would not fit into memory.
    private static Optional<QueryProblem> tooManyTimeLabels(QueryRequest request) {
        return request.include().contains(Include.TIME_LABELS)
                        && request.dimensions().stream()
                                .filter(Dimension.Time.Buckets.class::isInstance)
                                .map(Dimension.Time.Buckets.class::cast)
                                .anyMatch(time -> request.range().explicitDays() / daysIn(time.granularity())
                                        > TooManyTimeLabels.MOST)
                ? Optional.of(new TooManyTimeLabels())
                : Optional.empty();
    }

    private static double daysIn(Granularity granularity) {
        return switch (granularity) {
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
