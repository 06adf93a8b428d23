package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a row, in the order of its table's columns and with its arrival at the end. */
final class Cell {
    private final JsonGenerator row;

    private Cell(JsonGenerator row) {
        this.row = row;
    }

    static JsonRows.Cells of(Event event, long arrival) {
        return row -> new Cell(row)
                .number(event.site().value())
                .number(event.timestamp().getEpochSecond())
                .text(event.name().value())
                .text(event.hostname())
                .text(event.pathname())
                .number(event.visitor().bits())
                .number(event.session().bits())
                .texts(event.props())
                .number(event.engagement().scrollDepth())
                .number(event.engagement().milliseconds())
                .money(event.revenue().flatMap(revenue -> revenue.source()))
                .money(event.revenue().flatMap(revenue -> revenue.reporting()))
                .attributes(event.attributes())
                .number(arrival);
    }

    static JsonRows.Cells of(Session session, long arrival) {
        return row -> {
            Cell cell = new Cell(row)
                    .number(session.site().value())
                    .number(session.id().bits())
                    .number(session.visitor().bits())
                    .number(session.start().getEpochSecond())
                    .number(session.timestamp().getEpochSecond())
                    .number(session.durationSeconds());
            row.writeBoolean(session.isBounce());
            cell.text(session.entry().pathname())
                    .text(session.exit().pathname())
                    .text(session.entry().hostname())
                    .text(session.exit().hostname())
                    .number(session.pageviews())
                    .number(session.events())
                    .texts(session.entryProps())
                    .attributes(session.attributes())
                    .number(arrival);
        };
    }

    static JsonRows.Cells of(SiteId site, ImportId owner, ImportedRow imported, long arrival) {
        return row -> {
            Cell cell = new Cell(row)
                    .number(site.value())
                    .number(owner.value())
                    .number(imported.date().toEpochDay());
            for (String dimension : imported.dimensions()) {
                cell.text(dimension);
            }
            for (Long counter : imported.counters()) {
                cell.number(counter);
            }
            cell.number(arrival);
        };
    }

    /** As they are stored. */
    static JsonRows.Cells of(List<@Nullable Object> cells, long arrival) {
        return row -> {
            Cell cell = new Cell(row);
            for (Object value : cells) {
                cell.stored(value);
            }
            cell.number(arrival);
        };
    }

    static JsonRows.Cells of(Received received, long arrival) {
        return row -> new Cell(row)
                .number(received.site().value())
                .number(received.at().getEpochSecond())
                .text(received.id().value())
                .number(arrival);
    }

    /** The visit that is none, of the site that is none: so much has been committed. */
    static JsonRows.Cells committed(long arrival) {
        return row -> {
            Cell cell = new Cell(row);
            // What is null gets its column's default.
            for (int column = 0; column < SESSIONS.fields().length; column++) {
                row.writeNull();
            }
            cell.number(arrival);
        };
    }

    private void stored(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> row.writeNull();
            case Long number -> row.writeNumber(number);
            case Integer number -> row.writeNumber(number);
            case Boolean truth -> row.writeBoolean(truth);
            case String text -> row.writeString(text);
            case BigDecimal amount -> row.writeNumber(amount);
            case Map<?, ?> texts -> {
                row.writeStartObject();
                for (Map.Entry<?, ?> text : texts.entrySet()) {
                    row.writeStringField(
                            text.getKey().toString(), text.getValue().toString());
                }
                row.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no cell of statistics: " + value.getClass());
        }
    }

    private Cell number(long number) throws IOException {
        row.writeNumber(number);
        return this;
    }

    private Cell text(String text) throws IOException {
        row.writeString(text);
        return this;
    }

    private Cell texts(Map<String, String> texts) throws IOException {
        row.writeStartObject();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            row.writeStringField(text.getKey(), text.getValue());
        }
        row.writeEndObject();
        return this;
    }

    private Cell money(Optional<Money> money) throws IOException {
        if (money.isPresent()) {
            row.writeNumber(money.get().amount());
            row.writeString(money.get().currency());
        } else {
            row.writeNull();
            row.writeNull();
        }
        return this;
    }

    private Cell attributes(VisitAttributes attributes) throws IOException {
        Acquisition acquisition = attributes.acquisition();
        text(acquisition.source()).text(acquisition.referrer()).text(acquisition.clickId());
        text(acquisition.utm().medium())
                .text(acquisition.utm().source())
                .text(acquisition.utm().campaign());
        text(acquisition.utm().content()).text(acquisition.utm().term()).text(acquisition.channel());
        VisitAttributes.Location location = attributes.location();
        text(location.country()).text(location.region()).text(location.district());
        number(location.city());
        VisitAttributes.Device device = attributes.device();
        return text(device.screen())
                .text(device.browser())
                .text(device.browserVersion())
                .text(device.os())
                .text(device.osVersion());
    }
}
