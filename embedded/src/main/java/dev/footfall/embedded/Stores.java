package dev.footfall.embedded;

import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.enrichment.MaxMindGeoLocator;
import dev.footfall.enrichment.NowhereGeoLocator;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.persistence.statistics.DuckDbSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Everything that is opened, and closed again.
 *
 * @param beside one thread for small writes that no request waits for; closed first, when those it has are done
 */
record Stores(Configuration kept, Statistics statistics, GeoLocator places, ExecutorService beside)
        implements AutoCloseable {
    /** Opens all or, when one cannot be opened, none. */
    static Stores open(
            DataDirectory directory,
            Optional<PostgresUrl> shared,
            Optional<ClickHouseUrl> statistics,
            UnaryOperator<DuckDbSettings> settings,
            PlaceNames placeNames,
            Optional<Path> geoDatabase) {
        GeoLocator places = geoDatabase.map(Stores::places).orElseGet(NowhereGeoLocator::new);
        try {
            Configuration configuration = Configuration.open(directory, shared);
            try {
                return new Stores(
                        configuration,
                        Statistics.open(directory, statistics, settings, placeNames),
                        places,
                        Executors.newSingleThreadExecutor(
                                Thread.ofVirtual().name("key-use").factory()));
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

    private static GeoLocator places(Path file) {
        try {
            return MaxMindGeoLocator.open(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The geo database " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** @throws dev.footfall.application.store.StoreUnavailable when a store could not be closed in order; all is closed */
    @Override
    public void close() {
        try (kept;
                statistics;
                beside) {
            close(places);
        }
    }

    private static void close(GeoLocator places) {
        if (places instanceof MaxMindGeoLocator file) {
            try {
                file.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
