package dev.footfall.files;

import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a Parquet file, compressed with Zstandard. The columns are the keys of the first record; a file without records
 * has those of events. The rows wait in a folder beside the file, which appears only when it is whole: after a write has
 * failed, closing leaves nothing.
 */
final class ParquetSink implements RecordSink {
    private final Path target;
    private final Path folder;
    private Optional<ParquetTable> table = Optional.empty();
    private boolean isBroken;

    ParquetSink(Path target) {
        this.target = target.toAbsolutePath();
        try {
            this.folder = Files.createTempDirectory(this.target.getParent(), ".parquet-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void write(JsonTree.Members written) {
        boolean isWritten = false;
        try {
            tableFor(written).append(written);
            isWritten = true;
        } catch (SQLException unwritable) {
            throw new UncheckedIOException(ParquetEngine.failure(unwritable));
        } finally {
            isBroken |= !isWritten;
        }
    }

    @Override
    public void close() {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            try {
                finish();
            } finally {
                delete();
            }
        } catch (SQLException unwritable) {
            throw new UncheckedIOException(ParquetEngine.failure(unwritable));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private ParquetTable tableFor(JsonTree.Members first) throws SQLException {
        return table.isPresent()
                ? table.get()
                : begin(first.members().keySet().stream().map(ParquetColumn::of).toList());
    }

    private ParquetTable begin(List<ParquetColumn> columns) throws SQLException {
        ParquetTable begun = new ParquetTable(folder.resolve("rows.duckdb"), columns);
        table = Optional.of(begun);
        return begun;
    }

    private void finish() throws SQLException, IOException {
        if (isBroken) {
            if (table.isPresent()) {
                table.get().close();
            }
            return;
        }
        Path whole = folder.resolve("whole.parquet");
        try (ParquetTable rows = table.isPresent() ? table.get() : begin(ParquetColumn.ofEvents())) {
            rows.copyTo(whole);
        }
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
