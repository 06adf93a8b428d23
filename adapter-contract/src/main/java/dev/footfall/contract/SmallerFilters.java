package dev.footfall.contract;

import dev.footfall.domain.stats.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Filters with something left out, the biggest pieces first. */
final class SmallerFilters {
    private SmallerFilters() {}

    /** Without some of them; then with one of them made smaller. */
    static Stream<List<Filter>> of(List<Filter> filters) {
        return Stream.concat(
                Pieces.without(filters),
                IntStream.range(0, filters.size())
                        .boxed()
                        .flatMap(index -> of(filters.get(index)).map(less -> {
                            List<Filter> changed = new ArrayList<>(filters);
                            changed.set(index, less);
                            return changed;
                        })));
    }

    private static Stream<Filter> of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                Stream.concat(all.stream(), some(all).map(Filter.And::new));
            case Filter.Or(List<Filter> any) ->
                Stream.concat(any.stream(), some(any).map(Filter.Or::new));
            case Filter.Not(Filter negated) ->
                Stream.concat(Stream.of(negated), of(negated).map(Filter.Not::new));
            case Filter.Behavior(var occurrence, Filter event) ->
                of(event).map(less -> new Filter.Behavior(occurrence, less));
            case Filter.InSegments ignored -> Stream.empty();
            case Filter.Match match ->
                Pieces.without(match.anyOf())
                        .map(less -> new Filter.Match(match.operator(), match.dimension(), less, match.caseRule()));
        };
    }

    private static Stream<List<Filter>> some(List<Filter> several) {
        return of(several).filter(less -> !less.isEmpty());
    }
}
