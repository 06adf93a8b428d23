package dev.footfall.files;

import dev.footfall.application.records.RecordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source says, as texts that fit into a table of cases. */
final class Read {
    private Read() {}

    /** The number of each line, and its record or fault. */
    static List<String> lines(RecordSource.Reopenable file) {
        List<String> lines = new ArrayList<>();
        try (RecordSource source = file.open()) {
            for (Optional<RecordSource.Line> line = source.next(); line.isPresent(); line = source.next()) {
                lines.add(line.get().number() + " " + line.get().content().fold(fault -> fault, JsonText::write));
            }
        }
        return lines;
    }

    /** The records alone. */
    static List<String> records(RecordSource.Reopenable file) {
        return lines(file).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }
}
