package dev.footfall.persistence.rows;

import dev.footfall.application.move.TableRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The rows of a table as its database hands them out, some at a time. Used by one thread. */
public final class RowStream {
    /** Of a wide table these are about ten megabytes. */
    private static final int MOST_AT_ONCE = 10_000;

    private final DSLContext context;
    private final int mostAtOnce;
    private final Consumer<TableRows> taker;

    public RowStream(DSLContext context, Consumer<TableRows> taker) {
        this(context, MOST_AT_ONCE, taker);
    }

    /** @param mostAtOnce rows that are in memory together */
    public RowStream(DSLContext context, int mostAtOnce, Consumer<TableRows> taker) {
        this.context = context;
        this.mostAtOnce = mostAtOnce;
        this.taker = taker;
    }

    /** @param rows with all columns of the table, in their order */
    public void read(String table, Select<?> rows) {
        try (Cursor<? extends Record> cursor = context.fetchLazy(rows.fetchSize(mostAtOnce))) {
            List<List<@Nullable Object>> some = new ArrayList<>();
            for (Record row : cursor) {
                some.add(Arrays.asList(row.intoArray()));
                if (some.size() == mostAtOnce) {
                    taker.accept(new TableRows(table, some));
                    some = new ArrayList<>();
                }
            }
            if (!some.isEmpty()) {
                taker.accept(new TableRows(table, some));
            }
        }
    }
}
