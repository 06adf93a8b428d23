package dev.footfall.application.records;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A file of records, read one after the other, whatever its format. Used by one thread. */
public interface RecordSource extends AutoCloseable {
    /**
     * The next record; empty at the end.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    Optional<Line> next();

    @Override
    void close();

    /**
     * A record of a file.
     *
     * @param number its line, counted from 1, empty and header lines included; in a format without lines, its row
     * @param content the record, or the fault that keeps it from being one, as in {@code is not a JSON object}
     */
    record Line(long number, Either<String, JsonTree.Members> content) {}

    /** Something that can be read from its beginning, more than once. */
    interface Reopenable {
        /** @throws UncheckedIOException when the file cannot be opened */
        RecordSource open();
    }
}
