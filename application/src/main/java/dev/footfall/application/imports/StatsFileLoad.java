package dev.footfall.application.imports;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.records.ImportedRowReader;
import dev.footfall.application.records.RecordSource;
import dev.footfall.application.records.RecordSource.Line;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one import on their way into the store, all of them or none. Used by one thread. */
final class StatsFileLoad {
    private static final int AT_ONCE = 10_000;
    private static final String SCROLLED = "total_scroll_depth_visits";

    private final BulkStore store;
    private final SiteImport owner;
    private final List<ImportedRow> chunk = new ArrayList<>();
    private ScrollDepth scrollDepth = ScrollDepth.UNKNOWN;

    StatsFileLoad(BulkStore store, SiteImport owner) {
        this.store = store;
        this.owner = owner;
    }

    /** Stops at the first row that cannot be read. */
    Either<ImportProblem, Stored> load(Site site, Map<ImportedTable, StatsFile> files) {
        try (BulkStore.Load load = store.begin(site.id())) {
            for (Map.Entry<ImportedTable, StatsFile> file : files.entrySet()) {
                Optional<LineFault> fault = append(file.getKey(), file.getValue(), load);
                if (fault.isPresent()) {
                    return Either.left(
                            new ImportProblem.Unreadable(file.getValue().name(), fault.get()));
                }
            }
            load.commit(Optional.empty());
            return Either.right(new Stored(scrollDepth));
        }
    }

    private Optional<LineFault> append(ImportedTable table, StatsFile file, BulkStore.Load load) {
        ImportedRowReader reader = new ImportedRowReader(table);
        try (RecordSource source = file.rows().open()) {
            for (Optional<Line> line = source.next(); line.isPresent(); line = source.next()) {
                Either<String, ImportedRow> row = line.get().content().flatMap(reader::readCells);
                if (row.isLeft()) {
                    return Optional.of(new LineFault(line.get().number(), row.getLeft()));
                }
                take(row.get(), load);
            }
        }
        flush(load);
        return Optional.empty();
    }

    private void take(ImportedRow row, BulkStore.Load load) {
        if (!owner.days().contains(row.date())) {
            return;
        }
        if (row.counter(SCROLLED) > 0) {
            scrollDepth = ScrollDepth.KNOWN;
        }
        chunk.add(row);
        if (chunk.size() == AT_ONCE) {
            flush(load);
        }
    }

    private void flush(BulkStore.Load load) {
        if (!chunk.isEmpty()) {
            load.append(owner.id(), List.copyOf(chunk));
            chunk.clear();
        }
    }

    /** What is known now of the rows. */
    record Stored(ScrollDepth scrollDepth) {}
}
