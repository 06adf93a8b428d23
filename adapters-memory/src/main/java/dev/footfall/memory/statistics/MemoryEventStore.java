package dev.footfall.memory.statistics;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryEventStore implements EventStore {
    private final MemoryStatistics memory;

    MemoryEventStore(MemoryStatistics memory) {
        this.memory = memory;
    }

    @Override
    public void append(Batch batch) {
        memory.change(rows -> rows.with(batch));
    }

    @Override
    public List<LiveSession> activeSince(Instant lastActivity) {
        Rows rows = memory.rows();
        Map<List<Object>, LiveSession> newest = new LinkedHashMap<>();
        for (Event event : rows.events()) {
            if (!event.timestamp().isBefore(lastActivity)) {
                newest.merge(
                        List.of(event.site(), event.visitor()),
                        new LiveSession(rows.session(event.session()), event.timestamp()),
                        (old, other) -> other.lastActivity().isBefore(old.lastActivity()) ? old : other);
            }
        }
        return List.copyOf(newest.values());
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
        return activeSince(lastActivity).stream()
                .filter(live -> live.session().site().equals(site))
                .toList();
    }

    @Override
    public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
        return activeSince(site, lastActivity).stream()
                .filter(live -> visitors.contains(live.session().visitor()))
                .toList();
    }

    @Override
    public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
        return memory.rows()
                .received()
                .toJavaStream()
                .filter(known -> known.site().equals(site) && !known.at().isBefore(since))
                .map(Received::id)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void forgetReceived(Instant moment) {
        memory.change(rows -> rows.withoutReceivedBefore(moment));
    }

    @Override
    public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
        return memory.rows()
                .events(site)
                .map(Event::timestamp)
                .filter(timestamp -> !timestamp.isBefore(notBefore))
                .min(Instant::compareTo);
    }
}
