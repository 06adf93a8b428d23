package dev.footfall.embedded;

import dev.footfall.domain.access.ServerSecret;
import dev.footfall.embedded.BackedUp.Secret;
import dev.footfall.persistence.configuration.SqliteDatabase;
import dev.footfall.persistence.configuration.SqliteRowCounts;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbSnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes archives of the stores in the data directory as they are at one moment, while events go on being taken in. A
 * configuration in PostgreSQL is not among them, nor are statistics in ClickHouse: whoever runs those has better means.
 */
final class Backup {
    private final Stores stores;
    private final DataDirectory directory;
    private final Optional<ServerSecret> included;
    private final InstantSource clock;

    /** @param included the secret, unless the operator keeps it elsewhere */
    Backup(Stores stores, DataDirectory directory, Optional<ServerSecret> included, InstantSource clock) {
        this.stores = stores;
        this.directory = directory;
        this.included = included;
        this.clock = clock;
    }

    /** Both stores are copied to the disk first: a slow receiver holds nobody up. */
    BackedUp writeTo(OutputStream receiver) {
        try (TemporaryFolder folder = TemporaryFolder.in(directory.temporary())) {
            BackedUp copied = copied(folder);
            write(folder, copied, receiver);
            return copied;
        } catch (IOException failed) {
            throw new UncheckedIOException("The backup cannot be written: " + failed, failed);
        }
    }

    private BackedUp copied(TemporaryFolder folder) {
        Path copy = folder.resolve(BackupArchive.CONFIGURATION);
        Moment moment = switch (stores.kept()) {
            // The configuration stands still until the statistics are held on to as well, so the two belong together.
            case Configuration.InFile(SqliteDatabase file) ->
                file.pausedFor(() -> {
                    file.backup(copy);
                    return moment();
                });
            case Configuration.Shared shared -> moment();
            case Configuration.Given elsewhere -> moment();
        };
        Map<String, Long> configuration = Files.exists(copy) ? SqliteRowCounts.of(copy) : Map.of();
        return new BackedUp(
                moment.at(),
                RowCounts.of(configuration, moment.copyTo(folder.path())),
                included.isPresent() ? Secret.INCLUDED : Secret.KEPT_ELSEWHERE);
    }

    private Moment moment() {
        Optional<DuckDbSnapshot> statistics = switch (stores.statistics()) {
            case Statistics.InFile(DuckDbDatabase file) -> Optional.of(file.snapshot());
            case Statistics.InClickHouse elsewhere -> Optional.empty();
            case Statistics.Given another -> Optional.empty();
        };
        return new Moment(clock.instant(), statistics);
    }

    private void write(TemporaryFolder folder, BackedUp contents, OutputStream receiver) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(receiver, StandardCharsets.UTF_8);
        add(zip, BackupArchive.MANIFEST, new Manifest(version(), contents).json());
        if (contents.holdsConfiguration()) {
            add(zip, BackupArchive.CONFIGURATION, folder.resolve(BackupArchive.CONFIGURATION));
        }
        if (included.isPresent()) {
            add(zip, BackupArchive.SECRET, included.get().value().getBytes(StandardCharsets.UTF_8));
        }
        // Parquet is compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (String table : contents.rows().statistics().keySet()) {
            add(zip, BackupArchive.entryOf(table), folder.resolve(table + ".parquet"));
        }
        zip.finish();
        zip.flush();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static Optional<String> version() {
        return Optional.ofNullable(Backup.class.getPackage().getImplementationVersion());
    }

    /** @param statistics those in the data directory */
    private record Moment(Instant at, Optional<DuckDbSnapshot> statistics) {
        /** Once: the snapshot is let go. */
        Map<String, Long> copyTo(Path folder) {
            return statistics
                    .map(held -> {
                        try (held) {
                            return held.copyTo(folder);
                        }
                    })
                    .orElseGet(Map::of);
        }
    }
}
