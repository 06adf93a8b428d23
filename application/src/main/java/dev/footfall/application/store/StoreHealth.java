package dev.footfall.application.store;

/** Whether a store answers. */
public interface StoreHealth {
    /** Asks the store a trivial question; never throws. */
    boolean answers();
}
