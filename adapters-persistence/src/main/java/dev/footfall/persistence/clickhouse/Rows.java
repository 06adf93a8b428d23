package dev.footfall.persistence.clickhouse;

import dev.footfall.persistence.statistics.StoredTables;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables behind the views: what is in them counts once it has been committed. */
final class Rows {
    /** The column with the number of a row in the order of arrival. */
    static final String ARRIVAL = "arrival";

    private Rows() {}

    /** The table of rows behind the view of this name. */
    static String behind(Table<?> view) {
        return view.getName() + "_rows";
    }

    static Table<Record> table(String name) {
        return DSL.table(DSL.name(name));
    }

    static Field<Long> arrival(String table) {
        return DSL.field(DSL.name(table, ARRIVAL), SQLDataType.BIGINT);
    }

    static Field<Long> site(String table) {
        return DSL.field(DSL.name(table, "site_id"), SQLDataType.BIGINT);
    }

    static List<Table<?>> all() {
        return StoredTables.ALL;
    }
}
