package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables of a load that nobody else reads. Used by one thread. */
final class StagedTables implements AutoCloseable {
    private static final String BEGINNING = "staged_";

    /** No load that is still under way is as old. */
    private static final int FORGOTTEN_AFTER_HOURS = 48;

    private final ClickHouseDatabase database;
    private final String beginning = BEGINNING + UUID.randomUUID().toString().replace('-', '_') + "_";
    private final Set<Table<?>> views = new LinkedHashSet<>();

    StagedTables(ClickHouseDatabase database) {
        this.database = database;
        use(EVENTS);
        use(SESSIONS);
    }

    /** Drops what killed processes have left. */
    static void dropForgotten(ClickHouseDatabase database) {
        database.change(context -> ClickHouseStatements.idleTables(context, BEGINNING, FORGOTTEN_AFTER_HOURS)
                .forEach(name -> ClickHouseStatements.drop(context, name)));
    }

    /** The name of the table for rows of a view, which is made if it is not there. */
    String use(Table<?> view) {
        String name = beginning + view.getName();
        if (views.add(view)) {
            database.change(context -> ClickHouseStatements.stage(context, name, view));
        }
        return name;
    }

    /** Puts all rows where they belong, visits last, so many numbers further on. */
    void moveOn(long numbers) {
        List<Table<?>> order = new ArrayList<>(views);
        order.remove(SESSIONS);
        order.add(SESSIONS);
        order.forEach(view -> moveOn(view, numbers));
    }

    private void moveOn(Table<?> view, long numbers) {
        Table<?> staged = view.equals(SESSIONS)
                ? ClickHouseStatements.lastVersions(use(view), "staged")
                : Rows.table(use(view)).as("staged");
        List<Field<?>> into = new ArrayList<>();
        List<SelectField<?>> from = new ArrayList<>();
        for (Field<?> field : view.fields()) {
            into.add(DSL.field(DSL.name(field.getName()), field.getDataType()));
            from.add(DSL.field(DSL.name("staged", field.getName()), field.getDataType()));
        }
        into.add(DSL.field(DSL.name(Rows.ARRIVAL), SQLDataType.BIGINT));
        from.add(Rows.arrival("staged").plus(numbers));
        Table<Record> target = Rows.table(Rows.behind(view));
        database.change(context -> context.insertInto(target, into)
                .select(DSL.select(from).from(staged))
                .execute());
    }

    @Override
    public void close() {
        database.change(
                context -> views.forEach(view -> ClickHouseStatements.drop(context, beginning + view.getName())));
        views.clear();
    }
}
