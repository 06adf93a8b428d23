package dev.footfall.contract;

import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A question and whom it is about. */
record Case(World world, ResolvedQuery query) {
    /** The same with something left out, the biggest pieces first. */
    Stream<Case> smaller() {
        return Stream.concat(
                world.smaller().map(less -> new Case(less, query)), questions().map(less -> new Case(world, less)));
    }

    private Stream<ResolvedQuery> questions() {
        return Stream.of(
                        Pieces.without(List.copyOf(query.include())).map(this::including),
                        Pieces.without(query.filters())
                                .map(filters -> with(query.metrics(), filters, query.order(), query.pagination())),
                        Pieces.without(query.metrics())
                                .filter(metrics -> !metrics.isEmpty() && areOrdered(metrics))
                                .map(metrics -> with(metrics, query.filters(), query.order(), query.pagination())),
                        Pieces.without(query.order())
                                .map(order -> with(query.metrics(), query.filters(), order, query.pagination())),
                        Stream.of(Pagination.DEFAULT)
                                .filter(page -> !page.equals(query.pagination()))
                                .map(page -> with(query.metrics(), query.filters(), query.order(), page)))
                .flatMap(less -> less);
    }

    private ResolvedQuery including(List<Include> include) {
        return new ResolvedQuery(
                query.site(),
                query.metrics(),
                query.range(),
                query.filters(),
                query.dimensions(),
                query.order(),
                Set.copyOf(include),
                query.pagination(),
                query.counting());
    }

    private boolean areOrdered(List<Metric> metrics) {
        return query.order().stream()
                .map(SortTerm::by)
                .allMatch(by -> !(by instanceof SortTerm.By.OfMetric(Metric metric)) || metrics.contains(metric));
    }

    private ResolvedQuery with(List<Metric> metrics, List<Filter> filters, List<SortTerm> order, Pagination page) {
        return new ResolvedQuery(
                query.site(),
                metrics,
                query.range(),
                filters,
                query.dimensions(),
                order,
                query.include(),
                page,
                query.counting());
    }

    String json() {
        return Json.of(this);
    }
}
