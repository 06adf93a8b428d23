package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.function.Function;

/** What a value must look like. */
interface Format<T> {
    Either<Flaw, T> read(JsonTree tree);

    /** The same, held against another rule, whose left side is the words of the fault. */
    default <U> Format<U> then(Function<T, Either<String, U>> rule) {
        return tree -> read(tree).flatMap(read -> rule.apply(read).mapLeft(Flaw::new));
    }

    /**
     * What is wrong with a value.
     *
     * @param where in the value, as in {@code [1]}; empty: as a whole
     */
    record Flaw(String where, String words) {
        Flaw(String words) {
            this("", words);
        }
    }
}
