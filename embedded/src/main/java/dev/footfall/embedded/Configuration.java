package dev.footfall.embedded;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.store.Node;
import dev.footfall.memory.configuration.MemoryConfigurationStore;
import dev.footfall.persistence.configuration.PostgresDatabase;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.persistence.configuration.SqliteDatabase;
import java.time.InstantSource;
import java.util.Optional;

/** Where sites, teams and keys are kept, and what follows from that. */
sealed interface Configuration extends AutoCloseable {
    ConfigurationStore store();

    /** Counts for everybody who uses the store. */
    RateLimiter rateLimiter(InstantSource clock);

    /** Who this is among those who use the store. */
    Node node();

    /** What others who use the store have taken in, each into an event store of his own. */
    SharedUsage sharedUsage();

    @Override
    default void close() {
        store().close();
    }

    static Configuration open(DataDirectory directory, Optional<PostgresUrl> shared) {
        return shared.<Configuration>map(url -> new Shared(PostgresDatabase.open(url), directory.node()))
                .orElseGet(() -> new InFile(SqliteDatabase.open(directory.configuration())));
    }

    /** Nowhere: it is forgotten at the end. */
    record InMemory(MemoryConfigurationStore store) implements Configuration {
        @Override
        public RateLimiter rateLimiter(InstantSource clock) {
            return new InProcessRateLimiter(clock);
        }

        @Override
        public Node node() {
            return Node.ONLY;
        }

        @Override
        public SharedUsage sharedUsage() {
            return SharedUsage.ALONE;
        }
    }

    /** In the data directory, for this process alone. */
    record InFile(SqliteDatabase store) implements Configuration {
        @Override
        public RateLimiter rateLimiter(InstantSource clock) {
            return new InProcessRateLimiter(clock);
        }

        @Override
        public Node node() {
            return Node.ONLY;
        }

        @Override
        public SharedUsage sharedUsage() {
            return SharedUsage.ALONE;
        }
    }

    /** In a database that others may use as well. */
    record Shared(PostgresDatabase store, Node node) implements Configuration {
        @Override
        public RateLimiter rateLimiter(InstantSource clock) {
            return store.rateLimiter(clock);
        }

        @Override
        public SharedUsage sharedUsage() {
            return store.sharedUsage(node);
        }
    }
}
