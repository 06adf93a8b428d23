package dev.footfall.server.care;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.embedded.DataDirectoryInUse;
import dev.footfall.embedded.DataDirectoryUnknown;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.embedded.SecretMissing;
import dev.footfall.persistence.statistics.Incidents;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be wrong with a data directory. Nothing is made where there is none; stores that are there are migrated. */
final class DirectoryChecks {
    private static final String DIRECTORY = "data directory";
    private static final String STORES = "stores";
    private static final String INCIDENTS = "incidents";
    private static final String SPACE = "disk space";
    private static final String CLOCK = "clock";
    private static final long LEAST_FREE = 1_000_000_000;
    private static final double BYTES_OF_A_GIGABYTE = 1e9;
    private static final Instant BEFORE_FOOTFALL = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final GivenOptions given;
    private final Settings settings;
    private final Path folder;

    DirectoryChecks(GivenOptions given, Settings settings) {
        this.given = given;
        this.settings = settings;
        this.folder = given.dataDirectory().toAbsolutePath().normalize();
    }

    List<Finding> findings() {
        return List.of(writable(), stores(), incidents(), space(), clock());
    }

    /** The folder itself, or the one it would be made in. */
    private Path existing() {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private Finding writable() {
        Path existing = existing();
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.failed(DIRECTORY, existing + " is not a folder this user may write to");
        }
        return Finding.well(DIRECTORY, folder + (existing.equals(folder) ? " is writable" : " can be made"));
    }

    private Finding stores() {
        if (!Files.exists(folder.resolve("footfall.lock"))) {
            return Finding.well(STORES, "not made yet");
        }
        FootfallOptions alone = Footfall.at(folder);
        settings.secrets().server().ifPresent(alone::secret);
        settings.configurationStore().ifPresent(alone::configurationStore);
        settings.eventStore().ifPresent(alone::eventStore);
        try {
            return given.logging(() -> answer(alone));
        } catch (DataDirectoryInUse inUse) {
            return served(inUse);
        } catch (DataDirectoryUnknown | StoreUnavailable | SecretMissing | UncheckedIOException broken) {
            return Finding.failed(STORES, String.valueOf(broken.getMessage()));
        }
    }

    private static Finding answer(FootfallOptions alone) {
        try (Footfall footfall = alone.open()) {
            return footfall.checkHealth().check().isWell()
                    ? Finding.well(STORES, "both open and are up to date; nobody else uses them")
                    : Finding.failed(STORES, "one of them does not answer");
        }
    }

    private Finding served(DataDirectoryInUse inUse) {
        return ServingFile.read(folder)
                .map(AskedServer::new)
                .map(server -> server.isWell()
                        ? Finding.well(
                                STORES,
                                "both answer the server at " + server.server().address())
                        : Finding.failed(
                                STORES, "the server at " + server.server().address() + " is not well"))
                .orElseGet(() -> Finding.well(STORES, "not looked at: " + inUse.getMessage()));
    }

    // After the stores: opening them may find something.
    private Finding incidents() {
        Incidents incidents =
                Incidents.of(folder.resolve("statistics.duckdb"), given.world().clock());
        List<String> all = incidents.all();
        return all.isEmpty()
                ? Finding.well(INCIDENTS, "the event store has had none")
                : Finding.failed(
                        INCIDENTS,
                        String.join(" ", all) + " Delete " + incidents.file() + " once this has been dealt with");
    }

    private Finding space() {
        try {
            long free = Files.getFileStore(existing()).getUsableSpace();
            String words = String.format(Locale.ROOT, "%.1f GB free", free / BYTES_OF_A_GIGABYTE);
            return free < LEAST_FREE ? Finding.failed(SPACE, words) : Finding.well(SPACE, words);
        } catch (IOException unknown) {
            return Finding.failed(SPACE, "unknown: " + unknown.getMessage());
        }
    }

    /** Salts and visits go wrong when time goes back. */
    private Finding clock() {
        Instant now = given.world().clock().instant();
        if (now.isBefore(BEFORE_FOOTFALL)) {
            return Finding.failed(CLOCK, now + " is before this program was written");
        }
        return lastWrite().isAfter(now.plus(TOLERATED))
                ? Finding.failed(CLOCK, now + " is before the stores were last written to")
                : Finding.well(CLOCK, now.toString());
    }

    private Instant lastWrite() {
        if (!Files.isDirectory(folder)) {
            return Instant.MIN;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(DirectoryChecks::changed).max(Instant::compareTo).orElse(Instant.MIN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static Instant changed(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time.toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }
}
