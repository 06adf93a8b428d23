package com.example;

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

/** Writes go through the log, reads are memory's. */
record LogEventStore(LogStatistics store, EventStore memory) implements EventStore {
    @Override
    public void append(Batch batch) {
        store.commit(new Change.Appended(batch));
    }

    @Override
    public void forgetReceived(Instant moment) {
        store.commit(new Change.Forgotten(moment));
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        return memory.activeSince(lastActivity);
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return memory.activeSince(site, lastActivity);
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        return memory.activeSince(site, visitors, lastActivity);
    }

    @Override
    public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        return memory.received(site, ids, since);
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return memory.firstEventAt(site, notBefore);
    }
}
