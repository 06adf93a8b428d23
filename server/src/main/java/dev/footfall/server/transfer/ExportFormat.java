package dev.footfall.server.transfer;

import dev.footfall.application.records.RecordSink;
import dev.footfall.files.RecordSinks;
import dev.footfall.server.command.Draft;
import dev.footfall.server.command.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** How raw events are written. */
enum ExportFormat {
    NDJSON {
        @Override
        RecordSink sink(Draft file) {
            return RecordSinks.ndjson(file.stream());
        }
    },
    COMPRESSED_NDJSON {
        @Override
        RecordSink sink(Draft file) {
            try {
                return RecordSinks.ndjson(new GZIPOutputStream(file.stream()));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    },
    PARQUET {
        @Override
        RecordSink sink(Draft file) {
            return RecordSinks.parquet(file.path());
        }
    };

    abstract RecordSink sink(Draft file);

    /** @param wanted by name; empty: by the ending of the file */
    static Optional<ExportFormat> of(String wanted, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "" -> byEnding(name);
            case "ndjson" -> Optional.of(name.endsWith(".gz") ? COMPRESSED_NDJSON : NDJSON);
            case "parquet" -> Optional.of(PARQUET);
            default -> Optional.empty();
        };
    }

    private static Optional<ExportFormat> byEnding(String name) {
        if (name.equals(Surroundings.STANDARD) || name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return Optional.of(NDJSON);
        }
        if (name.endsWith(".ndjson.gz") || name.endsWith(".jsonl.gz")) {
            return Optional.of(COMPRESSED_NDJSON);
        }
        return name.endsWith(".parquet") ? Optional.of(PARQUET) : Optional.empty();
    }
}
