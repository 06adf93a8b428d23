package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Opens the file even if its log cannot be read: the log is set aside under a dated name, and what the file has of itself is
 * served. Nothing is deleted.
 */
final class DamagedLog {
    private final DuckDbSettings settings;
    private final Incidents incidents;

    DamagedLog(DuckDbSettings settings, Incidents incidents) {
        this.settings = settings;
        this.incidents = incidents;
    }

    OpenFile opened() throws SQLException {
        try {
            return OpenFile.open(settings);
        } catch (SQLException failed) {
            if (!Files.exists(settings.log()) || !isAboutTheLog(failed)) {
                throw failed;
            }
            setAside(failed);
            return OpenFile.open(settings);
        }
    }

    // Whatever lacks memory or room while it reads the log would set a sound one aside.
    private static boolean isAboutTheLog(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("WAL") && !message.contains("Out of Memory") && !message.contains("No space left");
    }

    private void setAside(SQLException failed) throws SQLException {
        Path log = settings.log();
        try {
            Path aside = Aside.put(log, settings.clock());
            incidents.report("The log " + log + " cannot be read, and is kept as " + aside.getFileName() + ": "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException immovable) {
            failed.addSuppressed(immovable);
            throw failed;
        }
    }
}
