package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Opens the store even if its log cannot be read, and even if the making of its file was cut short: by a full disk, say, or
 * by the end of the process. Either is kept under a dated name, and what is left is served. No file that may hold anything
 * is deleted.
 */
final class DamagedFile {
    /** What every file of DuckDB begins with: one that is no longer holds no table. */
    private static final int BYTES_OF_HEADERS = 3 * 4096;

    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 8;

    private final DuckDbSettings settings;
    private final Consumer<String> incidents;
    private final DamagedLog log;

    /** @param incidents is told what somebody has to know about */
    DamagedFile(DuckDbSettings settings, Consumer<String> incidents) {
        this.settings = settings;
        this.incidents = incidents;
        this.log = new DamagedLog(settings, incidents);
    }

    OpenFile opened() throws SQLException {
        boolean isNew = Files.notExists(settings.file());
        try {
            return OpenFile.open(settings);
        } catch (SQLException failed) {
            if (isNew) {
                deleteWhatWasBegun(failed);
                throw failed;
            }
            if (log.isReason(failed)) {
                return log.opened(failed);
            }
            setAside(failed);
            return OpenFile.open(settings);
        }
    }

    private void setAside(SQLException failed) throws SQLException {
        if (Files.exists(settings.log()) || !isAboutDamage(failed) || !isHeadersOnly()) {
            throw failed;
        }
        try {
            Aside.put(settings.file(), settings.clock(), incidents, failed);
        } catch (IOException immovable) {
            failed.addSuppressed(immovable);
            throw failed;
        }
    }

    private void deleteWhatWasBegun(SQLException failed) {
        try {
            if (isHeadersOnly() && !isInUse(failed)) {
                Files.deleteIfExists(settings.file());
            }
        } catch (IOException stays) {
            failed.addSuppressed(stays);
        }
    }

    // Not so when others have the file open, here or in another process: then it is sound.
    static boolean isAboutDamage(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        return Stream.of("not a valid DuckDB database file", "Could not read enough bytes", "Corrupt database file")
                .anyMatch(message::contains);
    }

    /** Whether it is what DuckDB writes first, or the beginning of it, or what a file system makes of that. */
    private boolean isHeadersOnly() {
        try {
            return Files.size(settings.file()) <= BYTES_OF_HEADERS && isBegun(Files.readAllBytes(settings.file()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isBegun(byte[] content) {
        int end = MAGIC_AT + MAGIC.length;
        boolean hasMagic = content.length >= end && Arrays.equals(content, MAGIC_AT, end, MAGIC, 0, MAGIC.length);
        return hasMagic || Arrays.equals(content, new byte[content.length]);
    }

    // Another process may be making it just now.
    private static boolean isInUse(SQLException failed) {
        return String.valueOf(failed.getMessage()).contains("lock on file");
    }
}
