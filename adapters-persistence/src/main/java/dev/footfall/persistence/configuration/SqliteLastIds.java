package dev.footfall.persistence.configuration;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** SQLite has a table for it, with a row of each table that has ever had one. */
final class SqliteLastIds implements LastIds {
    private static final Table<Record> SEQUENCES = DSL.table(DSL.name("sqlite_sequence"));
    private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
    private static final Field<Long> LAST = DSL.field(DSL.name("seq"), SQLDataType.BIGINT);

    @Override
    public long of(DSLContext db, Table<?> table) {
        return db.select(LAST)
                .from(SEQUENCES)
                .where(NAME.eq(table.getName()))
                .fetchOptional(LAST)
                .orElse(0L);
    }

    @Override
    public void goOnAfter(DSLContext db, Table<?> table, long id) {
        int known = db.update(SEQUENCES)
                .set(LAST, id)
                .where(NAME.eq(table.getName()))
                .execute();
        if (known == 0) {
            db.insertInto(SEQUENCES).set(NAME, table.getName()).set(LAST, id).execute();
        }
    }
}
