package dev.footfall.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.footfall.application.records.RecordSource;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows under a header (RFC 4180). A row that breaks the format ends the file, since nobody knows where the next begins. */
final class CsvSource implements RecordSource {
    private final CsvRows rows = new CsvRows();
    private final CsvReader<CsvRows.Row> reader;
    private final CloseableIterator<CsvRows.Row> iterator;
    private @Nullable CsvHeader header;
    private boolean isBroken;

    CsvSource(InputStream stream) {
        this.reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(rows, Utf8.reader(stream));
        this.iterator = reader.iterator();
    }

    @Override
    public Optional<Line> next() {
        try {
            return isBroken ? Optional.empty() : line();
        } catch (CsvParseException broken) {
            isBroken = true;
            return Optional.of(new Line(rows.line(), Either.left("is not CSV, so nothing from here on could be read")));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Line> line() {
        if (header == null && iterator.hasNext()) {
            header = new CsvHeader(iterator.next().cells());
        }
        if (header == null || !iterator.hasNext()) {
            return Optional.empty();
        }
        CsvRows.Row row = iterator.next();
        return Optional.of(new Line(row.line(), header.record(row)));
    }
}
