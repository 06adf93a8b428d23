package dev.footfall.http.export;

import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.records.RecordSink;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What exports are made of.
 *
 * @param temporaryFolder for files that have to be whole before they can be sent; made if it is not there
 * @param ndjson writes lines
 * @param parquet writes a file
 */
public record ExportUseCases(
        ExportRecords records,
        Path temporaryFolder,
        Function<OutputStream, RecordSink> ndjson,
        Function<Path, RecordSink> parquet) {}
