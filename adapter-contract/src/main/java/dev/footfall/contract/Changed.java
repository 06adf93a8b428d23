package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Circumstances;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A question that is like another but for one part. */
record Changed(ResolvedQuery query) {
    ResolvedQuery site(SiteScope site) {
        return with(site, query.metrics(), query.filters(), query.dimensions(), query.order(), query.include());
    }

    ResolvedQuery metrics(List<Metric> metrics) {
        return with(query.site(), metrics, query.filters(), query.dimensions(), query.order(), query.include());
    }

    ResolvedQuery filters(List<Filter> filters) {
        return with(query.site(), query.metrics(), filters, query.dimensions(), query.order(), query.include());
    }

    ResolvedQuery dimensions(List<Dimension> dimensions) {
        return with(query.site(), query.metrics(), query.filters(), dimensions, query.order(), query.include());
    }

    ResolvedQuery order(List<SortTerm> order) {
        return with(query.site(), query.metrics(), query.filters(), query.dimensions(), order, query.include());
    }

    ResolvedQuery include(List<Include> include) {
        return with(
                query.site(), query.metrics(), query.filters(), query.dimensions(), query.order(), Set.copyOf(include));
    }

    ResolvedQuery page(Pagination page) {
        return with(page, query.goals(), query.circumstances());
    }

    ResolvedQuery goals(List<Goal> goals) {
        return with(query.pagination(), goals, query.circumstances());
    }

    ResolvedQuery circumstances(Circumstances circumstances) {
        return with(query.pagination(), query.goals(), circumstances);
    }

    private ResolvedQuery with(Pagination page, List<Goal> goals, Circumstances circumstances) {
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
                goals,
                circumstances);
    }

    private ResolvedQuery with(
            SiteScope site,
            List<Metric> metrics,
            List<Filter> filters,
            List<Dimension> dimensions,
            List<SortTerm> order,
            Set<Include> include) {
        return new ResolvedQuery(
                site,
                metrics,
                query.range(),
                filters,
                dimensions,
                order,
                include,
                query.pagination(),
                query.counting(),
                isAboutGoals(filters, dimensions) ? query.goals() : List.of(),
                query.circumstances());
    }

    /** Only questions about goals know any. */
    static boolean isAboutGoals(List<Filter> filters, List<Dimension> dimensions) {
        return Stream.concat(
                        dimensions.stream(),
                        filters.stream().flatMap(Filter::leaves).map(Filter.Match::dimension))
                .anyMatch(Dimension.OfEvent.GOAL::equals);
    }
}
