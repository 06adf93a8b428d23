package dev.footfall.contract;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.stats.StatsEngine;

/**
 * An event store and the engine that reads what is in it.
 *
 * @param closing releases both; run once, when a test is done with them
 */
public record Stores(EventStore events, StatsEngine engine, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
