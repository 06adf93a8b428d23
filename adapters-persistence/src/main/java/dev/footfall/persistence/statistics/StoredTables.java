package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.EVENT_IDS;
import static dev.footfall.persistence.tables.statistics.Tables.LOAD_PROGRESS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.imported.ImportedTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Every table of the statistics; each of its rows belongs to a site. */
public final class StoredTables {
    public static final List<Table<?>> ALL = all();

    private StoredTables() {}

    private static List<Table<?>> all() {
        List<Table<?>> tables = new ArrayList<>(List.of(EVENTS, SESSIONS));
        Arrays.stream(ImportedTable.values()).map(ImportedTables::of).forEach(tables::add);
        tables.add(LOAD_PROGRESS);
        tables.add(EVENT_IDS);
        return List.copyOf(tables);
    }

    static Field<Long> siteOf(Table<?> table) {
        return DSL.field(DSL.name(table.getName(), "site_id"), SQLDataType.BIGINT);
    }

    /** Where a table's rows are in a backup. */
    static Path file(Path folder, Table<?> table) {
        return folder.resolve(table.getName() + ".parquet");
    }

    /** The number of rows by table. */
    static Map<String, Long> counts(DSLContext context) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table<?> table : ALL) {
            counts.put(
                    table.getName(),
                    context.select(DSL.count().cast(SQLDataType.BIGINT))
                            .from(table)
                            .fetchSingle()
                            .value1());
        }
        return counts;
    }
}
