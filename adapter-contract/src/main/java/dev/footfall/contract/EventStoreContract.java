package dev.footfall.contract;

/** What every event store must keep. Subclass it beside the adapter. */
public abstract class EventStoreContract {
    /** A new pair of empty stores, independent of all others. */
    protected abstract Stores open();
}
