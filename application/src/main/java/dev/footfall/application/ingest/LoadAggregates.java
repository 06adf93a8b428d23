package dev.footfall.application.ingest;

import dev.footfall.application.records.ImportedRowReader;
import dev.footfall.application.records.RecordSource;
import dev.footfall.application.records.RecordSource.Line;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** Loads rows of daily aggregates as they are, all or none of them (admin-api.md §8). */
public final class LoadAggregates {
    private static final int AT_ONCE = 10_000;

    private final BulkStore store;
    private final Lock oneAtATime;

    /** @param oneAtATime the lock of everything that loads into the store */
    public LoadAggregates(BulkStore store, Lock oneAtATime) {
        this.store = store;
        this.oneAtATime = oneAtATime;
    }

    /**
     * Returns how many rows are durable now.
     *
     * @param owner whose rows they are
     */
    public Either<LoadProblem, Long> load(
            Site site, ImportedTable table, ImportId owner, RecordSource.Reopenable rows) {
        oneAtATime.lock();
        try (RecordSource source = rows.open();
                BulkStore.Load load = store.begin(site.id())) {
            LineFaults faults = new LineFaults();
            append(source, new ImportedRowReader(table), faults, load, owner);
            Optional<LoadProblem> problem = faults.problem();
            if (problem.isPresent()) {
                return Either.left(problem.get());
            }
            load.commit(Optional.empty());
            return Either.right(faults.lines());
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void append(
            RecordSource source, ImportedRowReader reader, LineFaults faults, BulkStore.Load load, ImportId owner) {
        List<ImportedRow> chunk = new ArrayList<>();
        for (Optional<Line> line = source.next(); line.isPresent(); line = source.next()) {
            faults.read(line.get(), reader::read).ifPresent(chunk::add);
            if (chunk.size() == AT_ONCE) {
                appendIfSound(chunk, faults, load, owner);
            }
        }
        appendIfSound(chunk, faults, load, owner);
    }

    // After a fault nothing is stored any more; the rest is read for its own faults.
    private static void appendIfSound(List<ImportedRow> chunk, LineFaults faults, BulkStore.Load load, ImportId owner) {
        if (faults.areNone() && !chunk.isEmpty()) {
            load.append(owner, List.copyOf(chunk));
        }
        chunk.clear();
    }
}
