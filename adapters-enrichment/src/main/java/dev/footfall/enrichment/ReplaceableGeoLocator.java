package dev.footfall.enrichment;

import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places from a file that may be replaced by a newer one, as {@code geoipupdate} does by renaming. Safe for many threads; a
 * look-up that has begun with the older file ends with it.
 */
public final class ReplaceableGeoLocator implements GeoLocator, AutoCloseable {
    private static final Logger LOG = System.getLogger(ReplaceableGeoLocator.class.getName());

    private final Path file;
    private volatile MaxMindGeoLocator current;
    private Optional<Version> inUse;
    private boolean hasComplained;

    private ReplaceableGeoLocator(Path file, Optional<Version> inUse, MaxMindGeoLocator current) {
        this.file = file;
        this.inUse = inUse;
        this.current = current;
    }

    /** @throws IOException as {@link MaxMindGeoLocator#open} */
    public static ReplaceableGeoLocator open(Path file) throws IOException {
        // Before it is opened: if it is replaced meanwhile, it is opened once too often.
        Optional<Version> version = version(file);
        return new ReplaceableGeoLocator(file, version, MaxMindGeoLocator.open(file));
    }

    @Override
    public Location locate(String address) {
        return current.locate(address);
    }

    /**
     * Uses the file that is there now, if it is another one than before. One that is damaged, or not there, is left alone
     * and warned of, once until there is a good one; the one before stays in use.
     */
    public synchronized void useNewest() {
        Optional<Version> found = version(file);
        if (found.isPresent() && found.equals(inUse)) {
            return;
        }
        try {
            MaxMindGeoLocator newer = MaxMindGeoLocator.open(file);
            // The one before is not closed: somebody may be asking it. Its memory goes with the last who does.
            current = newer;
            inUse = found;
            hasComplained = false;
            LOG.log(Level.INFO, "The geo database {0} has been replaced, and is used", file);
        } catch (IOException unusable) {
            complain(unusable);
        }
    }

    private void complain(IOException unusable) {
        if (!hasComplained) {
            hasComplained = true;
            LOG.log(
                    Level.WARNING,
                    "The geo database {0} has been replaced by one that cannot be used, the one before stays in use: {1}",
                    file,
                    unusable);
        }
    }

    private static Optional<Version> version(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Version(found.fileKey(), found.lastModifiedTime(), found.size()));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        current.close();
    }

    /** @param key tells files of one name apart, where the file system has such keys */
    private record Version(@Nullable Object key, FileTime changed, long bytes) {}
}
