package dev.footfall.persistence.statistics;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.Session.Outcome;
import dev.footfall.domain.visit.Session.Page;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import org.jooq.Record;

/** Reads what {@link SessionRows} appends. */
final class SessionReader {
    private SessionReader() {}

    /** @param row begins with all columns of the table, in their order */
    static Session read(Record row) {
        Cells cells = new Cells(row);
        SiteId site = new SiteId(cells.number());
        SessionId id = new SessionId(cells.number());
        VisitorId visitor = new VisitorId(cells.number());
        Instant start = Instant.ofEpochSecond(cells.number());
        Instant timestamp = Instant.ofEpochSecond(cells.number());
        cells.skip(); // the duration follows from the two
        Outcome outcome = cells.flag() ? Outcome.BOUNCE : Outcome.ENGAGED;
        String entryPage = cells.text();
        String exitPage = cells.text();
        return new Session(
                site,
                id,
                visitor,
                start,
                timestamp,
                outcome,
                new Page(cells.text(), entryPage),
                new Page(cells.text(), exitPage),
                cells.smallNumber(),
                cells.smallNumber(),
                cells.texts(),
                AttributeReader.read(cells));
    }
}
