package dev.footfall.application.fakes;

import dev.footfall.application.store.Transactions;
import java.util.function.Supplier;

/** Takes back what was stored when the work throws. */
public final class UndoneTransactions implements Transactions {
    private final Undoable store;

    public UndoneTransactions(Undoable store) {
        this.store = store;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        Runnable undo = store.checkpoint();
        try {
            return work.get();
        } catch (RuntimeException failure) {
            undo.run();
            throw failure;
        }
    }
}
