package dev.footfall.http.admin;

import dev.footfall.application.records.RecordSink;
import dev.footfall.application.records.RecordSource;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.JsonTexts;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lines of JSON for tests. */
public final class TextLines {
    private TextLines() {}

    static RecordSource.Reopenable reader(Path file) {
        return () -> {
            try {
                return new Source(Files.readAllLines(file));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    public static RecordSink writer(OutputStream out) {
        return new Sink(out);
    }

    private static final class Source implements RecordSource {
        private final List<String> lines;
        private int next;

        Source(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public Optional<Line> next() {
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return next == lines.size() ? Optional.empty() : Optional.of(line(lines.get(next++)));
        }

        private Line line(String text) {
            return new Line(
                    next,
                    new JsonTexts()
                            .read(text.getBytes(StandardCharsets.UTF_8))
                            .mapLeft(notJson -> "is not a JSON object")
                            .flatMap(tree -> tree instanceof JsonTree.Members members
                                    ? Either.right(members)
                                    : Either.left("is not a JSON object")));
        }

        @Override
        public void close() {}
    }

    private record Sink(OutputStream out) implements RecordSink {
        @Override
        public void write(JsonTree.Members written) {
            try {
                out.write((JsonTexts.of(written) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
