package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Where the journal is, and what is done when what is there cannot be used. */
final class JournalPlace {
    private final Path path;
    private final DuckDbSettings settings;
    private final Incidents incidents;

    JournalPlace(DuckDbSettings settings, Incidents incidents) {
        this.path = settings.journal();
        this.settings = settings;
        this.incidents = incidents;
    }

    /**
     * Opens it, and reads the batches behind a position. A damaged file is set aside, and a damaged batch left out; either is
     * reported.
     */
    JournalFile opened(Position stored, Collection<JournalEntry> pending) throws SQLException {
        try {
            return read(stored, pending);
        } catch (SQLException failed) {
            if (!isDamage(failed)) {
                throw failed;
            }
            pending.clear();
            setAside(failed);
            return read(stored, pending);
        }
    }

    JournalFile reopened() throws SQLException {
        return JournalFile.open(path);
    }

    private JournalFile read(Position stored, Collection<JournalEntry> pending) throws SQLException {
        JournalFile file = JournalFile.open(path);
        boolean read = false;
        try {
            for (JournalEntry entry : file.after(stored)) {
                if (entry.content().length == 0) {
                    incidents.report("The journal " + path + " is damaged: commit "
                            + entry.position().sequence() + " with " + entry.events() + " events cannot be read.");
                } else {
                    pending.add(entry);
                }
            }
            read = true;
            return file;
        } finally {
            if (!read) {
                file.close();
            }
        }
    }

    private static boolean isDamage(SQLException failed) {
        return failed instanceof SQLiteException told
                && (told.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || told.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT);
    }

    private void setAside(SQLException failed) throws SQLException {
        try {
            Path aside = Aside.put(path, settings.clock());
            if (Files.exists(log())) {
                Files.move(log(), aside.resolveSibling(aside.getFileName() + "-wal"));
            }
            incidents.report("The journal " + path + " cannot be read, and is kept as " + aside.getFileName() + ": "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException immovable) {
            failed.addSuppressed(immovable);
            throw failed;
        }
    }

    /** Whatever stays when this fails half-way can be opened: without its file SQLite throws a log away. */
    void delete() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(log());
    }

    private Path log() {
        return path.resolveSibling(path.getFileName() + "-wal");
    }
}
