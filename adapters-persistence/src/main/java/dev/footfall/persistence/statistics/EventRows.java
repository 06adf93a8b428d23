package dev.footfall.persistence.statistics;

import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue.Money;
import java.sql.SQLException;
import java.util.Optional;

/** Appends events, value by value in the order of the table's columns. */
final class EventRows {
    private final RowSink row;
    private final AttributeColumns attributes;

    EventRows(RowSink row) {
        this.row = row;
        this.attributes = new AttributeColumns(row);
    }

    void append(Event event) throws SQLException {
        row.append(event.site().value())
                .append(event.timestamp().getEpochSecond())
                .append(event.name().value())
                .append(event.hostname())
                .append(event.pathname())
                .append(event.visitor().bits())
                .append(event.session().bits())
                .append(event.props())
                .append(event.engagement().scrollDepth())
                .append(event.engagement().milliseconds());
        append(event.revenue().flatMap(revenue -> revenue.source()));
        append(event.revenue().flatMap(revenue -> revenue.reporting()));
        attributes.append(event.attributes());
    }

    private void append(Optional<Money> money) throws SQLException {
        if (money.isPresent()) {
            row.append(money.get().amount()).append(money.get().currency());
        } else {
            row.appendNull().appendNull();
        }
    }
}
