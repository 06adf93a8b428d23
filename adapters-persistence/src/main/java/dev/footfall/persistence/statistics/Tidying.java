package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Finds the moments at which the log can be folded into the file while nobody waits for it. */
final class Tidying {
    /** What folding takes is mostly not for the sake of the log's length, so short ones wait. */
    private static final long WORTH_IT = 2_000_000;

    private static final Duration QUIET = Duration.ofMillis(250);

    /** DuckDB gives the whole database up when it finds no room. */
    private static final long LEAST_ROOM = 32_000_000;

    private final Path log;
    private final Writer writer;
    private final Runnable folding;

    Tidying(Path log, Writer writer, Runnable folding) {
        this.log = log;
        this.writer = writer;
        this.folding = folding;
    }

    /** Says whether it was done. */
    boolean attempt() {
        if (writer.hasPutOff()) {
            var unused = writer.whenQuiet(QUIET, () -> writer.fold(Duration.ZERO));
        }
        try {
            long length = Files.exists(log) ? Files.size(log) : 0;
            return length > WORTH_IT && hasRoomFor(length) && writer.whenQuiet(QUIET, folding);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean hasRoomFor(long length) throws IOException {
        return Files.getFileStore(log).getUsableSpace() > LEAST_ROOM + 2 * length;
    }
}
