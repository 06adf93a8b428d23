package dev.footfall.persistence.clickhouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Rows on their way into a table, as the text of ClickHouse's format {@code JSONCompactEachRow}: a JSON array for each row.
 * Filled by one thread.
 */
final class JsonRows {
    private static final JsonFactory JSON = new JsonFactory();

    private final String table;
    private final List<String> columns;
    // By way of characters, which turn half a one into a question mark, as DuckDB's driver does.
    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator;
    private boolean empty = true;

    /** @param columns the names of the cells that each row has */
    JsonRows(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
        try {
            this.generator = JSON.createGenerator(text).setRootValueSeparator(null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** For rows with the columns of a table, and their arrival after them. */
    static JsonRows arriving(String table, Table<?> like) {
        return new JsonRows(
                table,
                Stream.concat(like.fieldStream().map(Field::getName), Stream.of(Rows.ARRIVAL))
                        .toList());
    }

    /** Writes the cells of a row. */
    @FunctionalInterface
    interface Cells {
        void to(JsonGenerator generator) throws IOException;
    }

    JsonRows row(Cells cells) {
        try {
            generator.writeStartArray();
            cells.to(generator);
            generator.writeEndArray();
            generator.writeRaw('\n');
            empty = false;
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    boolean isEmpty() {
        return empty;
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    byte[] text() {
        try {
            generator.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
