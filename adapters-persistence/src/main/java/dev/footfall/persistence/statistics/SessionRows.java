package dev.footfall.persistence.statistics;

import dev.footfall.domain.visit.Session;
import java.sql.SQLException;

/** Appends visits, value by value in the order of the table's columns. */
final class SessionRows {
    private final RowSink row;
    private final AttributeColumns attributes;

    SessionRows(RowSink row) {
        this.row = row;
        this.attributes = new AttributeColumns(row);
    }

    void append(Session session) throws SQLException {
        row.append(session.site().value())
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
    }
}
