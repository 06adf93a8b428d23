package dev.footfall.application.store;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All of it or nothing, within the configuration store. No transaction spans the configuration store and the event
 * store.
 */
public interface Transactions {
    /**
     * Runs the work in one transaction and returns its result once that is durable; an exception rolls everything back
     * and goes on to the caller. Inside another transaction the work becomes part of that one.
     *
     * @throws StoreUnavailable when the store cannot be reached
     */
    <T> T inOne(Supplier<T> work);

    /**
     * As {@link #inOne}, for work that may say no: a left result rolls everything back as an exception would, and is
     * returned. Must be the outermost transaction, because what a surrounding one did before would stay.
     */
    default <L, R> Either<L, R> inOneOrNone(Supplier<Either<L, R>> work) {
        RolledBack rolledBack = new RolledBack();
        List<L> refusals = new ArrayList<>();
        try {
            return inOne(() -> work.get().peekLeft(refusal -> {
                refusals.add(refusal);
                throw rolledBack;
            }));
        } catch (RolledBack thrown) {
            if (thrown != rolledBack) {
                throw thrown;
            }
            return Either.left(refusals.getFirst());
        }
    }
}
