package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.Table;

/** Rows put at the end of a table. Closing an appender says nothing of a failed flush, so each is flushed first. */
final class Appending {
    private Appending() {}

    static void events(DuckDBConnection connection, List<Event> events) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(EVENTS.getName())) {
            EventRows rows = new EventRows(new AppenderRow(appender));
            for (Event event : events) {
                appender.beginRow();
                rows.append(event);
                appender.endRow();
            }
            appender.flush();
        }
    }

    /** @param table has the columns of the sessions */
    static void sessions(DuckDBConnection connection, Table<?> table, List<Session> sessions) throws SQLException {
        if (sessions.isEmpty()) {
            return;
        }
        try (DuckDBAppender appender = connection.createAppender(table.getName())) {
            SessionRows rows = new SessionRows(new AppenderRow(appender));
            for (Session session : sessions) {
                appender.beginRow();
                rows.append(session);
                appender.endRow();
            }
            appender.flush();
        }
    }

    static void imported(DuckDBConnection connection, SiteId site, ImportId owner, List<ImportedRow> imported)
            throws SQLException {
        Map<ImportedTable, List<ImportedRow>> byTable =
                imported.stream().collect(Collectors.groupingBy(ImportedRow::table));
        for (Map.Entry<ImportedTable, List<ImportedRow>> ofTable : byTable.entrySet()) {
            imported(connection, site, owner, ImportedTables.of(ofTable.getKey()), ofTable.getValue());
        }
    }

    private static void imported(
            DuckDBConnection connection, SiteId site, ImportId owner, Table<?> table, List<ImportedRow> rows)
            throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(table.getName())) {
            for (ImportedRow row : rows) {
                appender.beginRow()
                        .append(site.value())
                        .append(owner.value())
                        .append(row.date().toEpochDay());
                for (String dimension : row.dimensions()) {
                    appender.append(dimension);
                }
                for (Long counter : row.counters()) {
                    appender.append(counter.longValue());
                }
                appender.endRow();
            }
            appender.flush();
        }
    }
}
