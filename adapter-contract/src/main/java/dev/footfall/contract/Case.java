package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A question and whom it is about. */
record Case(World world, ResolvedQuery query) {
    /** The same with something left out, the biggest pieces first. */
    Stream<Case> smaller() {
        return Stream.concat(
                world.smaller().map(less -> new Case(less, query)),
                questions().filter(Case::makesSense).map(less -> new Case(world, less)));
    }

    private Stream<ResolvedQuery> questions() {
        return Stream.of(
                        Pieces.without(List.copyOf(query.include())).map(this::including),
                        Pieces.without(query.order()).map(this::orderedBy),
                        SmallerFilters.of(query.filters()).map(this::where),
                        Pieces.without(query.metrics())
                                .filter(metrics -> !metrics.isEmpty())
                                .map(this::of),
                        Pieces.without(query.dimensions()).map(this::by),
                        Pieces.without(query.goals()).map(this::hoping),
                        Stream.of(Pagination.DEFAULT)
                                .filter(page -> !page.equals(query.pagination()))
                                .map(this::on))
                .flatMap(less -> less);
    }

    // What is no question does not show what is wrong with answers. The rules of v1 are not known here.
    private static boolean makesSense(ResolvedQuery less) {
        if (less.counting() == Counting.EVENTS_OR_VISITS) {
            return !less.dimensions().isEmpty();
        }
        QueryRequest request = new QueryRequest(
                less.metrics(),
                new DateRange.Today(),
                less.dimensions(),
                less.filters(),
                Optional.of(less.order()),
                less.include(),
                less.pagination());
        return Query.of(request, new SiteFacts(Set.of(Feature.values())).withGoals(less.goals()))
                .isRight();
    }

    private ResolvedQuery including(List<Include> include) {
        return with(query.metrics(), query.filters(), query.dimensions(), query.order(), Set.copyOf(include));
    }

    private ResolvedQuery orderedBy(List<SortTerm> order) {
        return with(query.metrics(), query.filters(), query.dimensions(), order, query.include());
    }

    private ResolvedQuery where(List<Filter> filters) {
        return with(query.metrics(), filters, query.dimensions(), query.order(), query.include());
    }

    private ResolvedQuery of(List<Metric> metrics) {
        return with(metrics, query.filters(), query.dimensions(), query.order(), query.include());
    }

    private ResolvedQuery by(List<Dimension> dimensions) {
        return with(query.metrics(), query.filters(), dimensions, query.order(), query.include());
    }

    private ResolvedQuery hoping(List<Goal> goals) {
        return new ResolvedQuery(
                query.site(),
                query.metrics(),
                query.range(),
                query.filters(),
                query.dimensions(),
                query.order(),
                query.include(),
                query.pagination(),
                query.counting(),
                goals);
    }

    private ResolvedQuery on(Pagination page) {
        return new ResolvedQuery(
                query.site(),
                query.metrics(),
                query.range(),
                query.filters(),
                query.dimensions(),
                query.order(),
                query.include(),
                page,
                query.counting(),
                query.goals());
    }

    private ResolvedQuery with(
            List<Metric> metrics,
            List<Filter> filters,
            List<Dimension> dimensions,
            List<SortTerm> order,
            Set<Include> include) {
        return new ResolvedQuery(
                query.site(),
                metrics,
                query.range(),
                filters,
                dimensions,
                order,
                include,
                query.pagination(),
                query.counting(),
                query.goals());
    }

    String json() {
        return Json.of(this);
    }
}
