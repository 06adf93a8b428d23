package dev.footfall.files;

import dev.footfall.application.export.AggregateSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/**
 * The zip of a CSV export (imports-and-exports.md §8), written file by file. Each waits in a temporary file, since the size
 * of an uncompressed entry stands before it. Without files nothing is written at all. Closing it closes the stream;
 * after a failure the archive stays without its end, so that nobody takes it for a whole one.
 */
public final class StatsArchive implements AggregateSink, AutoCloseable {
    private final ZipOutputStream zip;
    private final OutputStream stream;
    private final Path temporaryFolder;
    private Optional<ArchivedFile> current = Optional.empty();

    /** @param temporaryFolder an existing folder; nothing stays there */
    public StatsArchive(OutputStream stream, Path temporaryFolder) {
        this.stream = stream;
        this.zip = new ZipOutputStream(stream);
        this.temporaryFolder = temporaryFolder;
    }

    @Override
    public void file(String name, List<String> columns) {
        try {
            finish();
            current = Optional.of(new ArchivedFile(name + ".csv", columns, temporaryFolder));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void row(List<Object> cells) {
        ArchivedFile file = current.orElseThrow(() -> new IllegalStateException("a row belongs to a file"));
        try {
            file.row(cells);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try (stream) {
            if (current.isPresent()) {
                finish();
                zip.close();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void finish() throws IOException {
        Optional<ArchivedFile> finished = current;
        current = Optional.empty();
        if (finished.isPresent()) {
            finished.get().moveTo(zip);
        }
    }
}
