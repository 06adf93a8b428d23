package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.EVENT_IDS;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Puts each batch into the journal, of which rows are made many batches at a time, and before anybody reads. */
public final class DuckDbEventStore implements EventStore {
    private final DuckDbDatabase database;

    public DuckDbEventStore(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public void append(Batch batch) {
        database.append(batch);
    }

    @Override
    public void settle() {
        database.foldIfWorthIt();
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
    public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        Long[] bits = visitors.stream().map(VisitorId::bits).toArray(Long[]::new);
        return database.read(context -> LiveSessions.since(
                context,
                nextSecond(lastActivity),
                DSL.and(EVENTS.SITE_ID.eq(site.value()), EVENTS.USER_ID.in(DuckDb.rows(bits)))));
    }

    @Override
    public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        String[] texts = ids.stream().map(EventId::value).toArray(String[]::new);
        return database.read(context -> context.select(EVENT_IDS.ID)
                .from(EVENT_IDS)
                .where(
                        EVENT_IDS.SITE_ID.eq(site.value()),
                        EVENT_IDS.RECEIVED_AT.ge(nextSecond(since)),
                        EVENT_IDS.ID.in(DuckDb.rows(texts)))
                .fetchSet(row -> new EventId(row.value1())));
    }

    @Override
    public void forgetReceived(Instant moment) {
        Condition old = EVENT_IDS.RECEIVED_AT.lt(nextSecond(moment));
        // Commits wait for whoever deletes, so it is looked first whether there is anything.
        if (database.read(context -> context.fetchExists(EVENT_IDS, old))) {
            database.write(connection ->
                    connection.context().deleteFrom(EVENT_IDS).where(old).execute());
        }
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
