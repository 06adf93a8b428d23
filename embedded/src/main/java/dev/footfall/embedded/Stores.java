package dev.footfall.embedded;

import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.enrichment.NowhereGeoLocator;
import dev.footfall.enrichment.ReplaceableGeoLocator;
import dev.footfall.memory.configuration.MemoryConfigurationStore;
import dev.footfall.memory.statistics.MemoryStatistics;
import dev.footfall.persistence.statistics.DuckDbSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everything that is opened, and closed again. */
record Stores(Configuration kept, Statistics statistics, GeoLocator places) implements AutoCloseable {
    /** Nothing outlives them. */
    static Stores inMemory(PlaceNames placeNames, Optional<Path> geoDatabase) {
        return new Stores(
                new Configuration.Given(new MemoryConfigurationStore()),
                new Statistics.Given(new MemoryStatistics(placeNames)),
                geoDatabase.map(Stores::places).orElseGet(NowhereGeoLocator::new));
    }

    /** Opens all or, when one cannot be opened, none. */
    static Stores open(
            DataDirectory directory,
            Optional<Configuration.Elsewhere> kept,
            Optional<Statistics.Elsewhere> statistics,
            UnaryOperator<DuckDbSettings> settings,
            PlaceNames placeNames,
            Optional<Path> geoDatabase) {
        GeoLocator places = geoDatabase.map(Stores::places).orElseGet(NowhereGeoLocator::new);
        try {
            Configuration configuration = Configuration.open(directory, kept);
            try {
                return new Stores(configuration, Statistics.open(directory, statistics, settings, placeNames), places);
            } catch (RuntimeException failed) {
                configuration.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            close(places);
            throw failed;
        }
    }

    ConfigurationStore configuration() {
        return kept.store();
    }

    /** What others who share the configuration took in, if they did it into event stores of their own. */
    SharedUsage sharedUsage() {
        return switch (statistics) {
            case Statistics.InFile own -> kept.sharedUsage();
            case Statistics.Given own -> kept.sharedUsage();
            case Statistics.InClickHouse ofAll -> SharedUsage.ALONE;
        };
    }

    /** Uses the geo database that has taken the place of the one before, if there is one. */
    void useNewestPlaces() {
        if (places instanceof ReplaceableGeoLocator file) {
            file.useNewest();
        }
    }

    private static GeoLocator places(Path file) {
        try {
            return ReplaceableGeoLocator.open(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The geo database " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** @throws dev.footfall.application.store.StoreUnavailable when a store could not be closed in order; all is closed */
    @Override
    public void close() {
        try (kept;
                statistics) {
            close(places);
        }
    }

    private static void close(GeoLocator places) {
        if (places instanceof ReplaceableGeoLocator file) {
            try {
                file.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
