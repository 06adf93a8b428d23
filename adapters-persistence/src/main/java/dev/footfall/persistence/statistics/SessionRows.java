package dev.footfall.persistence.statistics;

import dev.footfall.domain.visit.Session;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Appends visits, value by value in the order of the table's columns. */
final class SessionRows {
    private final DuckDBAppender appender;
    private final AttributeColumns attributes;

    SessionRows(DuckDBAppender appender) {
        this.appender = appender;
        this.attributes = new AttributeColumns(appender);
    }

    void append(Session session) throws SQLException {
        appender.beginRow()
                .append(session.site().value())
                .append(session.id().bits())
                .append(session.visitor().bits())
                .append(session.start().getEpochSecond())
                .append(session.timestamp().getEpochSecond())
                .append(session.durationSeconds())
                .append(session.isBounce())
                .append(session.entry().pathname())
                .append(session.exit().pathname())
                .append(session.entry().hostname())
                .append(session.exit().hostname())
                .append(session.pageviews())
                .append(session.events())
                .append(session.entryProps());
        attributes.append(session.attributes());
        appender.endRow();
    }
}
