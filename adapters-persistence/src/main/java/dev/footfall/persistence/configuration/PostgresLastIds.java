package dev.footfall.persistence.configuration;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** PostgreSQL has a sequence for each table. */
final class PostgresLastIds implements LastIds {
    @Override
    public long of(DSLContext db, Table<?> table) {
        return db.select(DSL.coalesce(
                        DSL.function(DSL.name("pg_sequence_last_value"), SQLDataType.BIGINT, sequence(table)),
                        DSL.inline(0L)))
                .fetchSingle()
                .value1();
    }

    @Override
    public void goOnAfter(DSLContext db, Table<?> table, long id) {
        db.select(DSL.function(DSL.name("setval"), SQLDataType.BIGINT, sequence(table), DSL.val(id)))
                .execute();
    }

    private static Field<String> sequence(Table<?> table) {
        return DSL.function(
                DSL.name("pg_get_serial_sequence"), SQLDataType.VARCHAR, DSL.inline(table.getName()), DSL.inline("id"));
    }
}
