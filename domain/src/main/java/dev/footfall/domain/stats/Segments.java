package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Filter.And;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.InSegments;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Not;
import dev.footfall.domain.stats.Filter.Or;
import dev.footfall.domain.stats.QueryProblem.TooManySegments;
import dev.footfall.domain.stats.QueryProblem.UnknownSegments;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the filters of saved segments where their numbers stand (stats-query-v2.md §6.8). */
final class Segments {
    private static final int MOST = 10;

    private final Map<Long, Optional<List<Filter>>> known;

    private Segments(Map<Long, Optional<List<Filter>>> known) {
        this.known = known;
    }

    static Either<QueryProblem, List<Filter>> resolve(List<Filter> filters, SiteFacts facts) {
        List<Long> ids = filters.stream().flatMap(Filter::segments).toList();
        if (ids.size() > MOST) {
            return Either.left(new TooManySegments());
        }
        if (!ids.stream().allMatch(id -> isReadable(facts.segments().getOrDefault(id, Optional.empty())))) {
            return Either.left(new UnknownSegments());
        }
        if (filters.stream().noneMatch(Segments::mentionsSegments)) {
            return Either.right(filters);
        }
        Segments segments = new Segments(facts.segments());
        // The filters of a segment stand beside those of the request, not below them.
        return Either.right(filters.stream()
                .map(segments::of)
                .flatMap(filter -> filter instanceof And(List<Filter> all) ? all.stream() : Stream.of(filter))
                .toList());
    }

    // A segment is made of conditions, never of other segments.
    private static boolean isReadable(Optional<List<Filter>> filters) {
        return filters.filter(all -> all.stream().noneMatch(Segments::mentionsSegments))
                .isPresent();
    }

    private static boolean mentionsSegments(Filter filter) {
        return switch (filter) {
            case And(List<Filter> all) -> all.stream().anyMatch(Segments::mentionsSegments);
            case Or(List<Filter> any) -> any.stream().anyMatch(Segments::mentionsSegments);
            case Not(Filter negated) -> mentionsSegments(negated);
            case Behavior(var occurrence, Filter event) -> mentionsSegments(event);
            case InSegments ignored -> true;
            case Match ignored -> false;
        };
    }

    private Filter of(Filter filter) {
        return switch (filter) {
            case And(List<Filter> all) -> new And(all.stream().map(this::of).toList());
            case Or(List<Filter> any) -> new Or(any.stream().map(this::of).toList());
            case Not(Filter negated) -> new Not(of(negated));
            case Behavior(var occurrence, Filter event) -> new Behavior(occurrence, of(event));
            case InSegments(List<Long> ids) when ids.size() == 1 -> filters(ids.getFirst());
            case InSegments(List<Long> ids) ->
                new Or(ids.stream().map(this::filters).toList());
            case Match match -> match;
        };
    }

    private Filter filters(long id) {
        return new And(
                Optional.ofNullable(known.get(id)).flatMap(found -> found).orElseThrow());
    }
}
