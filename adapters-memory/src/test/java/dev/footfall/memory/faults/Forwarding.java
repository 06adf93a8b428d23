package dev.footfall.memory.faults;

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

/** An event store that another one does the work of. */
class Forwarding implements EventStore {
    private final EventStore sound;

    Forwarding(EventStore sound) {
        this.sound = sound;
    }

    @Override
    public void append(Batch batch) {
        sound.append(batch);
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        return sound.activeSince(lastActivity);
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return sound.activeSince(site, lastActivity);
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        return sound.activeSince(site, visitors, lastActivity);
    }

    @Override
    public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        return sound.received(site, ids, since);
    }

    @Override
    public void forgetReceived(Instant moment) {
        sound.forgetReceived(moment);
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return sound.firstEventAt(site, notBefore);
    }
}
