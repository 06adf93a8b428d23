package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.EventStore.Received;
import java.sql.SQLException;

/** Appends ids that events came with, value by value in the order of the table's columns. */
final class ReceivedRows {
    private ReceivedRows() {}

    static void append(Received id, RowSink row) throws SQLException {
        row.append(id.site().value())
                .append(id.at().getEpochSecond())
                .append(id.id().value());
    }
}
