package dev.footfall.persistence.clickhouse;

import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.statistics.JooqStoredData;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What is stored in ClickHouse. Any thread may call. */
public final class ClickHouseStoredData extends JooqStoredData {
    private final ClickHouseDatabase database;

    public ClickHouseStoredData(ClickHouseDatabase database) {
        super(database);
        this.database = database;
    }

    @Override
    protected void readAtLength(Consumer<DSLContext> question) {
        database.change(question);
    }

    @Override
    public void purge(SiteId site) {
        for (Table<?> view : Rows.all()) {
            database.delete(
                    view, DSL.field(DSL.name("site_id"), SQLDataType.BIGINT).eq(site.value()));
        }
    }
}
