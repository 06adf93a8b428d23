package dev.footfall.persistence.statistics;

import dev.footfall.application.move.TableRows;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Puts rows of any table at its end, cell by cell. */
final class AppendedRows {
    private AppendedRows() {}

    static void append(DuckDBConnection connection, TableRows rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(rows.table())) {
            for (List<@Nullable Object> row : rows.rows()) {
                appender.beginRow();
                for (Object cell : row) {
                    append(appender, cell);
                }
                appender.endRow();
            }
            // Closing says nothing of a failed flush.
            appender.flush();
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        var unused = switch (cell) {
            case null -> appender.appendNull();
            case Long number -> appender.append(number.longValue());
            case Integer number -> appender.append(number.intValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case String text -> appender.append(text);
            case BigDecimal amount -> appender.append(amount);
            case Map<?, ?> texts -> appender.append(texts);
            default -> throw new IllegalArgumentException("no cell of statistics: " + cell.getClass());
        };
    }
}
