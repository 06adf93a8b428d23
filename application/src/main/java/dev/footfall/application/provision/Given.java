package dev.footfall.application.provision;

import java.util.Optional;
import java.util.function.Function;

/** What a document says about one key. Leaving a key out keeps what is there; null brings its default back. */
sealed interface Given<T> {
    record LeftOut<T>() implements Given<T> {}

    record Null<T>() implements Given<T> {}

    record Value<T>(T content) implements Given<T> {}

    /** What is to be stored. */
    default T over(T present, T byDefault) {
        return switch (this) {
            case LeftOut<T>() -> present;
            case Null<T>() -> byDefault;
            case Value<T>(T content) -> content;
        };
    }

    /** What is to be stored of something whose default is nothing. */
    default Optional<T> orNone(Optional<T> present) {
        return this.<Optional<T>>map(Optional::of).over(present, Optional.empty());
    }

    default Optional<T> value() {
        return orNone(Optional.empty());
    }

    default <U> Given<U> map(Function<T, U> change) {
        return switch (this) {
            case LeftOut<T>() -> new LeftOut<>();
            case Null<T>() -> new Null<>();
            case Value<T>(T content) -> new Value<>(change.apply(content));
        };
    }
}
