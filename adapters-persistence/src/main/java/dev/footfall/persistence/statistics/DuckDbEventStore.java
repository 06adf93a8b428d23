package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Stores each batch in one transaction. A visit that goes on is taken out and put in anew. */
public final class DuckDbEventStore implements EventStore {
    private final DuckDbDatabase database;

    public DuckDbEventStore(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public void append(Batch batch) {
        database.append(batch.events().size(), connection -> {
            connection.remove(batch.continued());
            connection.append(batch.events());
            // A visitor's visit goes on before he opens another one. So of one visitor's visits the order of rows is
            // the order in which they got their last event, pings aside, and loads find the last one by it.
            connection.appendVisits(batch.continued());
            connection.appendVisits(batch.opened());
        });
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        return database.read(context -> LiveSessions.since(context, nextSecond(lastActivity), DSL.noCondition()));
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return database.read(
                context -> LiveSessions.since(context, nextSecond(lastActivity), EVENTS.SITE_ID.eq(site.value())));
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return database.read(context -> context.select(DSL.min(EVENTS.TIMESTAMP))
                .from(EVENTS)
                .where(EVENTS.SITE_ID.eq(site.value()), EVENTS.TIMESTAMP.ge(nextSecond(notBefore)))
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochSecond));
    }

    /** The first whole second at or after an instant. */
    private static long nextSecond(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
