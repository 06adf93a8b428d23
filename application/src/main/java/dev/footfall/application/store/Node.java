package dev.footfall.application.store;

/**
 * A process with an event store of its own, of the several that may share a configuration store.
 *
 * @param name stays with the event store
 */
public record Node(String name) {
    /** The name of who shares with nobody. */
    public static final Node ONLY = new Node("only");
}
