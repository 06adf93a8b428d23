package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log that DuckDB refuses. It says where the first entry is that it cannot read, and takes a log that ends there: what
 * was committed before is served. The log is kept as it was.
 */
final class DamagedLog {
    private static final Pattern ENTRY = Pattern.compile("Corrupt WAL file: entry at byte position (\\d{1,18}) ");

    private final DuckDbSettings settings;
    private final Consumer<String> incidents;

    DamagedLog(DuckDbSettings settings, Consumer<String> incidents) {
        this.settings = settings;
        this.incidents = incidents;
    }

    /** Whether it is what DuckDB complains of. */
    boolean isReason(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        // Whatever lacks memory or room while it reads the log would set a sound one aside.
        return Files.exists(settings.log())
                && message.contains("WAL")
                && !message.contains("Out of Memory")
                && !message.contains("No space left");
    }

    /** Opens the store with what precedes the damage or, if that cannot be told or read, without the log. */
    OpenFile opened(SQLException refused) throws SQLException {
        try {
            long size = Files.size(settings.log());
            OptionalLong damage = position(refused);
            if (damage.isEmpty() || damage.getAsLong() >= size) {
                Aside.put(settings.log(), settings.clock(), incidents, refused);
                return OpenFile.open(settings);
            }
            return openedWithBeginning(damage.getAsLong(), size, refused);
        } catch (IOException immovable) {
            refused.addSuppressed(immovable);
            throw refused;
        }
    }

    private static OptionalLong position(SQLException refused) {
        Matcher entry = ENTRY.matcher(String.valueOf(refused.getMessage()));
        return entry.find() ? OptionalLong.of(Long.parseLong(entry.group(1))) : OptionalLong.empty();
    }

    // The log is shortened where it is, after it is safe under another name: killed in between, the next start finds it
    // whole, and does this again.
    private OpenFile openedWithBeginning(long end, long size, SQLException refused) throws IOException, SQLException {
        Path kept = Aside.copy(settings.log(), settings.clock());
        incidents.accept("The log " + settings.log() + " is damaged from byte " + end + " of " + size
                + " on, and is kept as " + kept.getFileName() + "; what precedes the damage is served: "
                + Aside.firstLine(refused));
        shorten(end);
        try {
            return OpenFile.open(settings);
        } catch (SQLException again) {
            if (!isReason(again)) {
                throw again;
            }
            incidents.accept("What precedes the damage in " + kept.getFileName() + " cannot be read either: "
                    + Aside.firstLine(again));
            // All of it is in the copy.
            Files.delete(settings.log());
            return OpenFile.open(settings);
        }
    }

    private void shorten(long end) throws IOException {
        try (FileChannel log = FileChannel.open(settings.log(), StandardOpenOption.WRITE)) {
            log.truncate(end);
            log.force(true);
        }
    }
}
