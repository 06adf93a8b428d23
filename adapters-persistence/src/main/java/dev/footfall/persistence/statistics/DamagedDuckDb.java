package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.COMMITS;

import dev.footfall.application.move.DamagedStore;
import dev.footfall.application.move.TableRows;
import dev.footfall.application.move.TableSalvage;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.persistence.rows.ReadableRanges;
import dev.footfall.persistence.rows.RowStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a damaged DuckDB file with its log. Each block has a checksum, so what is read is what was written; rows are lost
 * as DuckDB reads them, 2,048 at a time, if more than their attributes cannot be read. Used by one thread.
 */
final class DamagedDuckDb implements DamagedStore, AutoCloseable {
    /** As many rows as DuckDB keeps together. */
    private static final long BLOCK = 122_880;

    private static final long READ_TOGETHER = 2_048;
    /** A block of rows takes 120 until what is unreadable in it stands alone. */
    private static final int MOST_FAILURES = 1_200;

    private final DuckDbSettings copy;
    private final Consumer<String> notes;
    private final UnknownAttributes unknown = new UnknownAttributes();
    /** Whether it could ever be opened. */
    private final boolean readable;

    private @Nullable OpenFile file;

    private DamagedDuckDb(DuckDbSettings copy, @Nullable OpenFile file, Consumer<String> notes) {
        this.copy = copy;
        this.notes = notes;
        this.file = file;
        this.readable = file != null;
    }

    /**
     * Opens it as far as it can be opened.
     *
     * @param copy nobody else's, and changed
     * @param notes is told what was wrong
     */
    static DamagedDuckDb open(DuckDbSettings copy, Consumer<String> notes) {
        if (Files.notExists(copy.file())) {
            notes.accept("There is no " + copy.file().getFileName() + ".");
            return new DamagedDuckDb(copy, null, notes);
        }
        try {
            OpenFile file = new UnverifiedBlocks(copy, new DamagedLog(copy, notes), notes).opened();
            bringUpToDate(file, notes);
            return new DamagedDuckDb(copy, file, notes);
        } catch (SQLException refused) {
            notes.accept("Nothing in " + copy.file().getFileName() + " can be read: " + Aside.firstLine(refused));
            return new DamagedDuckDb(copy, null, notes);
        }
    }

    private static void bringUpToDate(OpenFile file, Consumer<String> notes) {
        try {
            SchemaUpgrade.of(file);
        } catch (StoreUnavailable unreadable) {
            notes.accept(
                    "Which version the tables of the statistics have cannot be read; they are taken for those of now.");
        }
    }

    @Override
    public void read(Consumer<TableRows> taker, Consumer<TableSalvage> told) {
        StoredTables.ALL.forEach(table -> told.accept(salvage(table, taker)));
        unknown.tell(notes);
    }

    private TableSalvage salvage(Table<?> table, Consumer<TableRows> taker) {
        long[] rows = {0};
        boolean complete = read(table, some -> {
            rows[0] += some.rows().size();
            taker.accept(some);
        });
        return TableSalvage.read(table.getName(), rows[0], complete ? OptionalLong.empty() : stored(table), complete);
    }

    /** How far the tables have come, if that can be told. */
    Optional<Position> position() {
        Position[] last = {Position.START};
        boolean complete = read(
                COMMITS,
                some -> some.rows().forEach(row -> {
                    if (row.getFirst() instanceof Long sequence && row.getLast() instanceof Long events) {
                        Position found = new Position(sequence, events);
                        last[0] = last[0].isBehind(found) ? found : last[0];
                    }
                }));
        return complete ? Optional.of(last[0]) : Optional.empty();
    }

    /** Says whether all could be read. */
    private boolean read(Table<?> table, Consumer<TableRows> taker) {
        ReadableRanges ranges =
                new ReadableRanges((first, end) -> read(table, first, end, taker), READ_TOGETHER, MOST_FAILURES);
        OptionalLong end = end(table);
        if (end.isEmpty()) {
            return false;
        }
        for (long first = 0; first < end.getAsLong(); first += BLOCK) {
            ranges.read(first, Math.min(first + BLOCK, end.getAsLong()));
        }
        return ranges.isComplete();
    }

    private void read(Table<?> table, long first, long end, Consumer<TableRows> taker) {
        try {
            long unused = asked(context -> rows(context, table, List.of(table.fields()), first, end, taker));
        } catch (DataAccessException unreadable) {
            if (end - first > READ_TOGETHER) {
                throw unreadable;
            }
            List<Field<?>> rest = unknown.without(
                    table,
                    field -> tried(context -> rows(context, table, List.of(field), first, end, some -> {}))
                            .isPresent());
            long rows = asked(context -> rows(context, table, rest, first, end, taker));
            unknown.count(table, rest, rows);
        }
    }

    // The driver holds the whole answer before it hands out a row, so of a range that cannot be read nobody sees any.
    private static long rows(
            DSLContext context,
            Table<?> table,
            List<Field<?>> fields,
            long first,
            long end,
            Consumer<TableRows> taker) {
        long[] count = {0};
        new RowStream(context, some -> {
                    count[0] += some.rows().size();
                    taker.accept(some);
                })
                .read(
                        table.getName(),
                        DSL.select(fields)
                                .from(table)
                                .where(
                                        DuckDb.rowId(table).ge(first),
                                        DuckDb.rowId(table).lt(end))
                                .orderBy(DuckDb.rowId(table)));
        return count[0];
    }

    private OptionalLong end(Table<?> table) {
        OptionalLong told = tried(context -> DuckDb.lastRowId(context, table) + 1);
        return told.isPresent() ? told : tried(context -> DuckDb.estimatedRows(context, table));
    }

    private OptionalLong stored(Table<?> table) {
        return tried(context -> context.fetchCount(table));
    }

    private OptionalLong tried(ToLongFunction<DSLContext> question) {
        try {
            return OptionalLong.of(asked(question));
        } catch (DataAccessException unreadable) {
            return OptionalLong.empty();
        }
    }

    private long asked(ToLongFunction<DSLContext> question) {
        try (Connection connection = opened().connect()) {
            return question.applyAsLong(DuckDbDatabase.on(connection));
        } catch (SQLException failed) {
            throw new DataAccessException("cannot read", failed);
        } catch (DataAccessException failed) {
            giveUpIfBroken();
            throw failed;
        }
    }

    private OpenFile opened() throws SQLException {
        OpenFile open = file;
        if (!readable) {
            throw new SQLException("nothing in it can be read");
        }
        if (open == null) {
            open = OpenFile.open(copy);
            file = open;
        }
        return open;
    }

    /** After some failures DuckDB answers nobody until the last connection is closed. */
    private void giveUpIfBroken() {
        OpenFile open = file;
        if (open != null && !open.answers()) {
            file = null;
            open.close();
        }
    }

    @Override
    public void close() {
        OpenFile open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
