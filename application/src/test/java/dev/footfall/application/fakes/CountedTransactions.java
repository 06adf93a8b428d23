package dev.footfall.application.fakes;

import dev.footfall.application.store.Transactions;
import java.util.function.Supplier;

/** Runs the work and tells how often, and whether it is at it now. */
public final class CountedTransactions implements Transactions {
    private int begun;
    private int ended;

    @Override
    public <T> T inOne(Supplier<T> work) {
        begun++;
        T result = work.get();
        ended++;
        return result;
    }

    public int ended() {
        return ended;
    }

    public boolean isOpen() {
        return begun > ended;
    }
}
