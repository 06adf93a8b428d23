package dev.footfall.files;

import dev.footfall.application.records.RecordSource;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One JSON object per line, of at most 8 MB. Empty lines are skipped, and counted. */
final class NdjsonSource implements RecordSource {
    private static final int LONGEST_LINE = 8 << 20;

    private final Lines lines;

    NdjsonSource(InputStream stream) {
        this.lines = new Lines(stream, LONGEST_LINE);
    }

    @Override
    public Optional<Line> next() {
        try {
            while (lines.advance()) {
                if (lines.length() > 0 || lines.isTooLong()) {
                    return Optional.of(new Line(lines.number(), content()));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Either<String, JsonTree.Members> content() {
        if (lines.isTooLong()) {
            return Either.left("line is too long");
        }
        return JsonObject.read(lines.bytes(), lines.begin(), lines.length());
    }
}
