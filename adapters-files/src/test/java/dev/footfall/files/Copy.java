package dev.footfall.files;

import dev.footfall.application.records.RecordSink;
import dev.footfall.application.records.RecordSource;
import java.util.Optional;

/** Writes what was read. */
final class Copy {
    private Copy() {}

    static void records(RecordSource.Reopenable from, RecordSink to) {
        try (to;
                RecordSource source = from.open()) {
            for (Optional<RecordSource.Line> line = source.next(); line.isPresent(); line = source.next()) {
                to.write(line.get().content().get());
            }
        }
    }
}
