package dev.footfall.application.store;

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
}
