package dev.footfall.application.records;

import dev.footfall.domain.json.JsonTree;

/** Where records are written to, one after the other, whatever the format. Used by one thread. */
public interface RecordSink extends AutoCloseable {
    /** @throws java.io.UncheckedIOException when the record cannot be written */
    void write(JsonTree.Members written);

    /** Writes what is still held back, and ends the file. */
    @Override
    void close();
}
