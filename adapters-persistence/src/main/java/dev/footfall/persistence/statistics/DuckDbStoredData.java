package dev.footfall.persistence.statistics;

import dev.footfall.domain.site.SiteId;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** What is stored in DuckDB, which sorts on disk if there is much. Any thread may call. */
public final class DuckDbStoredData extends JooqStoredData {
    private final DuckDbDatabase database;

    public DuckDbStoredData(DuckDbDatabase database) {
        super(database::read);
        this.database = database;
    }

    @Override
    protected void readAtLength(Consumer<DSLContext> question) {
        database.readAtLength(question);
    }

    @Override
    public void purge(SiteId site) {
        database.erase(connection -> StoredTables.ALL.forEach(table -> connection
                .context()
                .deleteFrom(table)
                .where(StoredTables.siteOf(table).eq(site.value()))
                .execute()));
    }
}
