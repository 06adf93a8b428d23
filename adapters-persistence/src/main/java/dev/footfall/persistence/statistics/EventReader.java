package dev.footfall.persistence.statistics;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

/** Reads what {@link EventRows} appends. */
final class EventReader {
    private EventReader() {}

    /** @param row begins with all columns of the table, in their order */
    static Event read(Record row) {
        Cells cells = new Cells(row);
        SiteId site = new SiteId(cells.number());
        Instant timestamp = Instant.ofEpochSecond(cells.number());
        return new Event(
                site,
                new EventName(cells.text()),
                timestamp,
                cells.text(),
                cells.text(),
                new VisitorId(cells.number()),
                new SessionId(cells.number()),
                cells.texts(),
                new Engagement(cells.smallNumber(), cells.number()),
                revenue(money(cells), money(cells)),
                AttributeReader.read(cells));
    }

    private static Optional<Money> money(Cells cells) {
        Optional<BigDecimal> amount = cells.amount();
        String currency = cells.word().orElse("");
        return amount.map(known -> new Money(known, currency));
    }

    private static Optional<Revenue> revenue(Optional<Money> source, Optional<Money> reporting) {
        return source.isEmpty() && reporting.isEmpty() ? Optional.empty() : Optional.of(new Revenue(source, reporting));
    }
}
