package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryProblem.ConversionWithoutGoal;
import dev.footfall.domain.stats.QueryProblem.EventMetricsByVisit;
import dev.footfall.domain.stats.QueryProblem.MetricWithoutPage;
import dev.footfall.domain.stats.QueryProblem.ViewsPerVisitByDimension;
import dev.footfall.domain.stats.QueryProblem.ViewsPerVisitOfPage;
import dev.footfall.domain.stats.QueryProblem.VisitMetricsByEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What metrics ask of the rest of a question (stats-query-v2.md §8.4): each for itself, then all together. */
final class MetricRules {
    private static final Set<Dimension> PAGE = Set.of(OfEvent.PAGE);
    private static final Set<Dimension> PAGE_AND_HOSTNAME = Set.of(OfEvent.PAGE, OfEvent.HOSTNAME);

    private final QueryRequest request;

    private MetricRules(QueryRequest request) {
        this.request = request;
    }

    static Optional<QueryProblem> firstBroken(QueryRequest request) {
        MetricRules rules = new MetricRules(request);
        return request.metrics().stream()
                .map(rules::unfit)
                .flatMap(Optional::stream)
                .findFirst()
                .or(rules::conflict);
    }

    private Optional<QueryProblem> unfit(Metric metric) {
        return switch (metric) {
            case CONVERSION_RATE, GROUP_CONVERSION_RATE ->
                groups(OfEvent.GOAL) || filters(OfEvent.GOAL)
                        ? Optional.empty()
                        : Optional.of(new ConversionWithoutGoal(metric));
            case SCROLL_DEPTH ->
                groups(OfEvent.PAGE)
                                || !ResolvedQuery.topLevel(request.filters(), OfEvent.PAGE)
                                        .isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MetricWithoutPage(metric));
            case TIME_ON_PAGE ->
                groups(OfEvent.PAGE) || filters(OfEvent.PAGE)
                        ? Optional.empty()
                        : Optional.of(new MetricWithoutPage(metric));
            case VIEWS_PER_VISIT -> unfitViewsPerVisit();
            case EXIT_RATE -> unfitExitRate();
            case VISITORS,
                    VISITS,
                    PAGEVIEWS,
                    EVENTS,
                    BOUNCE_RATE,
                    VISIT_DURATION,
                    PERCENTAGE,
                    TOTAL_REVENUE,
                    AVERAGE_REVENUE,
                    SAMPLE_PERCENT -> Optional.empty();
        };
    }

    private Optional<QueryProblem> unfitViewsPerVisit() {
        if (filters(OfEvent.PAGE)) {
            return Optional.of(new ViewsPerVisitOfPage());
        }
        return request.dimensions().isEmpty() ? Optional.empty() : Optional.of(new ViewsPerVisitByDimension());
    }

    private Optional<QueryProblem> unfitExitRate() {
        if (!request.dimensions().equals(List.of(Dimension.OfVisit.EXIT_PAGE))) {
            return Optional.of(new QueryProblem.ExitRateByDimension());
        }
        return Sides.filters(request.filters(), Grain.EVENT)
                ? Optional.of(new QueryProblem.ExitRateOfEvents())
                : Optional.empty();
    }

    private boolean groups(Dimension dimension) {
        return request.dimensions().contains(dimension);
    }

    private boolean filters(Dimension dimension) {
        return request.filters().stream()
                .flatMap(Filter::directLeaves)
                .map(Match::dimension)
                .anyMatch(dimension::equals);
    }

    // Pages alone go with everything, because a visit has an entry page.
    private Optional<QueryProblem> conflict() {
        List<Dimension> eventOnly = dimensions(dimension -> dimension.grain() == Grain.EVENT);
        if (Set.copyOf(eventOnly).equals(PAGE) || Set.copyOf(eventOnly).equals(PAGE_AND_HOSTNAME)) {
            return Optional.empty();
        }
        List<Metric> ofVisits = metrics(metric -> metric.grain() == Grain.VISIT);
        if (!ofVisits.isEmpty() && !eventOnly.isEmpty()) {
            return Optional.of(new VisitMetricsByEvent(ofVisits, eventOnly));
        }
        // Money can be grouped by what is known of whole visits: each event has its visit's.
        List<Metric> ofEvents = metrics(metric -> metric.grain() == Grain.EVENT && !metric.isRevenue());
        List<Dimension> visitOnly = dimensions(dimension -> dimension.grain() == Grain.VISIT);
        return !ofEvents.isEmpty() && !visitOnly.isEmpty()
                ? Optional.of(new EventMetricsByVisit(ofEvents, visitOnly))
                : Optional.empty();
    }

    private List<Dimension> dimensions(Predicate<Dimension> wanted) {
        return request.dimensions().stream().filter(wanted).toList();
    }

    private List<Metric> metrics(Predicate<Metric> wanted) {
        return request.metrics().stream().filter(wanted).toList();
    }
}
