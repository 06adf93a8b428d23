package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How far the store had come when a commit was last acknowledged, in a file of its own: of a log whose end is missing
 * DuckDB says nothing. Written at every acknowledgement, so that a killed process leaves it exact, and forced to disk about
 * once a second, so that after a power cut it lags at most so much and never runs ahead. Used by one thread at a time.
 */
final class HighWaterMark implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HighWaterMark.class.getName());
    private static final Pattern LINE = Pattern.compile("(\\d{19}) (\\d{19}) ([0-9a-f]{8})\n");
    private static final long FORCED_EVERY = Duration.ofSeconds(1).toNanos();

    private final Path path;
    private final FileChannel file;
    private long lastForced;
    private boolean failing;

    private HighWaterMark(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
        this.lastForced = System.nanoTime();
    }

    /** @throws UncheckedIOException when the file cannot be opened or made */
    static HighWaterMark at(Path path) {
        try {
            return new HighWaterMark(
                    path,
                    FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The file " + path + " cannot be used: " + unusable, unusable);
        }
    }

    /** What it says; {@link Position#START} when it is new. A damaged one is an incident, and says no more than that. */
    Position read(Consumer<String> incidents) {
        try {
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            Matcher line = LINE.matcher(text);
            if (line.matches() && line(number(line, 1), number(line, 2)).equals(text)) {
                return new Position(number(line, 1), number(line, 2));
            }
            if (!text.isEmpty()) {
                incidents.accept(
                        "The file " + path + " is damaged, so nobody can tell whether the end of the log is missing.");
            }
            return Position.START;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static long number(Matcher line, int group) {
        return Long.parseLong(line.group(group));
    }

    /**
     * Remembers an acknowledged commit. A file that cannot be written to fails no commit: the events are safe, only a
     * shortened log would go unnoticed.
     */
    void advance(Position acknowledged) {
        try {
            write(acknowledged);
            if (System.nanoTime() - lastForced > FORCED_EVERY) {
                force();
            }
            failing = false;
        } catch (IOException unwritable) {
            if (!failing) {
                LOG.log(Level.WARNING, "The file " + path + " cannot be written to", unwritable);
            }
            failing = true;
        }
    }

    // In place and of one length: it is never half a line, and needs no room on a full disk.
    private void write(Position position) throws IOException {
        ByteBuffer line = StandardCharsets.ISO_8859_1.encode(line(position.sequence(), position.events()));
        int length = line.remaining();
        for (int at = 0; line.hasRemaining(); ) {
            at += file.write(line, at);
        }
        if (file.size() > length) {
            file.truncate(length);
        }
    }

    private void force() throws IOException {
        file.force(false);
        lastForced = System.nanoTime();
    }

    private static String line(long sequence, long events) {
        String numbers = String.format(Locale.ROOT, "%019d %019d", sequence, events);
        CRC32 sum = new CRC32();
        sum.update(numbers.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%s %08x\n", numbers, sum.getValue());
    }

    /** What it says is on disk then. */
    @Override
    public void close() {
        try (file) {
            if (file.isOpen()) {
                force();
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "The file " + path + " cannot be written to", failed);
        }
    }
}
