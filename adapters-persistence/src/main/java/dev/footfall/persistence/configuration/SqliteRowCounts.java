package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Counts the rows of a file that nobody has open, of whatever version its tables are. */
public final class SqliteRowCounts {
    private static final String MIGRATIONS = "flyway_schema_history";

    private SqliteRowCounts() {}

    /**
     * The number of rows by the name of the table; what belongs to the database itself is left out.
     *
     * @throws StoreUnavailable when the file cannot be read or is no database
     */
    public static SortedMap<String, Long> of(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        try (Connection connection = source.getConnection()) {
            return counted(DSL.using(connection, SQLDialect.SQLITE, new Settings().withExecuteLogging(false)));
        } catch (SQLException | DataAccessException failed) {
            throw new StoreUnavailable("the configuration store cannot be read", failed);
        }
    }

    private static SortedMap<String, Long> counted(DSLContext db) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (Table<?> table : db.meta().getTables()) {
            if (!table.getName().startsWith("sqlite_") && !table.getName().equals(MIGRATIONS)) {
                rows.put(table.getName(), (long) db.fetchCount(table));
            }
        }
        return Collections.unmodifiableSortedMap(rows);
    }
}
