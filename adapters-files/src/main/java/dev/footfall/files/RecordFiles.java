package dev.footfall.files;

import dev.footfall.application.records.RecordSource;
import java.nio.file.Path;
import java.util.Optional;

/** Files of records, told apart by the ending of their name. Nothing is opened before it is read. */
public final class RecordFiles {
    private RecordFiles() {}

    /**
     * By {@code .ndjson}, {@code .jsonl}, {@code .csv}, each also with {@code .gz} behind it, and {@code .parquet}, in
     * whatever case; empty for every other name.
     */
    public static Optional<RecordSource.Reopenable> of(Path file) {
        String name = TextFile.name(file);
        String plain = TextFile.isCompressed(file) ? name.substring(0, name.length() - ".gz".length()) : name;
        if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return Optional.of(ndjson(file));
        }
        if (plain.endsWith(".csv")) {
            return Optional.of(csv(file));
        }
        return name.endsWith(".parquet") ? Optional.of(parquet(file)) : Optional.empty();
    }

    /** One JSON object per line in UTF-8; compressed if the name ends with {@code .gz}. */
    public static RecordSource.Reopenable ndjson(Path file) {
        return () -> new NdjsonSource(TextFile.open(file));
    }

    /**
     * RFC 4180 in UTF-8 with a header, compressed if the name ends with {@code .gz}. Cells are texts, empty ones are left
     * out; columns {@code props.NAME}, and a column {@code props} of JSON, become the member {@code props}.
     */
    public static RecordSource.Reopenable csv(Path file) {
        return () -> new CsvSource(TextFile.open(file));
    }

    /** Columns by their names, in the order of the file. Nulls are left out; timestamps are texts in UTC. */
    public static RecordSource.Reopenable parquet(Path file) {
        return () -> new ParquetSource(file);
    }
}
