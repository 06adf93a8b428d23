package dev.footfall.persistence.configuration;

import dev.footfall.application.move.DamagedStore;
import dev.footfall.application.move.TableRows;
import dev.footfall.application.move.TableSalvage;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.persistence.rows.ReadableRanges;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A copy of a damaged configuration file with its log. SQLite keeps no checksums: what contradicts the order of the file is
 * found to be damaged, and a letter that is another one is not. Used by one thread.
 */
public final class DamagedSqlite implements DamagedStore, AutoCloseable {
    private static final Field<Long> ROW = DSL.field(DSL.name("rowid"), SQLDataType.BIGINT.notNull());
    /** A page of rows takes 200 until what is unreadable in it stands alone. */
    private static final int MOST_FAILURES = 1_000;
    /** More rows than a configuration has, for a table whose end cannot be read. */
    private static final long MANY = 1 << 20;
    /** So far behind the ids that were found new ones begin, where nobody knows which have been given out. */
    private static final long FAR = 1_000_000;

    private final Connection connection;
    private final DSLContext context;
    private final Consumer<String> notes;

    private DamagedSqlite(Connection connection, Consumer<String> notes) {
        this.connection = connection;
        this.context = DSL.using(connection, SQLDialect.SQLITE, new Settings().withExecuteLogging(false));
        this.notes = notes;
    }

    /**
     * Opens it as far as it can be opened.
     *
     * @param copy nobody else's, and changed
     * @param sound a file of this Footfall, from which the beginning is taken if the copy's is damaged
     * @param notes is told what was wrong, a sentence each
     * @throws StoreUnavailable when the copy cannot be used, whatever is in it
     */
    public static DamagedSqlite open(Path copy, Path sound, Consumer<String> notes) {
        try {
            if (SqliteHeader.isDamaged(copy, sound)) {
                SqliteHeader.replace(copy, sound);
                notes.accept("The first 100 bytes of " + copy.getFileName()
                        + " are damaged: they were taken for what every such file begins with.");
            }
            bringUpToDate(copy, notes);
            return new DamagedSqlite(tolerant(source(copy).getConnection()), notes);
        } catch (SQLException unusable) {
            throw new StoreUnavailable("the copy of the configuration store cannot be opened", unusable);
        }
    }

    private static void bringUpToDate(Path copy, Consumer<String> notes) {
        try {
            SqliteDatabase.open(copy).close();
        } catch (StoreUnavailable unreadable) {
            notes.accept("Which version the tables of " + copy.getFileName()
                    + " have cannot be read; they are taken for those of now.");
        }
    }

    private static SQLiteDataSource source(Path copy) {
        SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig());
        source.setUrl("jdbc:sqlite:" + copy.toAbsolutePath());
        return source;
    }

    // Otherwise SQLite reads nothing of a file that is shorter than it says.
    private static Connection tolerant(Connection connection) throws SQLException {
        try (Statement pragma = connection.createStatement()) {
            pragma.execute("PRAGMA writable_schema = ON");
            return connection;
        }
    }

    @Override
    public void read(Consumer<TableRows> taker, Consumer<TableSalvage> told) {
        boolean readable =
                tried(db -> db.fetchCount(DSL.table(DSL.name("sqlite_schema")))).isPresent();
        List<List<@Nullable Object>> ends = new ArrayList<>();
        for (Table<?> table : ConfigurationTables.ALL) {
            long[] last = {0};
            told.accept(
                    !readable
                            ? nothing(table)
                            : salvage(table, rows -> {
                                if (table.getIdentity() != null
                                        && rows.rows().getLast().getFirst() instanceof Long id) {
                                    last[0] = Math.max(last[0], id);
                                }
                                taker.accept(rows);
                            }));
            if (table.getIdentity() != null) {
                ends.add(List.of(table.getName(), lastId(table, last[0])));
            }
        }
        taker.accept(new TableRows(MovableConfiguration.LAST_IDS, ends));
    }

    private static TableSalvage nothing(Table<?> table) {
        return TableSalvage.read(table.getName(), 0, OptionalLong.empty(), false);
    }

    private long lastId(Table<?> table, long found) {
        OptionalLong told = tried(db -> new SqliteLastIds().of(db, table));
        if (told.isEmpty()) {
            notes.accept("Which ids " + table.getName() + " has given out cannot be read: new ones begin at "
                    + (found + FAR + 1) + ".");
        }
        return Math.max(told.orElse(found + FAR), found);
    }

    private TableSalvage salvage(Table<?> table, Consumer<TableRows> taker) {
        long[] rows = {0};
        ReadableRanges ranges = new ReadableRanges(
                (first, end) -> {
                    List<List<@Nullable Object>> some = rows(table, first, end);
                    rows[0] += some.size();
                    handOut(table, some, taker);
                },
                1,
                MOST_FAILURES);
        ranges.read(1, end(table) + 1);
        boolean complete = ranges.isComplete();
        return TableSalvage.read(table.getName(), rows[0], complete ? OptionalLong.empty() : stored(table), complete);
    }

    private static void handOut(Table<?> table, List<List<@Nullable Object>> rows, Consumer<TableRows> taker) {
        for (int from = 0; from < rows.size(); from += MovableConfiguration.MOST_AT_ONCE) {
            int to = Math.min(from + MovableConfiguration.MOST_AT_ONCE, rows.size());
            taker.accept(new TableRows(table.getName(), rows.subList(from, to)));
        }
    }

    private List<List<@Nullable Object>> rows(Table<?> table, long first, long end) {
        try {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            context.select(table.fields())
                    .from(table)
                    .where(ROW.ge(first), ROW.lt(end))
                    .orderBy(ROW)
                    .fetch()
                    .forEach(row -> rows.add(Arrays.asList(row.intoArray())));
            return rows;
        } catch (DataTypeException nonsense) {
            throw new DataAccessException("cells that are none of " + table.getName(), nonsense);
        }
    }

    private long end(Table<?> table) {
        OptionalLong last = tried(db -> db.select(DSL.coalesce(DSL.max(ROW), DSL.val(0L)))
                .from(table)
                .fetchSingle()
                .value1());
        return Math.min(last.orElse(MANY), Long.MAX_VALUE - 1);
    }

    private OptionalLong stored(Table<?> table) {
        return tried(db -> db.fetchCount(table));
    }

    private OptionalLong tried(ToLongFunction<DSLContext> question) {
        try {
            return OptionalLong.of(question.applyAsLong(context));
        } catch (DataAccessException unreadable) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException beyondRepair) {
            // What could be read has been read.
            return;
        }
    }
}
