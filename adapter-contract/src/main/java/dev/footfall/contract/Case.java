package dev.footfall.contract;

import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Circumstances;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import java.time.LocalDate;
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
        Changed changed = new Changed(query);
        return Stream.of(
                        alone().map(changed::circumstances),
                        Pieces.without(List.copyOf(query.include())).map(changed::include),
                        Pieces.without(query.order()).map(changed::order),
                        SmallerFilters.of(query.filters()).map(changed::filters),
                        Pieces.without(query.metrics())
                                .filter(metrics -> !metrics.isEmpty())
                                .map(changed::metrics),
                        Pieces.without(query.dimensions()).map(changed::dimensions),
                        Pieces.without(query.goals()).map(changed::goals),
                        scopes().map(changed::site),
                        Stream.of(Pagination.DEFAULT)
                                .filter(page -> !page.equals(query.pagination()))
                                .map(changed::page))
                .flatMap(less -> less);
    }

    /** Compared with no other period. */
    private Stream<Circumstances> alone() {
        Circumstances now = query.circumstances();
        return Stream.of(new Circumstances(now.now(), now.pace(), Optional.empty(), now.only()))
                .filter(less -> !less.equals(now));
    }

    private Stream<SiteScope> scopes() {
        SiteScope site = query.site();
        Stream<SiteScope> plainer = Stream.of(
                        scope(site.data(), LocalDate.EPOCH, site.imports()),
                        scope(Set.of(World.FIRST), site.legacyTimeOnPageUntil(), site.imports()))
                .filter(less -> !less.equals(site));
        return Stream.concat(plainer, Pieces.without(site.imports()).map(site::with));
    }

    private SiteScope scope(Set<SiteId> data, LocalDate legacyTimeOnPageUntil, List<SiteImport> imports) {
        SiteScope site = query.site();
        return new SiteScope(
                site.id(), site.domain(), site.zone(), site.nativeStart(), data, legacyTimeOnPageUntil, imports);
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

    String json() {
        return Json.of(this);
    }
}
