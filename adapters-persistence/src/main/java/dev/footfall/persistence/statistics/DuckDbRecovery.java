package dev.footfall.persistence.statistics;

import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.RecoverData;
import dev.footfall.application.move.TableSalvage;
import dev.footfall.application.store.StoreUnavailable;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Brings what can be read of a damaged DuckDB file, its log and its journals into a new one. Used by one thread, once.
 */
public final class DuckDbRecovery {
    /** What stands for the events behind the last commit that could be read, beside the tables. */
    private static final String JOURNAL = "log and journal";

    private final DuckDbSettings copy;
    private final DuckDbDatabase target;
    private final Consumer<String> notes;

    /**
     * @param copy of the damaged file with all that lies beside it under its name; it is changed
     * @param target empty
     * @param notes is told what was wrong, a sentence each
     */
    public DuckDbRecovery(DuckDbSettings copy, DuckDbDatabase target, Consumer<String> notes) {
        this.copy = copy;
        this.target = target;
        this.notes = notes;
    }

    /**
     * What became of each table, and of the events that were not in tables yet.
     *
     * @throws StoreUnavailable when the target fails
     */
    public Either<MoveProblem, List<TableSalvage>> recover(RecoverData.Observer observer) {
        Position acknowledged = acknowledged();
        try (DamagedDuckDb damaged = DamagedDuckDb.open(copy, notes)) {
            return new RecoverData(observer)
                    .recover(damaged, new MovableDuckDb(target))
                    .map(tables -> withJournals(tables, damaged.position(), acknowledged));
        }
    }

    private Position acknowledged() {
        try (HighWaterMark mark = HighWaterMark.at(copy.highWaterMark())) {
            return mark.read(notes);
        }
    }

    private List<TableSalvage> withJournals(
            List<TableSalvage> tables, Optional<Position> stored, Position acknowledged) {
        List<TableSalvage> all = new ArrayList<>(tables);
        all.add(withJournal(stored, acknowledged));
        setAside().forEach(journal -> all.add(withSetAside(journal)));
        return all;
    }

    private TableSalvage withJournal(Optional<Position> stored, Position acknowledged) {
        DamagedJournal journal = DamagedJournal.read(copy.journal(), notes);
        if (stored.isEmpty()) {
            return withUnknown(JOURNAL, journal);
        }
        List<JournalEntry> entries = journal.after(stored.get());
        store(entries);
        long events = DamagedJournal.events(entries);
        long missing = acknowledged.events() - stored.get().events() - events;
        OptionalLong lost =
                missing > 0 ? OptionalLong.of(missing) : journal.complete() ? OptionalLong.of(0) : OptionalLong.empty();
        return new TableSalvage(JOURNAL, events, lost, 0);
    }

    private TableSalvage withSetAside(Path journal) {
        return withUnknown(journal.getFileName().toString(), DamagedJournal.read(journal, notes));
    }

    /** Of a journal of which nothing says how much of it is in the tables. */
    private TableSalvage withUnknown(String name, DamagedJournal journal) {
        List<JournalEntry> fresh = target.read(context -> UnknownVisits.only(context, journal.entries()));
        store(fresh);
        return new TableSalvage(
                name,
                DamagedJournal.events(fresh),
                journal.complete() ? OptionalLong.of(0) : OptionalLong.empty(),
                DamagedJournal.events(journal.entries()) - DamagedJournal.events(fresh));
    }

    private void store(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            target.write(connection -> Gathered.of(entries).storeOn(connection));
        }
    }

    /** Journals that could not be read at some start, and were kept. */
    private List<Path> setAside() {
        String prefix = copy.journal().getFileName() + ".damaged-";
        try (Stream<Path> files = Files.list(copy.file().toAbsolutePath().resolveSibling(""))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> !file.toString().endsWith("-wal"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The folder of " + copy.file() + " cannot be read: " + unreadable, unreadable);
        }
    }
}
