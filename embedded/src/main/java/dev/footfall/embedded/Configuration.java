package dev.footfall.embedded;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.store.Node;
import dev.footfall.persistence.configuration.PostgresDatabase;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.persistence.configuration.SqliteDatabase;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

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

    static Configuration open(DataDirectory directory, Optional<Elsewhere> elsewhere) {
        return elsewhere
                .<Configuration>map(place -> switch (place) {
                    case Elsewhere.Postgres(PostgresUrl url) ->
                        new Shared(PostgresDatabase.open(url), directory.node());
                    case Elsewhere.OfHost(var opening) -> new Given(opening.get());
                })
                .orElseGet(() -> new InFile(SqliteDatabase.open(directory.configuration())));
    }

    /** Where it may be kept, if not in the data directory. */
    sealed interface Elsewhere {
        record Postgres(PostgresUrl url) implements Elsewhere {}

        record OfHost(Supplier<? extends ConfigurationStore> opening) implements Elsewhere {}
    }

    /** Anywhere else, for this process alone: in memory, or with an adapter of the host's. */
    record Given(ConfigurationStore store) implements Configuration {
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
