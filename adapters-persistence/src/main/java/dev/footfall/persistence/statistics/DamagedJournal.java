package dev.footfall.persistence.statistics;

import dev.footfall.persistence.rows.ReadableRanges;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;

/**
 * What can be read of a copy of a journal. Each batch has a checksum.
 *
 * @param entries in order
 * @param complete whether there was nothing that could not be read
 */
record DamagedJournal(List<JournalEntry> entries, boolean complete) {
    private static final int MOST_FAILURES = 2_000;

    DamagedJournal {
        entries = List.copyOf(entries);
    }

    /** @param notes is told what was wrong */
    static DamagedJournal read(Path copy, Consumer<String> notes) {
        if (Files.notExists(copy)) {
            return new DamagedJournal(List.of(), true);
        }
        try (JournalFile file = JournalFile.open(copy)) {
            List<JournalEntry> all = new ArrayList<>();
            ReadableRanges ranges =
                    new ReadableRanges((first, end) -> all.addAll(file.between(first, end)), 1, MOST_FAILURES);
            ranges.read(1, file.endOfRows());
            List<JournalEntry> sound = all.stream()
                    .filter(entry -> entry.content().length > 0)
                    .sorted(Comparator.comparingLong(
                            (JournalEntry entry) -> entry.position().sequence()))
                    .toList();
            boolean complete = ranges.isComplete() && sound.size() == all.size();
            if (!complete) {
                notes.accept("Not every batch in " + copy.getFileName() + " can be read.");
            }
            return new DamagedJournal(sound, complete);
        } catch (SQLException | DataAccessException unreadable) {
            notes.accept("Nothing in " + copy.getFileName() + " can be read: " + Aside.firstLine(unreadable));
            return new DamagedJournal(List.of(), false);
        }
    }

    List<JournalEntry> after(Position stored) {
        return entries.stream()
                .filter(entry -> stored.isBehind(entry.position()))
                .toList();
    }

    static long events(List<JournalEntry> entries) {
        return entries.stream().mapToLong(JournalEntry::events).sum();
    }
}
