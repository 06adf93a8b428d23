package dev.footfall.application.fakes;

import dev.footfall.application.records.RecordSource;
import dev.footfall.application.records.RecordSource.Line;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Bool;
import dev.footfall.domain.json.JsonTree.Items;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Null;
import dev.footfall.domain.json.JsonTree.Numeral;
import dev.footfall.domain.json.JsonTree.Text;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of tests, and files of them. */
public final class Records {
    private Records() {}

    /** Keys and values in turn; each value as JSON spells it, a text in single quotes. */
    public static Members record(String... keysAndValues) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            members.put(keysAndValues[at], value(keysAndValues[at + 1]));
        }
        return new Members(members);
    }

    /** Columns and cells in turn, empty cells left out. */
    public static Members cells(String... columnsAndCells) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (int at = 0; at < columnsAndCells.length; at += 2) {
            if (!columnsAndCells[at + 1].isEmpty()) {
                members.put(columnsAndCells[at], new Text(columnsAndCells[at + 1]));
            }
        }
        return new Members(members);
    }

    /** The record with one more key, or with another value of it. */
    public static Members with(Members record, String key, String value) {
        Map<String, JsonTree> members = new LinkedHashMap<>(record.members());
        members.put(key, value(value));
        return new Members(members);
    }

    public static JsonTree value(String json) {
        return switch (json) {
            case "null" -> new Null();
            case "true" -> new Bool(true);
            case "false" -> new Bool(false);
            case "{}" -> new Members(Map.of());
            case "[]" -> new Items(List.of());
            default ->
                json.startsWith("'")
                        ? new Text(json.substring(1, json.length() - 1))
                        : new Numeral(new BigDecimal(json), json.indexOf('.') < 0 && json.indexOf('e') < 0);
        };
    }

    public static OpenFile file(Members... records) {
        List<Either<String, Members>> lines = new ArrayList<>();
        for (Members line : records) {
            lines.add(Either.right(line));
        }
        return new OpenFile(lines);
    }

    /** A file that tells whether it has been closed. */
    public static final class OpenFile implements RecordSource.Reopenable {
        private final List<Either<String, Members>> lines;
        private int open;

        private OpenFile(List<Either<String, Members>> lines) {
            this.lines = lines;
        }

        /** Adds a line that is no record. */
        public OpenFile fault(String fault) {
            lines.add(Either.left(fault));
            return this;
        }

        public boolean isOpen() {
            return open > 0;
        }

        @Override
        public RecordSource open() {
            open++;
            return new Reading();
        }

        private final class Reading implements RecordSource {
            private int read;

            @Override
            public Optional<Line> next() {
                if (read == lines.size()) {
                    return Optional.empty();
                }
                read++;
                return Optional.of(new Line(read, lines.get(read - 1)));
            }

            @Override
            public void close() {
                open--;
            }
        }
    }
}
