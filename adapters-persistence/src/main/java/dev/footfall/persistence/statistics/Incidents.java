package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What happened to a store that somebody has to know about: kept beside it, one line each that begins with its time, until
 * an operator has read it and deletes the file. Any thread may call.
 */
public final class Incidents {
    private static final Logger LOG = System.getLogger(Incidents.class.getName());

    private final Path file;
    private final InstantSource clock;

    private Incidents(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Those of a DuckDB file, which need not be there. */
    public static Incidents of(Path store, InstantSource clock) {
        return new Incidents(store.resolveSibling(store.getFileName() + ".incidents"), clock);
    }

    /** Where they are kept, if there are any. */
    public Path file() {
        return file;
    }

    /** Oldest first. */
    public List<String> all() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    void report(String sentence) {
        LOG.log(Level.ERROR, sentence + " footfall doctor repeats this until " + file + " is deleted.");
        String line = clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + sentence + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            LOG.log(Level.ERROR, "The file " + file + " cannot be written to", unwritable);
        }
    }
}
