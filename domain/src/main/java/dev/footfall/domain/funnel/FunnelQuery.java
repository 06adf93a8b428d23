package dev.footfall.domain.funnel;

import dev.footfall.domain.funnel.FunnelProblem.FilteredByGoals;
import dev.footfall.domain.funnel.FunnelProblem.FilteredByPages;
import dev.footfall.domain.funnel.FunnelProblem.InRealtime;
import dev.footfall.domain.funnel.FunnelProblem.Unasked;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far people came, step by step.
 *
 * @param steps goals of the site, in order
 * @param people which of them are asked about: its range and filters count, everything else of it does not
 */
public record FunnelQuery(String name, List<Goal> steps, StepOrder order, Query people) {
    public FunnelQuery {
        steps = List.copyOf(steps);
    }

    /** Checks what a funnel cannot be asked with (sites-api.md §9.2, 5 to 7), and then what nothing can be asked with. */
    public static Either<FunnelProblem, Query> people(QueryRequest request, SiteFacts facts) {
        return refused(request.filters(), request)
                .<Either<FunnelProblem, Query>>map(Either::left)
                .orElseGet(() -> Query.of(request, facts)
                        .<FunnelProblem>mapLeft(Unasked::new)
                        .flatMap(query -> refused(query.filters(), request)
                                .<Either<FunnelProblem, Query>>map(Either::left)
                                .orElseGet(() -> Either.right(query))));
    }

    // Asked of the filters as they are written, and again when those of segments have taken their places.
    private static Optional<FunnelProblem> refused(List<Filter> filters, QueryRequest request) {
        return Stream.<Optional<FunnelProblem>>of(
                        Optional.<FunnelProblem>of(new FilteredByGoals())
                                .filter(problem -> filters.stream()
                                        .anyMatch(filter ->
                                                filter instanceof Match match && match.dimension() == OfEvent.GOAL)),
                        Optional.<FunnelProblem>of(new FilteredByPages())
                                .filter(problem -> filters.stream()
                                        .flatMap(Filter::leaves)
                                        .anyMatch(leaf -> leaf.dimension() == OfEvent.PAGE)),
                        Optional.<FunnelProblem>of(new InRealtime())
                                .filter(problem -> request.range().isRealtime()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The same about those people as of a moment. */
    public ResolvedFunnel of(ResolvedQuery resolved) {
        return new ResolvedFunnel(name, steps, order, resolved);
    }
}
