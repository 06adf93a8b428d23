package dev.footfall.embedded;

import dev.footfall.application.access.RateLimits;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.ingest.ExchangeRates;
import dev.footfall.application.ingest.IngestMeter;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.sites.GuestMail;
import dev.footfall.application.statistics.StatisticsStore;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.enrichment.BundledPlaceNames;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.persistence.statistics.DuckDbSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** How a Footfall is opened: each option has a default that suits one small machine. Used by one thread. */
public final class FootfallOptions {
    private static final int MEMORY_MEGABYTES = 512;

    final Optional<Path> dataDirectory;
    InstantSource clock = InstantSource.system();
    Optional<InstantSource> limitsClock = Optional.empty();
    Edition edition = Edition.SELF_HOSTED;
    RateLimits rateLimits = RateLimits.DEFAULT;
    RecordEvent.Queue queue = RecordEvent.Queue.DEFAULT;
    int maxGoalsPerSite = GoalRepository.MOST;
    ExchangeRates exchangeRates = ExchangeRates.UNKNOWN;
    Optional<Configuration.Elsewhere> configurationStore = Optional.empty();
    Optional<Statistics.Elsewhere> eventStore = Optional.empty();
    Optional<ServerSecret> secret = Optional.empty();
    Optional<Path> geoDatabase = Optional.empty();
    PlaceNames placeNames = new BundledPlaceNames();
    int memoryMegabytes = MEMORY_MEGABYTES;
    GuestMail guestMail = GuestMail.NONE;
    IngestMeter ingestMeter = IngestMeter.NONE;

    Optional<Executor> executor = Optional.empty();

    private FootfallOptions(Optional<Path> dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    static FootfallOptions at(Path dataDirectory) {
        return new FootfallOptions(Optional.of(dataDirectory));
    }

    /** Of one that keeps nothing: no option may name a store. */
    public static FootfallOptions inMemory() {
        return new FootfallOptions(Optional.empty());
    }

    /**
     * Who takes in what {@link Footfall#accept} is given, waits for the store in the place of those who send events, and
     * writes down what no caller needs to wait for, such as the last use of a key. Without one, whoever calls does. It must
     * still run when this is closed, or these are lost, and may not be the caller's thread.
     */
    public FootfallOptions executor(Executor given) {
        executor = Optional.of(given);
        return this;
    }

    /** Where "now" comes from. */
    public FootfallOptions clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Where "now" comes from for rate limits, if that is another clock. */
    public FootfallOptions limitsClock(InstantSource source) {
        limitsClock = Optional.of(source);
        return this;
    }

    public FootfallOptions edition(Edition chosen) {
        edition = chosen;
        return this;
    }

    public FootfallOptions rateLimits(RateLimits limits) {
        rateLimits = limits;
        return this;
    }

    public FootfallOptions queue(RecordEvent.Queue bounds) {
        queue = bounds;
        return this;
    }

    /** How many goals of a site count, newest first; at least 1. */
    public FootfallOptions maxGoalsPerSite(int most) {
        maxGoalsPerSite = most;
        return this;
    }

    /** Without them, revenue in another currency than its goal's is stored as sent. */
    public FootfallOptions exchangeRates(ExchangeRates rates) {
        exchangeRates = rates;
        return this;
    }

    /**
     * Keeps sites, teams and keys in a PostgreSQL database, which several may share, and counts requests there. Then a
     * {@link #secret} has to be given, the same to all. PostgreSQL's driver and {@code flyway-database-postgresql} have to
     * be on the class path.
     */
    public FootfallOptions configurationStore(PostgresUrl database) {
        configurationStore = Optional.of(new Configuration.Elsewhere.Postgres(database));
        return this;
    }

    /**
     * Keeps sites, teams and keys in a store of the host's, which is opened with this and closed with it, and is this
     * process's alone. Then a {@link #secret} has to be given.
     */
    public FootfallOptions configurationStore(Supplier<? extends ConfigurationStore> opening) {
        configurationStore = Optional.of(new Configuration.Elsewhere.OfHost(opening));
        return this;
    }

    /**
     * Keeps events and visits in a ClickHouse database, which others may ask too; one of them at a time takes in events. Its
     * driver {@code com.clickhouse:jdbc-v2} and {@code flyway-database-clickhouse} have to be on the class path.
     */
    public FootfallOptions eventStore(ClickHouseUrl database) {
        eventStore = Optional.of(new Statistics.Elsewhere.ClickHouse(database));
        return this;
    }

    /**
     * Keeps events and visits in a store of the host's, which is opened with this and closed with it. Backups leave it out.
     *
     * @param opening makes the store, given what places are called in its answers
     */
    public FootfallOptions eventStore(Function<PlaceNames, ? extends StatisticsStore> opening) {
        eventStore = Optional.of(new Statistics.Elsewhere.OfHost(opening));
        return this;
    }

    /** Without one, the folder's own counts, which is made at the first opening. Never part of a backup. */
    public FootfallOptions secret(ServerSecret kept) {
        secret = Optional.of(kept);
        return this;
    }

    /**
     * A city database in MaxMind's format; without one no visitor has a place. A newer one is put in its place by renaming,
     * and used after {@link Footfall#useNewestGeoDatabase}.
     */
    public FootfallOptions geoDatabase(Path file) {
        geoDatabase = Optional.of(file);
        return this;
    }

    /** What countries, regions and cities are called, in place of the English names that Footfall brings. */
    public FootfallOptions placeNames(PlaceNames names) {
        placeNames = names;
        return this;
    }

    /** Who writes to those who are invited to a site; without it nobody does. */
    public FootfallOptions guestMail(GuestMail letters) {
        guestMail = letters;
        return this;
    }

    /** Who is told how live ingestion goes. */
    public FootfallOptions ingestMeter(IngestMeter meter) {
        ingestMeter = meter;
        return this;
    }

    /** What the event store may use for data and intermediate results, outside the Java heap. */
    public FootfallOptions memoryMegabytes(int megabytes) {
        memoryMegabytes = megabytes;
        return this;
    }

    /**
     * Opens the folder for this process alone, and finishes what a killed process has left half done.
     *
     * @throws SecretMissing when the configuration store is not in the folder and no secret was given
     * @throws DataDirectoryInUse when somebody has it open
     * @throws DataDirectoryUnknown when a newer Footfall has written it in a format that this one does not read
     * @throws UncheckedIOException when the folder or the geo database cannot be used
     * @throws StoreUnavailable when a store cannot be opened
     */
    public Footfall open() {
        return dataDirectory.map(this::openedIn).orElseGet(this::openedInMemory);
    }

    private Footfall openedInMemory() {
        if (configurationStore.isPresent() || eventStore.isPresent()) {
            throw new IllegalStateException("What is kept in memory has no store elsewhere.");
        }
        SecureRandom random = new SecureRandom();
        Stores stores = Stores.inMemory(placeNames, geoDatabase);
        ServerSecret used = secret.orElseGet(() -> DataDirectory.newSecret(random));
        return new Footfall(stores, UseCases.wired(this, stores, used, random), this, Optional.empty(), stores::close);
    }

    private Footfall openedIn(Path folder) {
        if (configurationStore.isPresent() && secret.isEmpty()) {
            throw new SecretMissing(
                    "With the configuration outside the data directory the secret has to be given: every node needs the same one.");
        }
        DataDirectory directory = DataDirectory.open(folder);
        try {
            return openedIn(directory);
        } catch (RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    UnaryOperator<DuckDbSettings> statisticsSettings() {
        return settings -> settings.withMemory(memoryMegabytes)
                .withPatience(queue.patience())
                .withClock(clock);
    }

    private Footfall openedIn(DataDirectory directory) {
        directory.tidy();
        SecureRandom random = new SecureRandom();
        ServerSecret used = secret.orElseGet(() -> directory.secret(random));
        Optional<ServerSecret> backedUp = secret.isPresent() ? Optional.empty() : Optional.of(used);
        Stores stores =
                Stores.open(directory, configurationStore, eventStore, statisticsSettings(), placeNames, geoDatabase);
        try {
            UseCases useCases = UseCases.wired(this, stores, used, random);
            Backup backup = new Backup(stores, directory, backedUp, clock);
            return new Footfall(stores, useCases, this, Optional.of(backup), () -> {
                try (directory) {
                    stores.close();
                }
            });
        } catch (RuntimeException failed) {
            try (stores) {
                throw failed;
            }
        }
    }
}
