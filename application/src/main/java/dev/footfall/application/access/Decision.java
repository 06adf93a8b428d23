package dev.footfall.application.access;

import dev.footfall.domain.access.AccessProblem;
import io.vavr.control.Either;
import java.util.function.Function;

/**
 * What was decided about a request with a bearer key.
 *
 * @param outcome what it may do, or why not
 * @param tally what it was counted as, however it was decided
 */
public record Decision<T>(Either<AccessProblem, T> outcome, Tally tally) {
    /** A refusal before anybody knows against whose limits to count. */
    static <T> Decision<T> uncounted(AccessProblem problem) {
        return new Decision<>(Either.left(problem), Tally.NOT_COUNTED);
    }

    <U> Decision<U> then(Function<T, Either<AccessProblem, U>> next) {
        return new Decision<>(outcome.flatMap(next), tally);
    }
}
