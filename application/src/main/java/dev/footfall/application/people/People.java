package dev.footfall.application.people;

import io.vavr.control.Either;
import java.util.Optional;

/** How questions about people go on. */
final class People {
    private People() {}

    static <T> Either<PeopleProblem, T> known(Optional<T> found, PeopleProblem otherwise) {
        return found.<Either<PeopleProblem, T>>map(Either::right).orElseGet(() -> Either.left(otherwise));
    }
}
