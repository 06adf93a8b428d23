package dev.footfall.embedded;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.embedded.BackedUp.Secret;
import dev.footfall.embedded.DataDirectory.Folder;
import dev.footfall.persistence.configuration.SqliteDatabase;
import dev.footfall.persistence.configuration.SqliteRowCounts;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a data directory of an archive: all of it, or nothing. */
final class Restoration {
    private final BackupArchive archive;
    private final DataDirectory directory;

    private Restoration(BackupArchive archive, DataDirectory directory) {
        this.archive = archive;
        this.directory = directory;
    }

    static Restored restore(Path archive, Path folder) {
        refuseUnlessUnused(folder);
        try (BackupArchive opened = BackupArchive.open(archive)) {
            Folder afterFailure = Files.exists(folder) ? Folder.KEPT : Folder.DELETED;
            try (DataDirectory directory = DataDirectory.open(folder)) {
                // Again, now that nobody else can fill it.
                refuseUnlessUnused(folder);
                boolean done = false;
                try {
                    new Restoration(opened, directory).fill();
                    done = true;
                } finally {
                    if (!done) {
                        directory.clear(afterFailure);
                    }
                }
            }
            return new Restored(folder, opened.manifest().contents());
        }
    }

    private static void refuseUnlessUnused(Path folder) {
        if (!DataDirectory.isUnused(folder)) {
            throw new DataDirectoryNotEmpty(
                    "The folder " + folder + " is not empty, and a backup is restored into an empty one only.");
        }
    }

    // Under the temporary folder first: a killed process must not leave half a store to be taken for a whole one.
    private void fill() {
        try (TemporaryFolder draft = TemporaryFolder.in(directory.temporary())) {
            Path parquet = draft.resolve("statistics");
            Path configuration =
                    draft.resolve(directory.configuration().getFileName().toString());
            Path statistics = draft.resolve(directory.statistics().getFileName().toString());
            List<Path> files = new ArrayList<>();
            Map<String, Long> configured = Map.of();
            if (archive.manifest().contents().holdsConfiguration()) {
                archive.extractConfiguration(configuration);
                configured = counted(configuration);
                files.add(configuration);
            }
            RowCounts counted = archive.manifest().contents().rows();
            Map<String, Long> kept = Map.of();
            if (archive.manifest().contents().holdsStatistics()) {
                archive.extractStatistics(parquet);
                kept = filled(statistics, parquet, counted);
                files.add(statistics);
            }
            RowCounts found = RowCounts.of(configured, kept);
            if (!found.match(counted)) {
                throw BackupArchive.unreadable("it does not hold as many rows as its manifest says");
            }
            if (archive.manifest().contents().secret() == Secret.INCLUDED) {
                directory.keep(archive.secret());
            }
            directory.adopt(files);
        } catch (StoreUnavailable failed) {
            throw new BackupUnreadable("The backup cannot be restored: " + failed.getMessage() + ".", failed);
        }
    }

    // Counted as it is in the archive, and brought up to date then, so that it is known to open.
    private static Map<String, Long> counted(Path configuration) {
        Map<String, Long> rows = SqliteRowCounts.of(configuration);
        SqliteDatabase.open(configuration).close();
        return rows;
    }

    private static Map<String, Long> filled(Path statistics, Path parquet, RowCounts counted) {
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(statistics))) {
            return database.restore(parquet, counted.statistics().keySet());
        }
    }
}
