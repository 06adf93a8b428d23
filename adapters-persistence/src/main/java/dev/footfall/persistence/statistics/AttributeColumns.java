package dev.footfall.persistence.statistics;

import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.VisitAttributes;
import java.sql.SQLException;

/** Appends the last columns of both tables, in their order: what is known of a visit from its first event on. */
final class AttributeColumns {
    private final RowSink row;

    AttributeColumns(RowSink row) {
        this.row = row;
    }

    void append(VisitAttributes attributes) throws SQLException {
        append(attributes.acquisition());
        append(attributes.location());
        append(attributes.device());
    }

    private void append(Acquisition acquisition) throws SQLException {
        row.append(acquisition.source())
                .append(acquisition.referrer())
                .append(acquisition.clickId())
                .append(acquisition.utm().medium())
                .append(acquisition.utm().source())
                .append(acquisition.utm().campaign())
                .append(acquisition.utm().content())
                .append(acquisition.utm().term())
                .append(acquisition.channel());
    }

    private void append(VisitAttributes.Location location) throws SQLException {
        row.append(location.country())
                .append(location.region())
                .append(location.district())
                .append(location.city());
    }

    private void append(VisitAttributes.Device device) throws SQLException {
        row.append(device.screen())
                .append(device.browser())
                .append(device.browserVersion())
                .append(device.os())
                .append(device.osVersion());
    }
}
