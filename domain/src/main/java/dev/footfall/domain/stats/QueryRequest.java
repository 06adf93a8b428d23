package dev.footfall.domain.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question as it arrived: every part is well formed, whether they make sense together is open.
 *
 * @param order as given; empty when the request leaves the order to us
 * @param comparison the period the answer is to be compared with
 */
public record QueryRequest(
        List<Metric> metrics,
        DateRange range,
        List<Dimension> dimensions,
        List<Filter> filters,
        Optional<List<SortTerm>> order,
        Set<Include> include,
        Pagination pagination,
        Optional<Comparison> comparison) {
    public QueryRequest {
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        filters = List.copyOf(filters);
        order = order.map(List::copyOf);
        include = Set.copyOf(include);
    }

    /** A question whose answer stands alone. */
    public QueryRequest(
            List<Metric> metrics,
            DateRange range,
            List<Dimension> dimensions,
            List<Filter> filters,
            Optional<List<SortTerm>> order,
            Set<Include> include,
            Pagination pagination) {
        this(metrics, range, dimensions, filters, order, include, pagination, Optional.empty());
    }

    /** A question with nothing but the necessary. */
    public static QueryRequest of(DateRange range, Metric first, Metric... others) {
        return new QueryRequest(
                Stream.concat(Stream.of(first), Arrays.stream(others)).toList(),
                range,
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Pagination.DEFAULT);
    }

    public QueryRequest by(Dimension... asked) {
        return new QueryRequest(metrics, range, List.of(asked), filters, order, include, pagination, comparison);
    }

    public QueryRequest where(Filter... asked) {
        return new QueryRequest(metrics, range, dimensions, List.of(asked), order, include, pagination, comparison);
    }

    public QueryRequest orderedBy(SortTerm... asked) {
        return new QueryRequest(
                metrics, range, dimensions, filters, Optional.of(List.of(asked)), include, pagination, comparison);
    }

    public QueryRequest including(Include... asked) {
        return new QueryRequest(metrics, range, dimensions, filters, order, Set.of(asked), pagination, comparison);
    }

    /** Whether it groups or filters by goals, in whichever event of a visit. */
    public boolean isAboutGoals() {
        return dimensions.contains(Dimension.OfEvent.GOAL)
                || filters.stream()
                        .flatMap(Filter::leaves)
                        .anyMatch(match -> match.dimension() == Dimension.OfEvent.GOAL);
    }

    public QueryRequest comparedWith(Comparison.With with, Comparison.Weekday weekday) {
        return new QueryRequest(
                metrics,
                range,
                dimensions,
                filters,
                order,
                include,
                pagination,
                Optional.of(new Comparison(with, weekday)));
    }

    public QueryRequest page(int limit, long offset) {
        return new QueryRequest(
                metrics, range, dimensions, filters, order, include, new Pagination(limit, offset), comparison);
    }
}
