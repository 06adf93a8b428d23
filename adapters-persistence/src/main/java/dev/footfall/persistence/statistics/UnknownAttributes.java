package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Where from, with what and in which place people came: where such a column cannot be read, the rest of the row still
 * counts, and the columns have a value for what is not known. Used by one thread.
 */
final class UnknownAttributes {
    private static final Map<Table<?>, Field<?>> FIRST =
            Map.of(EVENTS, EVENTS.REFERRER_SOURCE, SESSIONS, SESSIONS.REFERRER_SOURCE);

    private final SortedMap<String, Long> unknown = new TreeMap<>();

    /** Without what cannot be read; the same columns if something else cannot. */
    List<Field<?>> without(Table<?> table, Predicate<Field<?>> isReadable) {
        Field<?> first = FIRST.get(table);
        int from = first == null ? table.fields().length : table.indexOf(first);
        return Stream.of(table.fields())
                .<Field<?>>map(field -> table.indexOf(field) < from || isReadable.test(field) ? field : unknown(field))
                .toList();
    }

    private static Field<?> unknown(Field<?> field) {
        return field.getType() == String.class
                ? DSL.inline("").as(field)
                : DSL.inline(0L).as(field);
    }

    /** Rows have been read without some of their columns. */
    void count(Table<?> table, List<Field<?>> read, long rows) {
        for (int column = 0; column < read.size(); column++) {
            if (!(read.get(column) instanceof TableField)) {
                unknown.merge(table.getName() + "." + read.get(column).getName(), rows, Long::sum);
            }
        }
    }

    void tell(Consumer<String> notes) {
        unknown.forEach((column, rows) ->
                notes.accept("Of " + rows + " rows " + column + " could not be read, and is unknown in them now."));
        unknown.clear();
    }
}
