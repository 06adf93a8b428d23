package dev.footfall.files;

import dev.footfall.application.records.RecordSink;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where records go, by format. */
public final class RecordSinks {
    private RecordSinks() {}

    /** One JSON object per line. Writes are held back in a buffer; closing the sink closes the stream. */
    public static RecordSink ndjson(OutputStream stream) {
        return new NdjsonSink(stream);
    }

    /**
     * A Parquet file with the columns of extensions.md §5, in whose folder there is room for the rows once more. It appears
     * (in place of what has that name) when the sink is closed, and not at all after a write has failed.
     *
     * @throws java.io.UncheckedIOException when nothing can be written to its folder
     */
    public static RecordSink parquet(Path file) {
        return new ParquetSink(file);
    }
}
