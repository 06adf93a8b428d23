package dev.footfall.server.transfer;

import dev.footfall.application.records.RecordSource;
import dev.footfall.files.RecordFiles;
import dev.footfall.server.command.GivenOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * A file of raw events.
 *
 * @param id by its beginning, so that a file is known again that was moved or, if it is a text, has grown
 */
record EventFile(Path path, RecordSource.Reopenable records, String id) {
    private static final int BYTES_OF_THE_ID = 1 << 20;
    private static final int LINES_OF_THE_ID = 16;
    private static final int BUFFER = 1 << 16;

    static EventFile of(String name, GivenOptions given) {
        Path path = given.file(name);
        RecordSource.Reopenable records = RecordFiles.of(path)
                .orElseThrow(() -> given.misuse("The file " + name + " is not called .ndjson, .csv or .parquet"));
        EventFile unknown = new EventFile(path, records, "");
        try {
            return new EventFile(path, records, unknown.identity());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    // A text may have grown since it was read, as logs do: its first lines say which one it is.
    private String identity() throws IOException {
        try (InputStream content = content()) {
            byte[] beginning = content.readNBytes(BYTES_OF_THE_ID);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(beginning, 0, hasLines() ? endOfLine(beginning, LINES_OF_THE_ID) : beginning.length);
            String hash = HexFormat.of().formatHex(digest.digest());
            return hasLines() ? hash : Files.size(path) + "-" + hash;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Where the line of this number ends, or the text. */
    private static int endOfLine(byte[] text, int number) {
        int lines = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n' && ++lines == number) {
                return at;
            }
        }
        return text.length;
    }

    private boolean hasLines() {
        return !lowerName().endsWith(".parquet");
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** How many lines it has, about: a quoted cell may hold line breaks. Empty for a format without lines. */
    OptionalLong lines() {
        if (!hasLines()) {
            return OptionalLong.empty();
        }
        try (InputStream content = content()) {
            long lines = 0;
            byte[] buffer = new byte[BUFFER];
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                for (int at = 0; at < length; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
            return OptionalLong.of(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    private InputStream content() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        return lowerName().endsWith(".gz") ? new GZIPInputStream(file, BUFFER) : file;
    }

    private String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
