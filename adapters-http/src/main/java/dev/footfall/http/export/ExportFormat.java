package dev.footfall.http.export;

import dev.footfall.application.records.RecordSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** How raw events are written. */
enum ExportFormat {
    /** Sent while it is read: the reader is held until the client has taken all, or has gone. */
    NDJSON("application/x-ndjson") {
        @Override
        void write(Consumer<RecordSink> records, ExportUseCases useCases, OutputStream client) {
            try (RecordSink sink = useCases.ndjson().apply(client)) {
                records.accept(sink);
            }
        }
    },
    /** A file first, because its index is known at the end only: no reader waits for a client. */
    PARQUET("application/vnd.apache.parquet") {
        @Override
        void write(Consumer<RecordSink> records, ExportUseCases useCases, OutputStream client) throws IOException {
            Path folder = Files.createTempDirectory(Files.createDirectories(useCases.temporaryFolder()), "export-");
            Path file = folder.resolve("events.parquet");
            try {
                try (RecordSink sink = useCases.parquet().apply(file)) {
                    records.accept(sink);
                }
                Files.copy(file, client);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        }
    };

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param records writes all of them */
    abstract void write(Consumer<RecordSink> records, ExportUseCases useCases, OutputStream client) throws IOException;
}
